import {
  checkInvitationDraft,
  drawInvitationCode,
  type Actor,
  type InvitationDraftInput,
  type Issue,
} from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import type { CourseRepository } from '../../courses/index.js';
import type { InvitationRepository, InvitationRow, NewInvitation } from '../invitation.repository.js';

/** With 31^7 codes a second draw is rare, and a fifth means that something else is wrong. */
const CODE_DRAWS = 5;

export type CreateInvitationOutcome =
  | { readonly kind: 'created'; readonly row: InvitationRow }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-such-course' }
  | { readonly kind: 'course-archived' };

/** Makes an invitation for a course that the actor manages, and draws its code. */
export class CreateInvitation {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly invitations: InvitationRepository,
    private readonly randomBelow: (exclusiveMax: number) => number,
    private readonly publicUrl: string,
  ) {}

  async execute(actor: Actor, courseId: number, input: InvitationDraftInput): Promise<CreateInvitationOutcome> {
    const now = await this.database.now();
    const checked = checkInvitationDraft(input, { now, publicUrl: this.publicUrl });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const course = await this.courses.findManaged(actor, courseId);
    if (!course) return { kind: 'no-such-course' };
    if (course.isArchived) return { kind: 'course-archived' };
    const id = await this.#insertWithCode({ ...checked.value, courseId, createdById: actor.id, createdAt: now });
    const row = await this.invitations.findManaged(actor, id);
    return row ? { kind: 'created', row } : { kind: 'no-such-course' };
  }

  /** The UNIQUE index is the judge of a collision: then draw again (decisions, Codes). */
  async #insertWithCode(draft: Omit<NewInvitation, 'code'>): Promise<number> {
    for (let draw = 1; ; draw += 1) {
      try {
        return await this.invitations.insert({ ...draft, code: drawInvitationCode(this.randomBelow) });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        if (draw === CODE_DRAWS) throw new Error(`No free invitation code in ${CODE_DRAWS} draws.`, { cause: error });
      }
    }
  }
}

import {
  checkInvitationInput,
  drawInvitationCode,
  type Actor,
  type InvitationInput,
  type Issue,
} from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import type { CourseRepository } from '../../courses/index.js';
import type { SettingsRepository } from '../../settings/index.js';
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
    private readonly settings: SettingsRepository,
    private readonly randomBelow: (exclusiveMax: number) => number,
    private readonly publicUrl: string,
  ) {}

  async execute(actor: Actor, courseId: number, input: InvitationInput): Promise<CreateInvitationOutcome> {
    const now = await this.database.now();
    const { timeZone } = await this.settings.get();
    const checked = checkInvitationInput(input, { now, publicUrl: this.publicUrl, timeZone });
    if (!checked.ok) return { kind: 'invalid', issues: checked.issues };
    const course = await this.courses.findManaged(actor, courseId);
    if (!course) return { kind: 'no-such-course' };
    if (course.isArchived) return { kind: 'course-archived' };
    const code = await this.#insertWithCode({ ...checked.value, courseId, createdById: actor.id, createdAt: now });
    // Told as made even where the right to the course has ended since: it stands, and nothing is ever deleted.
    return { kind: 'created', row: (await this.invitations.findByCode(code))! };
  }

  /** The UNIQUE index is the judge of a collision: then draw again (decisions, Codes). */
  async #insertWithCode(draft: Omit<NewInvitation, 'code'>): Promise<string> {
    for (let draw = 1; ; draw += 1) {
      try {
        const code = drawInvitationCode(this.randomBelow);
        await this.invitations.insert({ ...draft, code });
        return code;
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        if (draw === CODE_DRAWS) throw new Error(`No free invitation code in ${CODE_DRAWS} draws.`, { cause: error });
      }
    }
  }
}

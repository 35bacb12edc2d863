import { recordChange } from '../../../audit/record-change.js';
import type { Caller } from '../../../access/caller.js';
import {
  checkBackgroundImage,
  checkInvitationInput,
  drawInvitationCode,
  checkRepeatable,
  issuesOf,
  userIdOf,
  type Principal,
  type InvitationInput,
  type Issue,
} from '@matricula/domain';
import { rollback, type Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import type { CourseRepository } from '../../courses/index.js';
import type { Idempotency } from '../../../idempotency/idempotency.js';
import type { MediaStore } from '../../../media/media-store.js';
import type { SettingsRepository } from '../../settings/index.js';
import { insertInvitation, insertOwnCode, type NewInvitation } from '../insert-invitation.js';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';

/** With 31^7 codes a second draw is rare, and a fifth means that something else is wrong. */
const CODE_DRAWS = 5;

/** Before every expiration that is a date at all. */
const ANY_TIME = new Date(0);
const DUPLICATE_EXTERNAL_ID: Issue = { path: ['externalId'], code: 'DUPLICATE' };

export type CreateInvitationOutcome =
  | { readonly kind: 'created'; readonly row: InvitationRow }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'no-such-course' }
  | { readonly kind: 'course-archived' };

/** Creates an invitation to a course that the principal manages, and draws its code. */
export class CreateInvitation {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly invitations: InvitationRepository,
    private readonly settings: SettingsRepository,
    private readonly idempotency: Idempotency,
    private readonly media: MediaStore,
    private readonly randomBelow: (exclusiveMax: number) => number,
    private readonly publicUrl: string,
  ) {}

  async execute(
    caller: Caller,
    courseId: number,
    { idempotencyKey, ...input }: InvitationInput & { readonly idempotencyKey?: string | null },
  ): Promise<CreateInvitationOutcome> {
    const { principal } = caller;
    const createdById = userIdOf(principal);
    if (createdById === null) throw new Error('An invitation is made in the name of a user.');
    const now = await this.database.now();
    const { timeZone } = await this.settings.get();
    const checkAsOf = (instant: Date) =>
      checkRepeatable(
        idempotencyKey,
        checkInvitationInput(input, { now: instant, publicUrl: this.publicUrl, timeZone }),
      );
    // What was valid then may be invalid now: a repetition is compared by what does not change with time.
    const checked = checkAsOf(ANY_TIME);
    const issues = [...issuesOf(checkAsOf(now)), ...(await this.#missingImage(input))];
    if (!checked.ok || (issues.length > 0 && checked.value.key === null)) return { kind: 'invalid', issues };
    const { key, fields } = checked.value;
    return this.database.transaction<CreateInvitationOutcome>(async () => {
      const claim = await this.idempotency.claim(principal, 'createInvitation', key, { courseId, ...fields });
      if (claim.kind === 'reused') return rollback({ kind: 'invalid', issues: claim.issues });
      if (claim.kind === 'repeated') return this.#created(principal, claim.createdId);
      if (issues.length > 0) return rollback({ kind: 'invalid', issues });
      const course = await this.courses.find(principal, 'invitation.manage', courseId);
      if (!course) return rollback({ kind: 'no-such-course' });
      if (course.isArchived) return rollback({ kind: 'course-archived' });
      const id = await this.#insert({ ...fields, courseId, createdById, createdAt: now });
      if (id === null) return rollback({ kind: 'invalid', issues: [DUPLICATE_EXTERNAL_ID] });
      await this.#insertOwnCode(id, now);
      await recordChange(this.database, caller, {
        action: 'invitation.create',
        subjectType: 'Invitation',
        subjectId: id,
        changedFields: ['courseId', ...Object.keys(fields)],
      });
      await claim.complete(id);
      return this.#created(principal, id);
    });
  }

  /** The issue of an image that lies in no media folder. */
  async #missingImage({ backgroundImageUrl }: InvitationInput): Promise<readonly Issue[]> {
    const checked = checkBackgroundImage(backgroundImageUrl, this.publicUrl);
    if (!checked.ok || checked.value === null || (await this.media.has(checked.value))) return [];
    return [{ path: ['backgroundImageUrl'], code: 'INVALID_URL' }];
  }

  /** Read anew, with the rights of now. */
  async #created(principal: Principal, id: number): Promise<CreateInvitationOutcome> {
    const row = await this.invitations.findManaged(principal, id);
    return row ? { kind: 'created', row } : { kind: 'no-such-course' };
  }

  /** Null where another invitation has this externalId: of what is inserted, nothing else is unique. */
  async #insert(invitation: NewInvitation): Promise<number | null> {
    try {
      return await insertInvitation(this.database.manager, invitation);
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  /** The UNIQUE index decides about a collision: then another is drawn (decisions, Codes). */
  async #insertOwnCode(invitationId: number, createdAt: Date): Promise<void> {
    for (let draw = 1; ; draw += 1) {
      try {
        const code = drawInvitationCode(this.randomBelow);
        return await insertOwnCode(this.database.manager, { code, invitationId, createdAt });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        if (draw === CODE_DRAWS) throw new Error(`No free invitation code in ${CODE_DRAWS} draws.`, { cause: error });
      }
    }
  }
}

import { planAcceptance, type AcceptancePlan, type InvitationUnavailableReason } from '@matricula/domain';
import { DatabaseBusyError } from '../../../database/database-errors.js';
import { rollback, type Database, type Rollback } from '../../../database/database.js';
import { RowWaiters } from '../../../database/row-waiters.js';
import { enrolledMessage, welcomeMessage } from '../../../outbox/messages.js';
import { enqueue } from '../../../outbox/outbox.js';
import type { AcceptInvitationRepository } from './accept-invitation.repository.js';
import { loadAcceptanceSnapshot, type AcceptingPerson, type KnownCodeSnapshot } from './acceptance-snapshot.js';
import { TimingEqualizer } from './timing-equalizer.js';

export type EnrollmentOutcome =
  | { readonly kind: 'accepted'; readonly courseTitle: string; readonly email: string }
  | { readonly kind: 'unavailable'; readonly reason: InvitationUnavailableReason };

/** A valid code, and who wants to be enrolled by it. */
export interface EnrollmentRequest {
  /** In its normal form. */
  readonly code: string;
  readonly person: AcceptingPerson;
  /** Recorded with the mail. */
  readonly requestId: string;
}

/** An enrollment that the transaction has begun. */
interface Beginning {
  readonly userId: number;
  readonly isNewAccount: boolean;
  readonly enrollmentId: number;
  readonly beginnings: number;
}

type WritingPlan = Extract<AcceptancePlan, { kind: 'enroll' | 'begin-again' | 'begin-again-without-use' }>;

/** The state may change between reading and writing; each change is final or rare, so a few snapshots settle it. */
const SNAPSHOTS_MAX = 5;

/**
 * Enrolls whoever has the code: atomically, idempotently, never above the limit (decisions, The ladder). Reads one
 * snapshot, decides by the domain's rule, writes under conditions; where a condition does not hold, it starts again.
 */
export class EnrollByInvitation {
  readonly #equalizer = new TimingEqualizer();
  readonly #waiters = new RowWaiters();

  constructor(
    private readonly database: Database,
    private readonly repository: AcceptInvitationRepository,
    private readonly newSalt: () => string,
  ) {}

  /** @throws DatabaseBusyError where the state has changed each time between reading and writing */
  async execute(request: EnrollmentRequest): Promise<EnrollmentOutcome> {
    const { code, person } = request;
    for (let snapshots = 1; snapshots <= SNAPSHOTS_MAX; snapshots += 1) {
      const snapshot = await loadAcceptanceSnapshot(this.database, code, person);
      if (snapshot.kind === 'unknown-code') return { kind: 'unavailable', reason: 'UNKNOWN_OR_INACTIVE' };
      const plan = planAcceptance(snapshot, snapshot.now);
      if (plan.kind === 'refuse') return { kind: 'unavailable', reason: plan.reason };
      const isDone = await this.#carryOut(plan, snapshot, request);
      if (isDone) return { kind: 'accepted', courseTitle: snapshot.courseTitle, email: person.email };
    }
    throw new DatabaseBusyError(`The invitation changed ${SNAPSHOTS_MAX} times while it was being accepted.`);
  }

  /** @returns false where the state has changed since the snapshot, and nothing was written */
  async #carryOut(
    plan: Exclude<AcceptancePlan, { kind: 'refuse' }>,
    snapshot: KnownCodeSnapshot,
    request: EnrollmentRequest,
  ): Promise<boolean> {
    switch (plan.kind) {
      case 'repeat':
        return true;
      case 'no-change':
        // Otherwise the faster answer would show who is enrolled already, deactivated or removed (decisions, The answer).
        await this.#equalizer.pad(async () => {
          // Only attempts on an enrollment are recorded.
          if (plan.recordAttempt) await this.repository.recordAttempt(snapshot.enrollment!, snapshot.now);
        });
        return true;
      case 'enroll':
      case 'begin-again':
      case 'begin-again-without-use':
        return this.#equalizer.measure(() =>
          this.#waiters.run(snapshot.invitationId, () =>
            this.database.transaction<boolean>(() => this.#write(plan, snapshot, request)),
          ),
        );
    }
  }

  /** The order and its reasons: performance, the acceptance transaction. */
  async #write(
    plan: WritingPlan,
    snapshot: KnownCodeSnapshot,
    { person, requestId }: EnrollmentRequest,
  ): Promise<boolean | Rollback<boolean>> {
    const { invitationId } = snapshot;
    const begun = plan.kind === 'enroll' ? await this.#enroll(snapshot, person) : await this.#beginAgain(snapshot);
    if (begun === null) return rollback(false);
    const { userId, isNewAccount, enrollmentId, beginnings } = begun;
    const message = isNewAccount ? welcomeMessage : enrolledMessage;
    await enqueue(this.database, message({ userId, invitationId, enrollmentId, beginnings }, requestId));
    if (plan.kind === 'begin-again-without-use') {
      return (await this.repository.confirmActive(invitationId)) || rollback(false);
    }
    if (!(await this.repository.incrementUses(invitationId))) return rollback(false);
    const { name, email } = person;
    const outcome = isNewAccount ? 'ACCOUNT_CREATED' : 'ACCOUNT_ENROLLED';
    await this.repository.insertAcceptance({ invitationId, userId, name, email, outcome });
    return true;
  }

  /** @returns null where the person has got an enrollment in the course since the snapshot */
  async #enroll(
    { account, courseId, invitationId }: KnownCodeSnapshot,
    person: AcceptingPerson,
  ): Promise<Beginning | null> {
    const { id: userId, isNew } = account ? { id: account.id, isNew: false } : await this.#createAccount(person);
    const enrollmentId = await this.repository.insertEnrollment({ userId, courseId, invitationId });
    return enrollmentId === null ? null : { userId, isNewAccount: isNew, enrollmentId, beginnings: 1 };
  }

  /** @returns null where the enrollment has changed since the snapshot */
  async #beginAgain({ account, enrollment, invitationId }: KnownCodeSnapshot): Promise<Beginning | null> {
    if (account === null || enrollment === null) throw new Error('Nothing begins again without an enrollment.');
    if (!(await this.repository.beginAgain(enrollment, invitationId))) return null;
    const beginnings = enrollment.beginnings + 1;
    return { userId: account.id, isNewAccount: false, enrollmentId: enrollment.id, beginnings };
  }

  /** A new account, or the one that another request has made for this email a moment ago. */
  async #createAccount({ name, email }: AcceptingPerson): Promise<{ id: number; isNew: boolean }> {
    const id = await this.repository.insertStudent({ name, email, accessPasswordSalt: this.newSalt() });
    if (id !== null) return { id, isNew: true };
    return { id: await this.repository.findAccountId(email), isNew: false };
  }
}

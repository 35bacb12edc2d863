import { decideAcceptance, type AcceptanceDecision, type UnavailableReason } from '@matricula/domain';
import { DatabaseBusyError } from '../../../database/database-errors.js';
import type { Database } from '../../../database/database.js';
import { RowWaiters } from '../../../database/row-waiters.js';
import { enrolledMessage, welcomeMessage } from '../../../outbox/messages.js';
import { enqueue } from '../../../outbox/outbox.js';
import type { AcceptInvitationRepository, AcceptanceSnapshot } from './accept-invitation.repository.js';
import { TimingEqualizer } from './timing-equalizer.js';

/** An acceptance that has passed the domain's rules: see checkAcceptance. */
export interface ValidatedAcceptance {
  readonly code: string;
  readonly name: string;
  readonly email: string;
}

export type AcceptInvitationOutcome =
  | { readonly kind: 'accepted'; readonly courseTitle: string; readonly email: string }
  | { readonly kind: 'unavailable'; readonly reason: UnavailableReason };

/** Ends a transaction with nothing written, for a reason that is no fault. */
class RollbackSignal extends Error {
  constructor(readonly reason: 'ALREADY_ENROLLED' | 'NO_USE_LEFT') {
    super(reason);
  }
}

/** The state may change between looking and writing; each change is final or rare, so a few looks settle it. */
const LOOKS = 5;

/**
 * Enrolls whoever holds the code: atomically, idempotently, never above the limit (decisions, Accepting).
 * Look once, decide by the domain's rule, write conditionally; whoever gets no row looks again and tells why.
 */
export class AcceptInvitation {
  readonly #equalizer = new TimingEqualizer();
  readonly #waiters = new RowWaiters();

  constructor(
    private readonly database: Database,
    private readonly repository: AcceptInvitationRepository,
    private readonly newSalt: () => string,
  ) {}

  async execute(acceptance: ValidatedAcceptance): Promise<AcceptInvitationOutcome> {
    const { code, email } = acceptance;
    for (let look = 1; look <= LOOKS; look += 1) {
      const seen = await this.repository.loadSnapshot(code, email);
      const decision = decideAcceptance(seen.situation, seen.now);
      if (decision.kind === 'refuse' || !seen.target) {
        return { kind: 'unavailable', reason: decision.kind === 'refuse' ? decision.reason : 'UNKNOWN_OR_INACTIVE' };
      }
      const isSettled = await this.#carryOut(decision.kind, acceptance, seen, seen.target);
      if (isSettled) return { kind: 'accepted', courseTitle: seen.target.courseTitle, email };
    }
    throw new DatabaseBusyError(`The invitation changed ${LOOKS} times while it was being accepted.`);
  }

  async #carryOut(
    kind: Exclude<AcceptanceDecision['kind'], 'refuse'>,
    acceptance: ValidatedAcceptance,
    seen: AcceptanceSnapshot,
    target: NonNullable<AcceptanceSnapshot['target']>,
  ): Promise<boolean> {
    switch (kind) {
      case 'accept':
        return this.#equalizer.measure(() => this.#accept(acceptance, seen, target));
      case 're-enroll':
        return this.#enrollAgain(seen.userId!, target.courseId); // who accepted before has an account
      case 'nothing-to-do':
        // Else the quicker answer would tell who is enrolled already, or deactivated (decisions, The answer).
        await this.#equalizer.pass();
        return true;
      case 'repeat':
        return true;
    }
  }

  /** @returns false where no use was left by the time of writing: look again, and say why */
  async #accept(
    acceptance: ValidatedAcceptance,
    seen: AcceptanceSnapshot,
    target: NonNullable<AcceptanceSnapshot['target']>,
  ): Promise<boolean> {
    try {
      await this.#waiters.run(target.invitationId, () =>
        this.database.transaction(() => this.#write(acceptance, seen.userId, target)),
      );
      return true;
    } catch (error) {
      if (!(error instanceof RollbackSignal)) throw error;
      return error.reason === 'ALREADY_ENROLLED';
    }
  }

  /** The order and its reasons: performance.md, the acceptance transaction. */
  async #write(
    { name, email }: ValidatedAcceptance,
    knownUserId: number | null,
    { invitationId, courseId }: NonNullable<AcceptanceSnapshot['target']>,
  ): Promise<void> {
    const account = knownUserId === null ? await this.#makeAccount(name, email) : { id: knownUserId, isNew: false };
    const enrollmentId = await this.repository.insertEnrollment(account.id, courseId);
    if (enrollmentId === null) throw new RollbackSignal('ALREADY_ENROLLED');
    const message = account.isNew ? welcomeMessage : enrolledMessage;
    await enqueue(this.database, message({ userId: account.id, invitationId, enrollmentId, beginnings: 1 }));
    if (!(await this.repository.incrementUses(invitationId))) throw new RollbackSignal('NO_USE_LEFT');
    const outcome = account.isNew ? 'ACCOUNT_CREATED' : 'ACCOUNT_ENROLLED';
    await this.repository.insertAcceptance({ invitationId, userId: account.id, name, email, outcome });
  }

  /** A new account, or the one that another request has made for this email a moment ago. */
  async #makeAccount(name: string, email: string): Promise<{ id: number; isNew: boolean }> {
    const id = await this.repository.insertStudent({ name, email, accessPasswordSalt: this.newSalt() });
    if (id !== null) return { id, isNew: true };
    return { id: await this.repository.findAccountId(email), isNew: false };
  }

  /** Where the enrollment has gone since, it is made again without a use. */
  async #enrollAgain(userId: number, courseId: number): Promise<boolean> {
    await this.database.statement(() => this.repository.insertEnrollment(userId, courseId));
    return true;
  }
}

import { canBeginAgainByInvitation, type EnrollmentState } from '../enrollment/enrollment-state.js';
import { invitationStatus, type InvitationState } from '../invitation/invitation-status.js';

/** Why an invitation cannot be accepted (contract). An unknown code and an inactive one are not distinguished. */
export type InvitationUnavailableReason = 'UNKNOWN_OR_INACTIVE' | 'EXPIRED' | 'LIMIT_REACHED' | 'OTHER_EMAIL';

/** Every reason, in the order of the contract. */
export const INVITATION_UNAVAILABLE_REASONS: readonly InvitationUnavailableReason[] = [
  'UNKNOWN_OR_INACTIVE',
  'EXPIRED',
  'LIMIT_REACHED',
  'OTHER_EMAIL',
];

/** What is known when somebody accepts: loaded once, before anything is written. */
export interface AcceptanceFacts {
  /** The email of whoever accepts, in its normal form. */
  readonly email: string;
  /** The invitation of the code that they used. A code that does not exist is UNKNOWN_OR_INACTIVE without facts. */
  readonly invitation: InvitationState;
  readonly code: {
    readonly isActive: boolean;
    /** The email that the code was made for, in its normal form; null where anybody may use it. */
    readonly email: string | null;
  };
  /** The account with the email; null where there is none. */
  readonly account: { readonly isActive: boolean } | null;
  /** The account's enrollment in the invitation's course, however it came about; null where there never was one. */
  readonly enrollment: EnrollmentState | null;
  /** Whether the account accepted this very invitation before. */
  readonly hasAccepted: boolean;
}

/**
 * What the use case has to do. Whoever accepts gets the same success for all but `refuse`.
 * - `refuse`: write nothing, answer with the reason.
 * - `repeat`: accepted before; write nothing.
 * - `begin-again-without-use`: accepted before and left since: the enrollment becomes ACTIVE, with a mail; no use.
 * - `no-change`: no use and no mail. With `recordAttempt`, at most one line a day in the enrollment's history.
 * - `begin-again`: left, and comes by another invitation: the enrollment becomes ACTIVE, with a use, an acceptance and the mail.
 * - `enroll`: an account where there is none, an enrollment, an acceptance, a use and the mail.
 */
export type AcceptancePlan =
  | { readonly kind: 'refuse'; readonly reason: InvitationUnavailableReason }
  | { readonly kind: 'repeat' }
  | { readonly kind: 'begin-again-without-use' }
  | { readonly kind: 'no-change'; readonly recordAttempt: boolean }
  | { readonly kind: 'begin-again' }
  | { readonly kind: 'enroll' };

/**
 * Decides about one acceptance at `now`, the database's clock. The order of the steps is the rule (decisions, "The
 * ladder, in this order"); each step below carries its number.
 */
export function planAcceptance(facts: AcceptanceFacts, now: Date): AcceptancePlan {
  const { code, enrollment, hasAccepted } = facts;
  const status = invitationStatus(facts.invitation, now);
  if (status === 'INACTIVE' || !code.isActive) return { kind: 'refuse', reason: 'UNKNOWN_OR_INACTIVE' }; // 1
  if (code.email !== null && code.email !== facts.email) return { kind: 'refuse', reason: 'OTHER_EMAIL' }; // 2

  const isDeactivated = facts.account?.isActive === false;
  const mayBeginAgain = enrollment !== null && canBeginAgainByInvitation(enrollment) && !isDeactivated;
  if (hasAccepted) return { kind: mayBeginAgain && status === 'ACTIVE' ? 'begin-again-without-use' : 'repeat' }; // 3
  if (status !== 'ACTIVE') return { kind: 'refuse', reason: status }; // 4
  // Nothing is enrolled for a deactivated account, and nothing recorded (decisions, Deactivated account).
  if (isDeactivated) return { kind: 'no-change', recordAttempt: false }; // 5
  if (enrollment === null) return { kind: 'enroll' }; // 7
  if (mayBeginAgain) return { kind: 'begin-again' }; // 6
  return { kind: 'no-change', recordAttempt: enrollment.status !== 'ACTIVE' }; // 5
}

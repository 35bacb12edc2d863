import { invitationStatus, type InvitationState } from '../invitation/invitation-status.js';

/** Why an invitation cannot be accepted; an unknown code and an inactive one are told alike (decisions, Accepting). */
export type UnavailableReason = 'UNKNOWN_OR_INACTIVE' | 'EXPIRED' | 'LIMIT_REACHED';

/** What there is when somebody accepts: read once, before anything is written. */
export interface AcceptanceSituation {
  /** Null where no invitation has the code. */
  readonly invitation: InvitationState | null;
  /** The account with the typed email; null where there is none. */
  readonly account: { readonly isActive: boolean } | null;
  /** Whether that account is enrolled in the invitation's course, by whatever way. */
  readonly isEnrolled: boolean;
  /** Whether that account accepted this very invitation before. */
  readonly hasAccepted: boolean;
}

/**
 * What is to be done. All but `refuse` are told to the person as the same success.
 * - `refuse`: nothing is written, the reason is told.
 * - `repeat`: accepted before; nothing is written and nothing is sent.
 * - `re-enroll`: accepted before, the enrollment has gone since; it is made again without a use.
 * - `nothing-to-do`: enrolled by another way, or the account is deactivated; nothing is written, no use is consumed.
 * - `accept`: account where there is none, enrollment, acceptance, and one use, as long as the limit still holds.
 */
export type AcceptanceDecision =
  | { readonly kind: 'refuse'; readonly reason: UnavailableReason }
  | { readonly kind: 'repeat' }
  | { readonly kind: 're-enroll' }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'accept' };

/**
 * Decides about one acceptance at `now`, the database's clock. The order is the rule (decisions, "In which order
 * refusals are told"): unknown and inactive are refused for everybody; then who accepted this invitation before
 * succeeds again, even once it is expired or full; then these two refuse; then who has nothing to gain.
 */
export function decideAcceptance(seen: AcceptanceSituation, now: Date): AcceptanceDecision {
  const status = seen.invitation === null ? 'INACTIVE' : invitationStatus(seen.invitation, now);
  const isDeactivated = seen.account?.isActive === false;
  if (status === 'INACTIVE') return { kind: 'refuse', reason: 'UNKNOWN_OR_INACTIVE' };
  if (seen.hasAccepted) return seen.isEnrolled || isDeactivated ? { kind: 'repeat' } : { kind: 're-enroll' };
  if (status !== 'ACTIVE') return { kind: 'refuse', reason: status };
  if (seen.isEnrolled || isDeactivated) return { kind: 'nothing-to-do' };
  return { kind: 'accept' };
}

/** Exactly one holds at any time (specification, Tracking; the contract adds INACTIVE). */
export type InvitationStatus = 'INACTIVE' | 'EXPIRED' | 'LIMIT_REACHED' | 'ACTIVE';

/** In the order of causes: where several apply, the first is the status (decisions, State). */
export const INVITATION_STATUSES: readonly InvitationStatus[] = ['INACTIVE', 'EXPIRED', 'LIMIT_REACHED', 'ACTIVE'];

/** Everything that the status of an invitation depends on. */
export interface InvitationState {
  readonly isActive: boolean;
  readonly isCourseArchived: boolean;
  /** The last instant at which it is accepted; null = it does not expire. */
  readonly expiresAt: Date | null;
  /** The specification's limite_usos; null = unlimited. */
  readonly usageLimit: number | null;
  readonly uses: number;
}

/** The status at `now`, which is the database's clock where it decides anything (decisions, Expiration). */
export function invitationStatus(state: InvitationState, now: Date): InvitationStatus {
  if (!state.isActive || state.isCourseArchived) return 'INACTIVE';
  if (state.expiresAt !== null && state.expiresAt.getTime() < now.getTime()) return 'EXPIRED';
  if (remainingSpots(state) === 0) return 'LIMIT_REACHED';
  return 'ACTIVE';
}

/** How many may still accept: null where unlimited, never negative (specification, Tracking). */
export function remainingSpots(state: Pick<InvitationState, 'usageLimit' | 'uses'>): number | null {
  return state.usageLimit === null ? null : Math.max(0, state.usageLimit - state.uses);
}

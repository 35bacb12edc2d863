/** How a person stands to a course (contract, EnrollmentStatus). BLOCKED cannot begin again until staff restore it. */
export type EnrollmentStatus = 'ACTIVE' | 'ENDED' | 'BLOCKED';

/** Every status, in the order of the contract. */
export const ENROLLMENT_STATUSES: readonly EnrollmentStatus[] = ['ACTIVE', 'ENDED', 'BLOCKED'];

/**
 * How an enrollment ended (decisions, How an enrollment ends): LEFT by the person, REMOVED by staff, COURSE_ENDED by
 * the course's end date, DISPUTED by "this wasn't me".
 */
export type EnrollmentEndReason = 'LEFT' | 'REMOVED' | 'COURSE_ENDED' | 'DISPUTED';

/** Every reason, in the order of the contract. */
export const ENROLLMENT_END_REASONS: readonly EnrollmentEndReason[] = ['LEFT', 'REMOVED', 'COURSE_ENDED', 'DISPUTED'];

/** What the rules ask of an enrollment. */
export interface EnrollmentState {
  readonly status: EnrollmentStatus;
  /** Set exactly where the status is ENDED. */
  readonly endReason: EnrollmentEndReason | null;
}

/** Whether an invitation may begin the enrollment again: only where the person left by themselves (decisions). */
export function canBeginAgainByInvitation({ status, endReason }: EnrollmentState): boolean {
  return status === 'ENDED' && endReason === 'LEFT';
}

/** State of a navigation that must not be held up, because the person cannot stay: their session has ended. */
export const LEAVE_WITHOUT_ASKING = { leaveWithoutAsking: true } as const;

/** Whether a navigation has this state. History state may come from an older release: its shape is checked. */
export function mayLeaveWithoutAsking(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'leaveWithoutAsking' in state;
}

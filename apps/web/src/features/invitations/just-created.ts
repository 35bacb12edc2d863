/** The state of the history entry that is opened after creating an invitation. */
export const JUST_CREATED = { isJustCreated: true } as const;

/** Whether the page was opened after creating the invitation. History state may come from an older release. */
export function wasJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isJustCreated' in state;
}

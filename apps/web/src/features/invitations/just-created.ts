/** The state of the history entry that is opened after creating an invitation. */
export const JUST_CREATED = { isJustCreated: true } as const;

/** Whether the page was opened after creating the invitation. History state may come from an older release. */
export function wasJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isJustCreated' in state && state.isJustCreated === true;
}

/** The same state for when the creation is no longer the latest news: the invitation has been changed since. */
export function withoutJustCreated(state: unknown): unknown {
  return wasJustCreated(state) ? { ...(state as object), isJustCreated: false } : state;
}

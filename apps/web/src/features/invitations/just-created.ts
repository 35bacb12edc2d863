/** The state of the history entry to which a newly made invitation leads. */
export const JUST_CREATED = { isJustCreated: true } as const;

/** Whether one comes from having made this invitation. History entries are the browser's: they are read with care. */
export function wasJustCreated(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isJustCreated' in state;
}

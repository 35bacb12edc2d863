/**
 * Options for a query whose numbers change elsewhere: asked anew every 10 seconds (experience, Counters live), but not
 * while nobody looks at the tab.
 */
export const live = { pollInterval: 10_000, skipPollAttempt: () => document.hidden } as const;

/** Options for a query whose data changes elsewhere: loads it every 10 seconds (experience, Counters live) while the tab is visible. */
export const live = { pollInterval: 10_000, skipPollAttempt: () => document.hidden } as const;

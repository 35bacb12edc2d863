/** Work that is repeated, by one process at a time. */
export interface Job {
  /** At most 64 characters; identifies the job among all processes. */
  readonly name: string;
  /** Milliseconds from the beginning of one run to the next. */
  readonly everyMs: number;
  /** Does the work in small steps. @param signal aborted when the process stops or the run has taken too long: begin no further step */
  run(signal: AbortSignal): Promise<void>;
}

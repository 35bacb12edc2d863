import pTimeout from 'p-timeout';

/** No request waits longer for Redis, whether it refuses or hangs. */
const ANSWER_TIMEOUT_MS = 100;

/**
 * A busy process must not take its own lateness for Redis's: what has arrived within two more turns of the event loop
 * counts. Cast, since p-timeout calls it in this one way and needs no `__promisify__`.
 */
const setPatientTimeout = ((giveUp: () => void, ms: number) =>
  setTimeout(() => setImmediate(() => setImmediate(giveUp)), ms)) as typeof setTimeout;

/** What Redis answers. @throws where it does not within 100 ms */
export function answerInTime<T>(answer: Promise<T>): Promise<T> {
  return pTimeout(answer, {
    milliseconds: ANSWER_TIMEOUT_MS,
    message: new Error(`Redis did not answer within ${ANSWER_TIMEOUT_MS} ms.`),
    customTimers: { setTimeout: setPatientTimeout, clearTimeout },
  });
}

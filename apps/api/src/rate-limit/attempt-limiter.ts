import type { GraphQLResolveInfo } from 'graphql';
import { getGraphQLRateLimiter, Store } from 'graphql-rate-limit';
import type { AttemptStore, Reservation, Slot } from './attempt-store.js';

/**
 * One attempt as graphql-rate-limit sees it. As shipped, that library reads the count and writes it back in two steps,
 * so that parallel calls all pass; here its read reserves the slots in one step of the store, and its write is empty.
 */
class AttemptAsStore extends Store {
  reservation: Reservation | undefined;

  constructor(
    private readonly store: AttemptStore,
    private readonly slots: readonly Slot[],
  ) {
    super();
  }

  override async getForIdentity(): Promise<readonly number[]> {
    this.reservation = await this.store.reserve(this.slots);
    // An instant in every window, whatever the wall clock does meanwhile.
    return this.reservation.waitMs > 0 ? [Infinity] : [];
  }

  override setForIdentity(): void {}
}

/**
 * Counts one call of a field against its slots: all of them or none.
 * @returns with a wait of 0 when the call may go on; `release` then gives single slots back
 */
export async function limitAttempt(
  store: AttemptStore,
  slots: readonly Slot[],
  info: GraphQLResolveInfo,
): Promise<Reservation> {
  const attempt = new AttemptAsStore(store, slots);
  const limiter = getGraphQLRateLimiter({ store: attempt, identifyContext: () => 'attempt' });
  const refusal = await limiter({ parent: null, args: {}, context: null, info }, { max: 1, window: '1h' });
  const reservation = attempt.reservation!; // the limiter has asked the store
  if ((refusal !== undefined) !== reservation.waitMs > 0) throw new Error('graphql-rate-limit decided by itself.');
  return reservation;
}

/** Milliseconds as the whole seconds of a Retry-After header: at least one. */
export function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}

import { MINUTE, SECOND } from '@matricula/domain';
import { LRUCache } from 'lru-cache';

/** Whether an operation's cost fits into what its principal may spend, and what is left afterwards. */
export interface Charge {
  readonly isAllowed: boolean;
  /** What the principal may still spend now. */
  readonly remaining: number;
  /** Until the whole budget is there again, in seconds. */
  readonly resetSeconds: number;
  /** 0 when allowed; else the seconds until this cost fits. */
  readonly waitSeconds: number;
}

/**
 * The budget of each principal: units of cost, refilled evenly over a minute (a token bucket). A refused operation is
 * not charged.
 */
export interface CostLimiter {
  readonly perMinute: number;
  /** @param principal a name of whoever pays, such as `user:7` */
  charge(principal: string, cost: number): Promise<Charge>;
}

/** What is left in a bucket, and when that was so, in milliseconds. */
interface Bucket {
  readonly units: number;
  readonly at: number;
}

/** Principals with a bucket that is not full. Above it those longest unseen get a full one: memory stays flat. */
const BUCKETS_MAX = 100_000;

/** Budgets in this process's memory. */
export class MemoryCostLimiter implements CostLimiter {
  /** A bucket that nobody has touched for a minute is full, so it need not be kept. */
  readonly #buckets: LRUCache<string, Bucket>;

  constructor(
    readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#buckets = new LRUCache({ max: BUCKETS_MAX });
  }

  charge(principal: string, cost: number): Promise<Charge> {
    const now = this.now();
    const { units, at } = this.#buckets.get(principal) ?? { units: this.perMinute, at: now };
    const refilled = Math.min(this.perMinute, units + ((now - at) / MINUTE) * this.perMinute);
    const left = cost <= refilled ? refilled - cost : refilled;
    this.#buckets.set(principal, { units: left, at: now });
    return Promise.resolve(chargeOf(this.perMinute, cost <= refilled, left, cost));
  }
}

/** Tells a bucket's state in whole units and seconds. */
export function chargeOf(perMinute: number, isAllowed: boolean, left: number, cost: number): Charge {
  const secondsFor = (units: number) => Math.ceil(((units / perMinute) * MINUTE) / SECOND);
  return {
    isAllowed,
    remaining: Math.floor(left),
    resetSeconds: secondsFor(perMinute - left),
    waitSeconds: isAllowed ? 0 : Math.max(1, secondsFor(cost - left)),
  };
}

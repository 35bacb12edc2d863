import { randomUUID } from 'node:crypto';
import { SECOND } from '@matricula/domain';
import { Redis } from 'ioredis';
import type { Slot } from './attempt-store.js';

/** No request waits longer for Redis, whether it refuses or hangs. */
const PATIENCE_MS = 100;
/** No request waits for a connection: without one Redis counts as lost. */
const CONNECT_TIMEOUT_MS = 5 * SECOND;
const RECONNECT_EVERY_MS = SECOND / 2;

/**
 * One step of Redis: looks at every slot, and takes a place in all of them or in none. A slot is a sorted set of the
 * attempts' instants, by Redis's own clock. Without a member it only looks.
 * KEYS: the slots. ARGV: the member, then max and window (ms) of each slot. Returns the wait in ms, 0 when it is free.
 */
const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = 0
for i, key in ipairs(KEYS) do
  local max, window = tonumber(ARGV[2 * i]), tonumber(ARGV[2 * i + 1])
  redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
  local count = redis.call('ZCARD', key)
  if count >= max then
    local freed = redis.call('ZRANGE', key, count - max, count - max, 'WITHSCORES')
    wait = math.max(wait, freed[2] + window - now)
  end
end
if wait > 0 or ARGV[1] == '' then return wait end
for i, key in ipairs(KEYS) do
  redis.call('ZADD', key, now, ARGV[1])
  redis.call('PEXPIRE', key, ARGV[2 * i + 1])
end
return 0
`;

/** Attempts counted in Redis, across all processes. Every call may fail; who calls knows what then. */
export class RedisAttempts {
  readonly #redis: Redis;

  constructor(url: string) {
    this.#redis = new Redis(url, {
      connectTimeout: CONNECT_TIMEOUT_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => RECONNECT_EVERY_MS,
    });
    // Each command tells its own failure; an unheard event would end the process.
    this.#redis.on('error', () => undefined);
  }

  /** Takes a place in every slot or in none. @returns the wait in ms, 0 when they were taken */
  reserve(slots: readonly Slot[], member: string): Promise<number> {
    return this.#run(slots, member);
  }

  /** Milliseconds until every slot is free. */
  wait(slots: readonly Slot[]): Promise<number> {
    return this.#run(slots, '');
  }

  async release(slots: readonly Slot[], member: string): Promise<void> {
    await inTime(Promise.all(slots.map((slot) => this.#redis.zrem(redisKey(slot), member))));
  }

  /** @throws while Redis does not answer */
  async ping(): Promise<void> {
    await inTime(this.#redis.ping());
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #run(slots: readonly Slot[], member: string): Promise<number> {
    const limits = slots.flatMap(({ limit }) => [limit.max, limit.windowMs]);
    const keys = slots.map(redisKey);
    return Number(await inTime(this.#redis.eval(RESERVE, keys.length, ...keys, member, ...limits)));
  }
}

/** A name for one attempt, by which it can be taken back. */
export function newMember(): string {
  return randomUUID();
}

/** The answer, if it comes in time. A busy process must not take its own lateness for Redis's: what has arrived by then counts. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const giveUp = () => reject(new Error(`Redis did not answer within ${PATIENCE_MS} ms.`));
    timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function redisKey(slot: Slot): string {
  return `matricula:attempts:${slot.key}`;
}

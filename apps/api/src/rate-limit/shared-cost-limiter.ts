import { MINUTE, SECOND } from '@matricula/domain';
import { Redis } from 'ioredis';
import { chargeOf, MemoryCostLimiter, type Charge, type CostLimiter } from './cost-limiter.js';
import { answerInTime } from './redis-answer.js';

/** After a failure Redis is not asked for so long: no more than one request a second waits for it. */
const REST_MS = SECOND;

/**
 * One step of Redis, by its own clock. KEYS[1]: the bucket. ARGV: capacity, refill time in ms, cost.
 * Returns whether the cost fitted, and what is left, as text since Redis cuts fractions off.
 */
const CHARGE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local capacity, window, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local bucket = redis.call('HMGET', KEYS[1], 'units', 'at')
local units, at = tonumber(bucket[1] or capacity), tonumber(bucket[2] or now)
units = math.min(capacity, units + math.max(0, now - at) / window * capacity)
local allowed = cost <= units
if allowed then units = units - cost end
redis.call('HSET', KEYS[1], 'units', tostring(units), 'at', now)
redis.call('PEXPIRE', KEYS[1], window)
return {allowed and 1 or 0, tostring(units)}
`;

/**
 * Budgets across processes. Each charge is counted in this process's memory too: when Redis is lost, the process goes
 * on with what it has counted itself (ADR 0002).
 */
export class SharedCostLimiter implements CostLimiter {
  readonly #redis: Redis;
  readonly #local: MemoryCostLimiter;
  #restsUntil = 0;

  constructor(
    redisUrl: string,
    readonly perMinute: number,
  ) {
    this.#local = new MemoryCostLimiter(perMinute);
    this.#redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
    // Each command reports its own failure; an error event without a listener would end the process.
    this.#redis.on('error', () => undefined);
  }

  async charge(principal: string, cost: number): Promise<Charge> {
    const local = await this.#local.charge(principal, cost);
    if (!local.isAllowed || performance.now() < this.#restsUntil) return local;
    try {
      const key = `matricula:cost:${principal}`;
      const answer = this.#redis.eval(CHARGE, 1, key, this.perMinute, MINUTE, cost);
      const [isAllowed, left] = (await answerInTime(answer)) as [number, string]; // as the script returns it
      return chargeOf(this.perMinute, isAllowed === 1, Number(left), cost);
    } catch {
      this.#restsUntil = performance.now() + REST_MS;
      return local;
    }
  }

  close(): void {
    this.#redis.disconnect();
  }
}

import { randomUUID } from 'node:crypto';
import { SECOND } from '@matricula/domain';
import { Redis } from 'ioredis';
import { answerInTime } from './redis-answer.js';
import type { Slot } from './attempt-store.js';
import { CONFIRM, FORGIVE, TAKE } from './redis-scripts.js';

/** No request waits for a connection: without one Redis counts as lost. */
const CONNECT_TIMEOUT_MS = 5 * SECOND;
const RECONNECT_EVERY_MS = SECOND / 2;

/** What Redis says about some slots. */
export interface SharedAnswer {
  /** Milliseconds, 0 when every slot has a place. */
  readonly waitMs: number;
  /** Only attempts that are not decided yet are in the way. */
  readonly isUndecided: boolean;
}

/** Attempts counted in Redis, across all processes. Every call may fail; the caller decides what happens then. */
export class RedisAttempts {
  readonly #redis: Redis;

  constructor(url: string) {
    this.#redis = new Redis(url, {
      connectTimeout: CONNECT_TIMEOUT_MS,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => RECONNECT_EVERY_MS,
    });
    // Each command reports its own failure; an error event without a listener would end the process.
    this.#redis.on('error', () => undefined);
  }

  /** Takes a place in every slot or in none. */
  reserve(slots: readonly Slot[], member: string): Promise<SharedAnswer> {
    return this.#take('reserve', slots, member);
  }

  /** As `reserve`, for an attempt that is confirmed or released later. */
  hold(slots: readonly Slot[], member: string): Promise<SharedAnswer> {
    return this.#take('hold', slots, member);
  }

  /** Looks without taking, and disregards held attempts. */
  wait(slots: readonly Slot[]): Promise<SharedAnswer> {
    return this.#take('wait', slots, '');
  }

  /** A held attempt has failed: it counts. */
  async confirm(slots: readonly Slot[], member: string): Promise<void> {
    const windows = slots.map(({ limit }) => limit.windowMs);
    await answerInTime(this.#redis.eval(CONFIRM, slots.length, ...slots.map(redisKey), member, ...windows));
  }

  /** Gives the places of a reserved or held attempt back. */
  async release(slots: readonly Slot[], member: string): Promise<void> {
    await answerInTime(Promise.all(slots.map((slot) => this.#redis.zrem(redisKey(slot), member, `held:${member}`))));
  }

  /** Gives the newest counted attempt of a slot back. @returns false where there is none */
  async forgive(slot: Slot): Promise<boolean> {
    return (await answerInTime(this.#redis.eval(FORGIVE, 1, redisKey(slot)))) === 1;
  }

  /** @throws while Redis does not answer */
  async ping(): Promise<void> {
    await answerInTime(this.#redis.ping());
  }

  close(): void {
    this.#redis.disconnect();
  }

  async #take(mode: 'reserve' | 'hold' | 'wait', slots: readonly Slot[], member: string): Promise<SharedAnswer> {
    const limits = slots.flatMap(({ limit }) => [limit.max, limit.windowMs]);
    const keys = slots.map(redisKey);
    const answer = await answerInTime(this.#redis.eval(TAKE, keys.length, ...keys, mode, member, ...limits));
    const [waitMs, undecided] = answer as [number, number]; // as the script returns it
    return { waitMs, isUndecided: undecided === 1 };
  }
}

/** A name for one attempt, by which it can be taken back. */
export function newMember(): string {
  return randomUUID();
}

function redisKey(slot: Slot): string {
  return `matricula:attempts:${slot.key}`;
}

import { z } from 'zod';
import { forEachDatabase } from '../../test/databases.js';
import type { Database } from '../database/database.js';
import { fromSqlInstant } from '../database/instant.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import { enqueue } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';
import { Relay, type RelayLog, type RelayOptions } from './relay.js';
import { defineTask, type MessageKind, type Run, type TaskOutcome } from './task.js';

const NOTE: MessageKind<{ number: number }> = { name: 'test.note', payload: z.strictObject({ number: z.int() }) };
const DONE: TaskOutcome = { kind: 'done' };
const SECOND = 1_000;

interface Row {
  readonly status: string;
  readonly attempts: number;
  readonly lease_token: string | null;
  readonly last_error: string | null;
  readonly available_at: Date | string;
}

/** A promise that the test keeps when it is time. */
function aPromise<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}

/** Keeps what was told, as text. */
function aLog(): RelayLog & { readonly errors: string[] } {
  const errors: string[] = [];
  const tell = (facts: object, text: string) => void errors.push(`${text} ${JSON.stringify(facts)}`);
  return { errors, info: () => undefined, warn: () => undefined, error: tell };
}

forEachDatabase('the relay', (databaseOf) => {
  let database: Database;
  beforeEach(async () => {
    database = databaseOf();
    await database.execute('DELETE FROM outbox', []);
  });

  type CarryOut = (note: { number: number }, run: Run) => Promise<TaskOutcome>;
  const aRelay = (carryOut: CarryOut, options: Partial<RelayOptions> = {}, log: RelayLog = aLog()) =>
    new Relay(database, [defineTask(NOTE, carryOut)], log, { random: () => 0, ...options });
  const queue = (payload: Record<string, unknown>, kind = NOTE.name) =>
    enqueue(database, { kind, userId: 1, invitationId: null, payload });
  const rows = (): Promise<Row[]> => database.manager.query('SELECT * FROM outbox ORDER BY id');
  const theRow = async () => (await rows())[0]!;
  const endLeases = () => database.execute(`UPDATE outbox SET leased_until = ${instantAfterNow(database)}`, [-SECOND]);

  it('runs each of 50 messages exactly once, where two relays work at once', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => queue({ number })));
    const runs: number[] = [];
    const carryOut: CarryOut = async ({ number }) => {
      runs.push(number);
      return DONE;
    };
    await Promise.all([aRelay(carryOut).drain(), aRelay(carryOut).drain()]);
    expect(runs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, number) => number));
    expect((await rows()).map(({ status, attempts }) => `${status} ${attempts}`)).toEqual(
      Array.from({ length: 50 }, () => 'SENT 1'),
    );
  });

  it('runs no more at once than it has places', async () => {
    await Promise.all(Array.from({ length: 7 }, (_, number) => queue({ number })));
    let now = 0;
    let most = 0;
    await aRelay(
      async () => {
        most = Math.max(most, (now += 1));
        await database.now();
        now -= 1;
        return DONE;
      },
      { concurrency: 3 },
    ).drain();
    expect(most).toBe(3);
  });

  it('leaves a message alone before its time', async () => {
    await queue({ number: 1 });
    await database.execute(`UPDATE outbox SET available_at = ${instantAfterNow(database)}`, [SECOND * 60]);
    await aRelay(() => Promise.reject(new Error('too early'))).drain();
    expect(await theRow()).toMatchObject({ status: 'QUEUED', attempts: 0 });
  });

  it('leaves messages that it has no task for to others', async () => {
    await queue({ number: 1 }, 'test.unknown');
    await aRelay(async () => DONE).drain();
    expect(await theRow()).toMatchObject({ status: 'QUEUED', attempts: 0 });
  });

  it('takes over from a worker that died, once its lease has ended and not before', async () => {
    await queue({ number: 1 });
    const [held] = await new OutboxRepository(database).lease([NOTE.name], 1, 60 * SECOND);
    expect(held).toMatchObject({ attempts: 1 });
    const relay = aRelay(async () => DONE);
    await relay.drain();
    expect(await theRow()).toMatchObject({ status: 'QUEUED', attempts: 1, lease_token: held!.leaseToken });
    await endLeases();
    await relay.drain();
    expect(await theRow()).toMatchObject({ status: 'SENT', attempts: 2, lease_token: null });
  });

  it('does not let a worker that was stopped for long overrule the one that took over', async () => {
    await queue({ number: 1 });
    const slow = aPromise<TaskOutcome>();
    const begun = aPromise<void>();
    const late = aRelay(() => {
      begun.resolve();
      return slow.promise;
    }).drain();
    await begun.promise;
    await endLeases();
    await aRelay(async () => ({ kind: 'retry', reason: 'busy' }), { random: () => 1 }).drain();
    slow.resolve({ kind: 'refused', reason: 'too late to say so' });
    await late;
    expect(await theRow()).toMatchObject({ status: 'QUEUED', attempts: 2, last_error: 'busy' });
  });

  it('tries again later, by the database clock, with the wait that the provider asked for', async () => {
    await queue({ number: 1 });
    const before = await database.now();
    const askForHalfAMinute: TaskOutcome = { kind: 'retry', reason: 'busy', retryAfterMs: 30 * SECOND };
    await aRelay(async () => askForHalfAMinute, { random: () => 0.5 }).drain();
    const after = await database.now();
    const row = await theRow();
    expect(row).toMatchObject({ status: 'QUEUED', attempts: 1, lease_token: null, last_error: 'busy' });
    const wait = 32.5 * SECOND;
    expect(fromSqlInstant(row.available_at).getTime()).toBeGreaterThanOrEqual(before.getTime() + wait);
    expect(fromSqlInstant(row.available_at).getTime()).toBeLessThanOrEqual(after.getTime() + wait);
  });

  it('gives up after the last try, visibly', async () => {
    await queue({ number: 1 });
    const log = aLog();
    const retry = { firstWaitMs: 0, longestWaitMs: 0, maxTries: 3 };
    await aRelay(async () => ({ kind: 'retry', reason: 'still busy' }), { retry }, log).drain();
    expect(await theRow()).toMatchObject({
      status: 'FAILED',
      attempts: 3,
      last_error: 'still busy',
      lease_token: null,
    });
    expect(log.errors).toEqual([expect.stringContaining('given up')]);
  });

  it('does not try again what was refused', async () => {
    await queue({ number: 1 });
    await aRelay(async () => ({ kind: 'refused', reason: 'no such person' })).drain();
    expect(await theRow()).toMatchObject({ status: 'FAILED', attempts: 1, last_error: 'no such person' });
  });

  it('keeps trying, and says so loudly, where the configuration is at fault', async () => {
    await queue({ number: 1 });
    const log = aLog();
    await aRelay(async () => ({ kind: 'misconfigured', reason: 'the key is wrong' }), { random: () => 1 }, log).drain();
    expect(await theRow()).toMatchObject({ status: 'QUEUED', attempts: 1, last_error: 'the key is wrong' });
    expect(log.errors).toEqual([expect.stringContaining('check the configuration')]);
  });

  it('keeps no more of an unexpected error than its name', async () => {
    await queue({ number: 1 });
    const log = aLog();
    const fail = () => Promise.reject(new TypeError('ana@example.org has ABCD-EFGH-JKMN'));
    await aRelay(fail, { random: () => 1 }, log).drain();
    expect(await theRow()).toMatchObject({ status: 'QUEUED', last_error: 'Unexpected: TypeError' });
    expect(log.errors.join()).not.toMatch(/ana@example|ABCD/);
  });

  it('refuses a payload that is not of its kind, unread', async () => {
    await queue({ number: 'one' });
    const carryOut = jest.fn(async () => DONE);
    await aRelay(carryOut).drain();
    expect(carryOut).not.toHaveBeenCalled();
    expect(await theRow()).toMatchObject({ status: 'FAILED', last_error: 'The payload is not one of test.note.' });
  });

  it('puts back what takes too long, and tells the task to begin nothing more', async () => {
    await queue({ number: 1 });
    let signal: AbortSignal | undefined;
    const never: CarryOut = (_, run) => {
      signal = run.signal;
      return new Promise(() => undefined);
    };
    await aRelay(never, { runMs: 5, random: () => 1 }).drain();
    expect(signal?.aborted).toBe(true);
    expect(await theRow()).toMatchObject({ status: 'QUEUED', last_error: 'It took too long.', lease_token: null });
  });

  it('looks for messages by itself once it is started, and ends what is under way when it is stopped', async () => {
    const begun = aPromise<void>();
    const end = aPromise<void>();
    const relay = aRelay(
      async () => {
        begun.resolve();
        await end.promise;
        return DONE;
      },
      { pollMs: 5 },
    );
    relay.start();
    await queue({ number: 1 });
    await begun.promise;
    const stopped = relay.stop();
    end.resolve();
    await stopped;
    expect(await theRow()).toMatchObject({ status: 'SENT' });
  });

  it('gives back what does not end in time when it is stopped: another takes it at once', async () => {
    await queue({ number: 1 });
    const begun = aPromise<void>();
    const relay = aRelay(
      () => {
        begun.resolve();
        return new Promise(() => undefined);
      },
      { stopMs: 5 },
    );
    relay.start();
    await begun.promise;
    await relay.stop();
    // A try that was not ended is none.
    expect(await theRow()).toMatchObject({ status: 'QUEUED', lease_token: null, attempts: 0 });
    await aRelay(async () => DONE).drain();
    expect(await theRow()).toMatchObject({ status: 'SENT' });
  });
});

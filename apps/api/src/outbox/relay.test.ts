import { z } from 'zod';
import { forEachDatabase } from '../../test/databases.js';
import type { Database } from '../database/database.js';
import { fromSqlInstant } from '../database/instant.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import type { Log } from '../log/log.js';
import { defineMessageKind, type MessageKind } from './message-kind.js';
import { enqueue } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';
import { Relay, type RelayOptions } from './relay.js';
import { defineTask, type Run, type Settlement, type TaskOutcome } from './task.js';

interface Note {
  readonly number: number;
}
const NOTE: MessageKind<Note> = defineMessageKind('test.note', z.strictObject({ number: z.int() }));
const OTHER: MessageKind<Note> = defineMessageKind('test.other', z.strictObject({ number: z.int() }));
const DONE: TaskOutcome = { kind: 'done' };
const SECOND = 1_000;

interface Row {
  readonly status: string;
  readonly attempts: number;
  readonly lease_token: string | null;
  readonly last_error: string | null;
  readonly available_at: Date | string;
}

/** A promise that the test resolves. */
function aPromise<T>(): { readonly promise: Promise<T>; resolve(value: T): void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}

/** Keeps what was logged as a warning or an error, as text. */
function aLog(): Log & { readonly errors: string[]; readonly warnings: string[] } {
  const errors: string[] = [];
  const warnings: string[] = [];
  const into = (lines: string[]) => (facts: object, text: string) =>
    void lines.push(`${text} ${JSON.stringify(facts)}`);
  return { errors, warnings, info: () => undefined, warn: into(warnings), error: into(errors) };
}

forEachDatabase('the relay', (databaseOf) => {
  let database: Database;
  beforeEach(async () => {
    database = databaseOf();
    await database.execute('DELETE FROM outbox', []);
  });

  let queued = 0;
  type CarryOut = (note: Note, run: Run) => Promise<TaskOutcome>;
  const aRelay = (carryOut: CarryOut, options: Partial<RelayOptions> = {}, log: Log = aLog()) =>
    new Relay(database, [NOTE], [defineTask(NOTE, carryOut)], log, { random: () => 0, ...options });
  const queue = (
    note: Note,
    { kind = NOTE, ...options }: { kind?: typeof NOTE; orderingKey?: string; requestId?: string } = {},
  ) => enqueue(database, kind.message(note, { dedupeKey: `note ${(queued += 1)}`, ...options }));
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
      Array.from({ length: 50 }, () => 'DONE 1'),
    );
  });

  it('runs no more messages at once than it may', async () => {
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
    expect(await theRow()).toMatchObject({ status: 'PENDING', attempts: 0 });
  });

  it('leaves messages that it has no task for to others', async () => {
    await queue({ number: 1 }, { kind: OTHER });
    await aRelay(async () => DONE).drain();
    expect(await theRow()).toMatchObject({ status: 'PENDING', attempts: 0 });
  });

  it('takes over from a worker that died, once its lease has ended and not before', async () => {
    await queue({ number: 1 });
    const [held] = await new OutboxRepository(database).lease([NOTE.name], 1, 60 * SECOND);
    expect(held).toMatchObject({ attempts: 1 });
    const relay = aRelay(async () => DONE);
    await relay.drain();
    expect(await theRow()).toMatchObject({ status: 'PENDING', attempts: 1, lease_token: held!.leaseToken });
    await endLeases();
    await relay.drain();
    expect(await theRow()).toMatchObject({ status: 'DONE', attempts: 2, lease_token: null });
  });

  it('does not let a worker that was paused for long overrule the one that took over', async () => {
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
    slow.resolve({ kind: 'refused', reason: 'too late' });
    await late;
    expect(await theRow()).toMatchObject({ status: 'PENDING', attempts: 2, last_error: 'busy' });
  });

  it("retries later, by the database's clock, after the wait that the provider asked for", async () => {
    await queue({ number: 1 });
    const before = await database.now();
    const askForHalfAMinute: TaskOutcome = { kind: 'retry', reason: 'busy', retryAfterMs: 30 * SECOND };
    await aRelay(async () => askForHalfAMinute, { random: () => 0.5 }).drain();
    const after = await database.now();
    const row = await theRow();
    expect(row).toMatchObject({ status: 'PENDING', attempts: 1, lease_token: null, last_error: 'busy' });
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

  it('does not retry what was refused', async () => {
    await queue({ number: 1 });
    await aRelay(async () => ({ kind: 'refused', reason: 'no such person' })).drain();
    expect(await theRow()).toMatchObject({ status: 'FAILED', attempts: 1, last_error: 'no such person' });
  });

  it('retries, and logs an error, where the configuration is wrong', async () => {
    await queue({ number: 1 });
    const log = aLog();
    await aRelay(async () => ({ kind: 'misconfigured', reason: 'the key is wrong' }), { random: () => 1 }, log).drain();
    expect(await theRow()).toMatchObject({ status: 'PENDING', attempts: 1, last_error: 'the key is wrong' });
    expect(log.errors).toEqual([expect.stringContaining('check the configuration')]);
  });

  it('keeps no more of an unexpected error than its name', async () => {
    await queue({ number: 1 });
    const log = aLog();
    const fail = () => Promise.reject(new TypeError('ana@example.org has ABCD-EFGH-JKMN'));
    await aRelay(fail, { random: () => 1 }, log).drain();
    expect(await theRow()).toMatchObject({ status: 'PENDING', last_error: 'Unexpected: TypeError' });
    expect(log.errors.join()).not.toMatch(/ana@example|ABCD/);
  });

  it('refuses a payload that is not valid for its kind, without running its task', async () => {
    await queue({ number: 1 });
    await database.execute('UPDATE outbox SET payload = ?', ['{"number":"one"}']);
    const carryOut = jest.fn(async () => DONE);
    await aRelay(carryOut).drain();
    expect(carryOut).not.toHaveBeenCalled();
    expect(await theRow()).toMatchObject({ status: 'FAILED', last_error: 'The payload is not valid for test.note.' });
  });

  it("puts back what takes too long, and aborts the task's signal", async () => {
    await queue({ number: 1 });
    let signal: AbortSignal | undefined;
    const never: CarryOut = (_, run) => {
      signal = run.signal;
      return new Promise(() => undefined);
    };
    await aRelay(never, { runMs: 5, random: () => 1 }).drain();
    expect(signal?.aborted).toBe(true);
    expect(await theRow()).toMatchObject({ status: 'PENDING', last_error: 'It took too long.', lease_token: null });
  });

  it('polls for messages once it is started, and finishes what is running when it is stopped', async () => {
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
    expect(await theRow()).toMatchObject({ status: 'DONE' });
  });

  it('gives back what does not end in time when it is stopped: another relay takes it at once', async () => {
    await queue({ number: 1 });
    const begun = aPromise<void>();
    let signal: AbortSignal | undefined;
    const relay = aRelay(
      (_, run) => {
        signal = run.signal;
        begun.resolve();
        return new Promise(() => undefined);
      },
      { stopMs: 5 },
    );
    relay.start();
    await begun.promise;
    await relay.stop();
    expect(signal?.aborted).toBe(true);
    // A try that did not end is not counted.
    expect(await theRow()).toMatchObject({ status: 'PENDING', lease_token: null, attempts: 0 });
    await aRelay(async () => DONE).drain();
    expect(await theRow()).toMatchObject({ status: 'DONE' });
  });

  it('runs messages of one ordering key one after the other, in the order of their insertion', async () => {
    for (const number of [1, 2, 3]) await queue({ number }, { orderingKey: 'a' });
    await queue({ number: 4 }, { orderingKey: 'b' });
    await queue({ number: 5 });
    const events: string[] = [];
    const carryOut: CarryOut = async ({ number }) => {
      events.push(`begin ${number}`);
      await database.now();
      events.push(`end ${number}`);
      return DONE;
    };
    await Promise.all([aRelay(carryOut).drain(), aRelay(carryOut).drain()]);
    // Either relay may find nothing to do while the other one holds a message of the key.
    await aRelay(carryOut).drain();
    const ofKeyA = events.filter((event) => /[123]/.test(event));
    expect(ofKeyA).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
    expect(events).toHaveLength(10);
  });

  it('holds the later messages of an ordering key until a failed one succeeds', async () => {
    for (const number of [1, 2]) await queue({ number }, { orderingKey: 'a' });
    await queue({ number: 3 }, { orderingKey: 'b' });
    const runs: number[] = [];
    let isBusy = true;
    const relay = aRelay(
      async ({ number }) => {
        runs.push(number);
        return number === 1 && isBusy ? { kind: 'retry', reason: 'busy', retryAfterMs: 60 * SECOND } : DONE;
      },
      { random: () => 0.5 },
    );
    await relay.drain();
    expect(runs.toSorted()).toEqual([1, 3]);
    isBusy = false;
    await database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3) WHERE status = ?', ['PENDING']);
    await relay.drain();
    expect(runs.slice(2)).toEqual([1, 2]);
  });

  it('runs no message of an ordering key while another one of it runs, whichever was visible first', async () => {
    for (const number of [1, 2]) await queue({ number }, { orderingKey: 'a' });
    const setFirst = (status: string) =>
      database.execute(`UPDATE outbox SET status = ? WHERE payload = '{"number":1}'`, [status]);
    const repository = new OutboxRepository(database);
    // As if the transaction that queued the first one had not been committed yet.
    await setFirst('DONE');
    expect(await repository.lease([NOTE.name], 9, SECOND * 60)).toMatchObject([{ payload: '{"number":2}' }]);
    await setFirst('PENDING');
    expect(await repository.lease([NOTE.name], 9, SECOND * 60)).toEqual([]);
    await endLeases();
    expect(await repository.lease([NOTE.name], 9, SECOND * 60)).toMatchObject([{ payload: '{"number":1}' }]);
  });

  it('goes on with an ordering key after a message that was given up', async () => {
    for (const number of [1, 2]) await queue({ number }, { orderingKey: 'a' });
    await aRelay(async ({ number }) => (number === 1 ? { kind: 'refused', reason: 'no' } : DONE)).drain();
    expect((await rows()).map(({ status }) => status)).toEqual(['FAILED', 'DONE']);
  });

  it('hands the id of the request that caused a message to its task and its log lines', async () => {
    await queue({ number: 1 }, { requestId: 'a1b2' });
    const log = aLog();
    let seen: Run | undefined;
    const refuse: CarryOut = async (_, run) => {
      seen = run;
      return { kind: 'refused', reason: 'no' };
    };
    await aRelay(refuse, {}, log).drain();
    expect(seen).toMatchObject({ requestId: 'a1b2' });
    expect(log.warnings).toEqual([expect.stringContaining('"requestId":"a1b2"')]);
  });

  it('records every outcome, in the transaction that stores it: where the record fails, the lease stays', async () => {
    await queue({ number: 1 }, { requestId: 'a1b2' });
    const settlements: Settlement[] = [];
    const outcomes: TaskOutcome[] = [
      { kind: 'retry', reason: 'busy' },
      { kind: 'done', reference: 'theirs' },
    ];
    const recorded = (record: (settlement: Settlement) => Promise<void>) =>
      new Relay(
        database,
        [NOTE],
        [
          defineTask(
            NOTE,
            async () => outcomes.shift() ?? DONE,
            (_, settlement) => record(settlement),
          ),
        ],
        aLog(),
        { random: () => 0 },
      );
    await recorded(async (settlement) => void settlements.push(settlement)).drain();
    const always = { outboxId: expect.any(Number), queuedAt: expect.anything(), requestId: 'a1b2' };
    expect(settlements).toEqual([
      { ...always, status: 'PENDING', reason: 'busy', reference: null },
      { ...always, status: 'DONE', reason: null, reference: 'theirs' },
    ]);
    await queue({ number: 2 });
    await recorded(() => Promise.reject(new Error('no'))).drain();
    expect((await rows())[1]).toMatchObject({ status: 'PENDING', attempts: 1, lease_token: expect.any(String) });
  });
});

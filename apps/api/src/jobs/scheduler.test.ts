import { forEachDatabase } from '../../test/databases.js';
import type { Database } from '../database/database.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import type { Log } from '../log/log.js';
import type { Job } from './job.js';
import { Scheduler } from './scheduler.js';

const MINUTE = 60_000;

function aLog(): Log & { readonly errors: string[] } {
  const errors: string[] = [];
  const error = (facts: object, text: string) => void errors.push(`${text} ${JSON.stringify(facts)}`);
  return { errors, info: () => undefined, warn: () => undefined, error };
}

/** A job that counts its runs. */
function aJob(run: Job['run'] = async () => undefined): Job & { runs: number } {
  const job = {
    name: 'test.job',
    everyMs: MINUTE,
    runs: 0,
    run(signal: AbortSignal) {
      job.runs += 1;
      return run(signal);
    },
  };
  return job;
}

/** A promise that the test resolves. */
function aPromise(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

forEachDatabase('the scheduler', (databaseOf) => {
  let database: Database;
  beforeEach(async () => {
    database = databaseOf();
    await database.execute('DELETE FROM jobs', []);
  });

  /** As if the last runs had begun so long ago. */
  const moveBack = (column: 'last_run_at' | 'leased_until', ms: number) =>
    database.execute(`UPDATE jobs SET ${column} = ${instantAfterNow(database)}`, [-ms]);

  it('runs a job at once, and again when its interval has passed and not before', async () => {
    const job = aJob();
    const scheduler = new Scheduler(database, [job], aLog());
    await scheduler.runDue();
    await scheduler.runDue();
    await moveBack('last_run_at', MINUTE - 5_000);
    await scheduler.runDue();
    expect(job.runs).toBe(1);
    await moveBack('last_run_at', MINUTE);
    await scheduler.runDue();
    expect(job.runs).toBe(2);
  });

  it('runs a job in one process at a time, where several are due at once', async () => {
    const end = aPromise();
    let running = 0;
    let most = 0;
    const job = aJob(async () => {
      most = Math.max(most, (running += 1));
      await end.promise;
      running -= 1;
    });
    const everywhere = Promise.all(Array.from({ length: 5 }, () => new Scheduler(database, [job], aLog()).runDue()));
    end.resolve();
    await everywhere;
    expect({ most, runs: job.runs }).toEqual({ most: 1, runs: 1 });
  });

  it('leaves a job that another process holds alone, also past its interval, until the lease has ended', async () => {
    const begun = aPromise();
    const end = aPromise();
    const slow = aJob(async () => {
      begun.resolve();
      await end.promise;
    });
    const first = new Scheduler(database, [slow], aLog()).runDue();
    await begun.promise;
    const job = aJob();
    const second = new Scheduler(database, [job], aLog());
    await moveBack('last_run_at', MINUTE);
    await second.runDue();
    const runsBefore = job.runs;
    await moveBack('leased_until', 1);
    await second.runDue();
    end.resolve();
    await first;
    expect([runsBefore, job.runs]).toEqual([0, 1]);
  });

  it('logs what a job throws, without its message, and runs the others', async () => {
    const log = aLog();
    const failing = { ...aJob(() => Promise.reject(new TypeError('ana@example.org'))), name: 'test.failing' };
    const job = aJob();
    await new Scheduler(database, [failing, job], log).runDue();
    expect(job.runs).toBe(1);
    expect(log.errors).toEqual([expect.stringMatching(/A job failed\..*test\.failing.*TypeError/)]);
    expect(log.errors.join()).not.toContain('ana@');
  });

  it('aborts the signal of a job that takes too long', async () => {
    const job = aJob((signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())));
    await new Scheduler(database, [job], aLog(), { runMs: 5 }).runDue();
    expect(job.runs).toBe(1);
  });

  it('looks for due jobs by itself once it is started, and aborts the running one when it is stopped', async () => {
    const begun = aPromise();
    const ended = aPromise();
    const job = aJob(async (signal) => {
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      ended.resolve();
    });
    const scheduler = new Scheduler(database, [job], aLog(), { pollMs: 5 });
    scheduler.start();
    await begun.promise;
    await scheduler.stop();
    await ended.promise;
    const [row]: { lease_token: string | null }[] = await database.manager.query('SELECT lease_token FROM jobs');
    expect(row).toEqual({ lease_token: null });
  });

  it('does not start with two jobs of one name', () => {
    expect(() => new Scheduler(database, [aJob(), aJob()], aLog())).toThrow('Two jobs are called test.job.');
  });
});

import { MINUTE } from '@matricula/domain';
import type { Slot } from './attempt-store.js';
import { FailureLimiter } from './failure-limiter.js';
import { MemoryAttemptStore } from './memory-attempt-store.js';

const LIMIT = { max: 5, windowMs: 15 * MINUTE };

describe('Failures limited in a window', () => {
  let store: MemoryAttemptStore;
  let limiter: FailureLimiter;
  beforeEach(() => {
    store = new MemoryAttemptStore();
    limiter = new FailureLimiter(store);
  });

  const slot = (key = 'ip') => ({ key, limit: LIMIT });
  const turn = () => new Promise((resume) => setImmediate(resume));
  /** Attempts that take a turn of the event loop each; counts how many ran, and how many side by side at most. */
  function attempts() {
    const seen = { ran: 0, now: 0, most: 0 };
    const run = async (isRight: boolean, slots = [slot()]) => {
      const attempt = async () => {
        seen.ran += 1;
        seen.most = Math.max(seen.most, (seen.now += 1));
        await turn();
        seen.now -= 1;
        return isRight;
      };
      return limiter.run(slots, attempt, (right) => !right);
    };
    return { seen, run };
  }

  it('are exactly the limit, however many are tried at once', async () => {
    const { seen, run } = attempts();
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => run(false)));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(5);
    expect(seen).toMatchObject({ ran: 5, most: 5 });
    const [throttled] = outcomes.filter((outcome) => outcome.kind === 'throttled');
    expect(throttled!.waitMs).toBeGreaterThan(14 * MINUTE);
  });

  it('refuse nobody who succeeds: 500 at once all run, five side by side, and leave nothing behind', async () => {
    const { seen, run } = attempts();
    const outcomes = await Promise.all(Array.from({ length: 500 }, () => run(true)));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(500);
    expect(seen.most).toBe(5);
    expect(store.size).toBe(0);
  });

  it('leave fewer side by side: with one place left, those who succeed pass one by one', async () => {
    const { seen, run } = attempts();
    for (let n = 0; n < 4; n += 1) await run(false);
    seen.most = 0;
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => run(true)));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(50);
    expect(seen.most).toBe(1);
  });

  it('among right ones in parallel still end at the limit, and refuse those behind them', async () => {
    const { seen, run } = attempts();
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, n) => run(n % 2 === 0)));
    const wrong = outcomes.filter((outcome) => outcome.kind === 'done' && !outcome.result);
    expect(wrong).toHaveLength(5);
    expect(outcomes.at(-1)!.kind).toBe('throttled');
    expect(seen.ran).toBeLessThan(100);
  });

  it('are counted in every slot or in none', async () => {
    const { run } = attempts();
    for (let n = 0; n < 5; n += 1) await run(false, [slot('account')]);
    expect((await run(false, [slot(), slot('account')])).kind).toBe('throttled');
    for (let n = 0; n < 5; n += 1) expect((await run(false)).kind).toBe('done');
    expect((await run(true)).kind).toBe('throttled');
  });

  it('are not what throws', async () => {
    const failing = () =>
      limiter.run(
        [slot()],
        () => Promise.reject(new Error('the database is away')),
        () => true,
      );
    for (let n = 0; n < 20; n += 1) await expect(failing()).rejects.toThrow('the database is away');
    expect(store.size).toBe(0);
  });

  it('let the next one in at once, also behind one that another slot of its own keeps waiting', async () => {
    const one = { key: 'one', limit: { max: 1, windowMs: MINUTE } };
    const two = { key: 'two', limit: { max: 1, windowMs: MINUTE } };
    const ends: (() => void)[] = [];
    const run = (slots: Slot[]) =>
      limiter.run(
        slots,
        () => new Promise<void>((resolve) => ends.push(resolve)),
        () => false,
      );
    const outcomes = [run([one]), run([two]), run([one, two]), run([one])];
    await turn();
    expect(ends).toHaveLength(2);
    ends[0]!();
    await turn();
    expect(ends).toHaveLength(3); // the fourth: the third still waits for `two`
    ends[1]!();
    ends[2]!();
    await turn();
    ends[3]!();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(Array(4).fill('done'));
  });

  it('look at the store about once for each attempt, however many wait', async () => {
    const hold = jest.spyOn(store, 'hold');
    const { run } = attempts();
    await Promise.all(Array.from({ length: 500 }, () => run(true)));
    expect(hold.mock.calls.length).toBeLessThan(1_100);
  });

  it('are not waited for after the deadline', async () => {
    const held = await Promise.all(Array.from({ length: 5 }, () => store.hold([slot()])));
    const outcome = await limiter.run([slot()], turn, () => false, performance.now());
    expect(outcome).toEqual({ kind: 'throttled', waitMs: 1000, isUndecided: true });
    await Promise.all(held.map((one) => one.release()));
  });
});

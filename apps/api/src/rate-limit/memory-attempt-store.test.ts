import { HOUR, MINUTE, SECOND } from '@matricula/domain';
import fc from 'fast-check';
import { MemoryAttemptStore } from './memory-attempt-store.js';

const BY_ADDRESS = { max: 5, windowMs: 15 * MINUTE };
const BY_EMAIL = { max: 3, windowMs: HOUR };

describe('Attempts counted in memory', () => {
  let now: number;
  let store: MemoryAttemptStore;
  beforeEach(() => {
    now = Date.UTC(2026, 10, 22);
    store = new MemoryAttemptStore(() => now);
  });

  const address = (key = 'address') => ({ key, limit: BY_ADDRESS });
  const email = (key = 'email') => ({ key, limit: BY_EMAIL });
  const waits = async (times: number, slots: Parameters<typeof store.reserve>[0]) => {
    const answers = await Promise.all(Array.from({ length: times }, () => store.reserve(slots)));
    return answers.map(({ waitMs }) => waitMs);
  };

  it('lets exactly as many parallel attempts through as there are places', async () => {
    const answers = await waits(200, [address()]);
    expect(answers.filter((waitMs) => waitMs === 0)).toHaveLength(5);
    expect(new Set(answers)).toEqual(new Set([0, 15 * MINUTE]));
  });

  it('takes a place in every slot or in none', async () => {
    await waits(3, [email()]);
    expect(await waits(10, [address(), email()])).toEqual(Array(10).fill(HOUR));
    expect(await waits(6, [address()])).toEqual([0, 0, 0, 0, 0, 15 * MINUTE]);
  });

  it('returns the longest of the waits', async () => {
    await waits(5, [address()]);
    await waits(3, [email()]);
    expect(await store.wait([address(), email()])).toBe(HOUR);
    expect(await store.wait([address()])).toBe(15 * MINUTE);
    expect(await store.wait([address('another')])).toBe(0);
  });

  it('slides: each place is free again one window after it was taken, to the millisecond', async () => {
    for (let n = 0; n < 5; n += 1) {
      await store.reserve([address()]);
      now += MINUTE;
    }
    expect(await store.wait([address()])).toBe(10 * MINUTE);
    now += 10 * MINUTE - 1;
    expect(await waits(1, [address()])).toEqual([1]);
    now += 1;
    expect(await waits(2, [address()])).toEqual([0, MINUTE]);
  });

  it('does not count a refused attempt, so that trying on locks nobody out for longer', async () => {
    await waits(5, [address()]);
    now += 14 * MINUTE;
    await waits(100, [address()]);
    now += MINUTE;
    expect(await waits(1, [address()])).toEqual([0]);
  });

  it('looks without taking', async () => {
    for (let n = 0; n < 20; n += 1) expect(await store.wait([address()])).toBe(0);
    expect(store.size).toBe(0);
    expect(await waits(5, [address()])).toEqual([0, 0, 0, 0, 0]);
  });

  it('gives released places back, and forgets a key with none left', async () => {
    const slots = [address(), email()];
    const reservations = await Promise.all(Array.from({ length: 3 }, () => store.reserve(slots)));
    expect(await store.wait(slots)).toBe(HOUR);
    await reservations[1]!.release();
    expect(await waits(2, slots)).toEqual([0, HOUR]);
    const others = new MemoryAttemptStore(() => now);
    for (const one of await Promise.all([others.reserve(slots), others.reserve([email()])])) await one.release();
    expect(others.size).toBe(0);
  });

  it('releases nothing of a refused attempt', async () => {
    await waits(5, [address()]);
    const refused = await store.reserve([address()]);
    await refused.release();
    expect(await store.wait([address()])).toBe(15 * MINUTE);
  });

  it('gives back the place of one slot alone', async () => {
    const taken = await Promise.all(Array.from({ length: 3 }, () => store.reserve([address(), email()])));
    const byEmail = email();
    const last = await store.reserve([address(), { ...byEmail, key: 'another' }]);
    await last.release([]);
    await taken[0]!.release();
    const [byAddress, again] = [address(), email()];
    const mine = await store.reserve([byAddress, again]);
    await mine.release([again]);
    await mine.release([again]);
    expect(await waits(2, [email()])).toEqual([0, HOUR]);
    expect(await waits(2, [address()])).toEqual([0, 15 * MINUTE]);
  });

  it('says of a refusal whether attempts that are not decided yet are all that stands against it', async () => {
    const held = await Promise.all(Array.from({ length: 5 }, () => store.hold([address()])));
    expect(await store.hold([address()])).toMatchObject({ waitMs: 15 * MINUTE, isUndecided: true });
    expect(await store.wait([address()])).toBe(0);
    await Promise.all(held.slice(1).map((one) => one.confirm()));
    expect(await store.hold([address()])).toMatchObject({ waitMs: 15 * MINUTE, isUndecided: true });
    await held[0]!.confirm();
    expect(await store.hold([address()])).toMatchObject({ waitMs: 15 * MINUTE, isUndecided: false });
    expect(await store.wait([address()])).toBe(15 * MINUTE);
  });

  it('forgives the newest counted attempt, and never a held one', async () => {
    expect(await store.forgive(address())).toBe(false);
    await store.reserve([address()]);
    now += MINUTE;
    const held = await store.hold([address()]);
    expect(await store.forgive(address())).toBe(true);
    expect(await store.forgive(address())).toBe(false);
    await held.confirm();
    await waits(4, [address()]);
    expect(await store.wait([address()])).toBe(15 * MINUTE);
    await store.forgive(address());
    expect(await waits(2, [address()])).toEqual([0, 15 * MINUTE]);
  });

  it('asks a clock that is never set back', async () => {
    const realStore = new MemoryAttemptStore();
    for (let n = 0; n < 5; n += 1) await realStore.reserve([address()]);
    const wallClock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 10 * HOUR);
    try {
      expect(await realStore.wait([address()])).toBeLessThanOrEqual(15 * MINUTE);
    } finally {
      wallClock.mockRestore();
    }
  });

  it('stays flat under a million distinct addresses', async () => {
    for (let n = 0; n < 1_000_000; n += 1) await store.reserve([address(`10.${n}`)]);
    expect(store.size).toBeLessThanOrEqual(200_000);
    expect(await store.wait([address('10.999999')])).toBe(0);
  });

  it('keeps whoever tries on where strangers come by the hundred thousand', async () => {
    await waits(5, [address('attacker')]);
    for (let n = 0; n < 150_000; n += 1) await store.reserve([address(`10.${n}`)]);
    expect(await store.wait([address('attacker')])).toBe(15 * MINUTE);
  });

  it('forgets keys whose window has passed, of every window by itself', async () => {
    for (let n = 0; n < 1000; n += 1) await store.reserve([address(`${n}`), email(`${n}`)]);
    now += 15 * MINUTE;
    await store.reserve([address()]);
    expect(store.size).toBe(1001);
    now += HOUR;
    await store.reserve([email()]);
    expect(store.size).toBe(2);
  });

  it('never lets more than the limit into any window, and never refuses without a reason', async () => {
    const step = fc.record({ waitMs: fc.integer({ min: 0, max: 20 * SECOND }), key: fc.constantFrom('a', 'b') });
    const limit = { max: 3, windowMs: 30 * SECOND };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const taken: Record<string, number[]> = { a: [], b: [] };
        for (const { waitMs, key } of steps) {
          now += waitMs;
          const live = taken[key]!.filter((at) => at > now - limit.windowMs);
          const answer = await store.reserve([{ key, limit }]);
          expect(answer.waitMs).toBe(live.length < limit.max ? 0 : live.at(-limit.max)! + limit.windowMs - now);
          if (answer.waitMs === 0) taken[key]!.push(now);
        }
        now += HOUR;
      }),
    );
  });
});

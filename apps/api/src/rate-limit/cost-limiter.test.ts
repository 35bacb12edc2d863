import { randomUUID } from 'node:crypto';
import { SECOND } from '@matricula/domain';
import { MemoryCostLimiter, type CostLimiter } from './cost-limiter.js';
import { SharedCostLimiter } from './shared-cost-limiter.js';

const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

describe('A budget of cost in memory', () => {
  let now = 0;
  const limiter = new MemoryCostLimiter(600, () => now);
  const charge = (cost: number, principal = 'user:1') => limiter.charge(principal, cost);

  it('is spent by what fits, and refills evenly', async () => {
    expect(await charge(500)).toEqual({ isAllowed: true, remaining: 100, resetSeconds: 50, waitSeconds: 0 });
    expect(await charge(150)).toEqual({ isAllowed: false, remaining: 100, resetSeconds: 50, waitSeconds: 5 });
    now += 5 * SECOND;
    expect(await charge(150)).toEqual({ isAllowed: true, remaining: 0, resetSeconds: 60, waitSeconds: 0 });
    expect(await charge(1, 'user:2')).toMatchObject({ isAllowed: true, remaining: 599 });
    now += 600 * SECOND;
    expect(await charge(600)).toMatchObject({ isAllowed: true, remaining: 0 });
  });
});

const describeOrSkip = process.env.TEST_REDIS_URL === '' ? describe.skip : describe;
describeOrSkip('A budget of cost in Redis', () => {
  const open: SharedCostLimiter[] = [];
  afterEach(() => open.splice(0).forEach((limiter) => limiter.close()));

  function start(url = REDIS_URL): CostLimiter {
    const limiter = new SharedCostLimiter(url, 600);
    open.push(limiter);
    return limiter;
  }

  /** Until a limiter's connection to Redis answers for others too. */
  async function together(one: CostLimiter, other: CostLimiter): Promise<void> {
    for (;;) {
      const principal = randomUUID();
      await one.charge(principal, 500);
      if (!(await other.charge(principal, 500)).isAllowed) return;
      await new Promise((resume) => setImmediate(resume));
    }
  }

  it('is one budget for all processes', async () => {
    const [one, other] = [start(), start()];
    await together(one, other);
    const principal = randomUUID();
    expect(await one.charge(principal, 400)).toMatchObject({ isAllowed: true, remaining: 200 });
    expect(await other.charge(principal, 400)).toMatchObject({ isAllowed: false, waitSeconds: 20 });
    expect(await other.charge(principal, 150)).toMatchObject({ isAllowed: true });
  });

  it('lets through no more than it has, however many ask at once', async () => {
    const [one, other] = [start(), start()];
    await together(one, other);
    const principal = randomUUID();
    const charges = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : other).charge(principal, 100)),
    );
    expect(charges.filter(({ isAllowed }) => isAllowed)).toHaveLength(6);
  });

  it('is kept by each process alone while Redis is away', async () => {
    const alone = start('redis://127.0.0.1:1');
    expect(await alone.charge('user:1', 400)).toMatchObject({ isAllowed: true, remaining: 200 });
    expect(await alone.charge('user:1', 400)).toMatchObject({ isAllowed: false });
  });
});

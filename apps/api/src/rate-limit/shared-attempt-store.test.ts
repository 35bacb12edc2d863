import { MINUTE } from '@matricula/domain';
import { anAddress } from '../../test/client.js';
import { aTcpProxy, type TcpProxy } from '../../test/tcp-proxy.js';
import { RedisAttempts } from './redis-attempts.js';
import { SharedAttemptStore } from './shared-attempt-store.js';

const REDIS = new URL(process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379');
const LIMIT = { max: 5, windowMs: 15 * MINUTE };

describe('Limits shared by two processes through Redis', () => {
  let proxy: TcpProxy;
  let processes: SharedAttemptStore[];
  const logged: string[] = [];

  beforeEach(async () => {
    logged.length = 0;
    proxy = await aTcpProxy({ host: REDIS.hostname, port: Number(REDIS.port || 6379) });
    const log = {
      warn: (_facts: object, text: string) => void logged.push(text),
      info: (_facts: object, text: string) => void logged.push(text),
    };
    processes = [0, 1].map(() => new SharedAttemptStore(new RedisAttempts(`redis://127.0.0.1:${proxy.port}`), log));
    await until(async () => (await processes[0]!.wait([aSlot()])) === 0 && !processes.some((one) => one.isLost));
  });

  afterEach(async () => {
    processes.forEach((one) => one.close());
    await proxy.close();
  });

  /** Asks again and again, so that a test waits for an event and not for a time. */
  async function until(isTrue: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isTrue())) await new Promise((resume) => setImmediate(resume));
  }

  const aSlot = () => ({ key: `test:${process.pid}:${Math.random()}:${anAddress()}`, limit: LIMIT });
  const granted = async (store: SharedAttemptStore, slots: { key: string; limit: typeof LIMIT }[]) =>
    (await store.reserve(slots)).waitMs === 0;
  const count = (answers: readonly boolean[]) => answers.filter(Boolean).length;

  it('lets exactly 5 of 100 parallel attempts through, however they are spread', async () => {
    const slot = aSlot();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => granted(processes[n % 2]!, [slot])));
    expect(count(answers)).toBe(5);
    expect(await processes[0]!.wait([slot])).toBeGreaterThan(14 * MINUTE);
    expect(await processes[1]!.wait([slot])).toBeLessThanOrEqual(15 * MINUTE);
  });

  it('takes the places of the address and of the email both, or neither', async () => {
    const [address, email] = [aSlot(), aSlot()];
    for (let n = 0; n < 5; n += 1) await processes[0]!.reserve([email]);
    expect(await granted(processes[1]!, [address, email])).toBe(false);
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await granted(processes[n % 2]!, [address]));
    expect(answers).toEqual([true, true, true, true, true, false]);
  });

  it('gives a place back to both processes when the attempt is released', async () => {
    const slot = aSlot();
    for (let n = 0; n < 4; n += 1) await processes[0]!.reserve([slot]);
    const fifth = await processes[0]!.reserve([slot]);
    expect(await granted(processes[1]!, [slot])).toBe(false);
    await fifth.release();
    expect(await granted(processes[1]!, [slot])).toBe(true);
  });

  it('gives the place of one slot back alone', async () => {
    const [address, email] = [aSlot(), aSlot()];
    for (let n = 0; n < 5; n += 1) await (await processes[0]!.reserve([address, email])).release([email]);
    expect(await granted(processes[1]!, [address])).toBe(false);
    expect(await granted(processes[1]!, [email])).toBe(true);
  });

  it('says in both processes whether attempts that are not decided yet are all that stands against another', async () => {
    const slot = aSlot();
    const held = await Promise.all(Array.from({ length: 5 }, () => processes[0]!.hold([slot])));
    for (const one of processes) {
      expect(await one.hold([slot])).toMatchObject({ isUndecided: true });
      expect(await one.wait([slot])).toBe(0);
    }
    await held[0]!.release();
    expect(await granted(processes[1]!, [slot])).toBe(true);
    await Promise.all(held.slice(1).map((one) => one.confirm()));
    for (const one of processes) {
      expect(await one.hold([slot])).toMatchObject({ isUndecided: false });
      expect(await one.wait([slot])).toBeGreaterThan(14 * MINUTE);
    }
    expect(await processes[0]!.forgive(slot)).toBe(true);
    expect(await processes[0]!.forgive(aSlot())).toBe(false);
    expect(await granted(processes[1]!, [slot])).toBe(true);
    expect(await granted(processes[1]!, [slot])).toBe(false);
  });

  it('goes on in each process when Redis is cut off: never more than 5 in each, in all that it goes and comes', async () => {
    const slot = aSlot();
    const answers: boolean[][] = [[], []];
    const tryAll = async () => {
      await Promise.all(
        processes.flatMap((one, n) =>
          Array.from({ length: 20 }, async () => void answers[n]!.push(await granted(one, [slot]))),
        ),
      );
    };
    await Promise.all([tryAll(), Promise.resolve().then(() => proxy.cut())]);
    await tryAll();
    expect(processes.some((one) => one.isLost)).toBe(true);
    expect(logged[0]).toMatch(/lost/);
    proxy.mend();
    await until(() => processes.every((one) => !one.isLost));
    await tryAll();
    expect(logged.at(-1)).toMatch(/back/);
    expect(count(answers[0]!)).toBeLessThanOrEqual(5);
    expect(count(answers[1]!)).toBeLessThanOrEqual(5);
    expect(count(answers.flat())).toBeGreaterThanOrEqual(5);
  });

  it('holds no attempt for more than 100 ms or so when Redis hangs, and none at all after the first', async () => {
    proxy.hang();
    const startedAt = performance.now();
    expect(await granted(processes[0]!, [aSlot()])).toBe(true);
    const firstMs = performance.now() - startedAt;
    expect(firstMs).toBeLessThan(200);
    const laterAt = performance.now();
    for (let n = 0; n < 100; n += 1) await processes[0]!.reserve([aSlot()]);
    expect(performance.now() - laterAt).toBeLessThan(100);
    proxy.mend();
    await until(() => !processes[0]!.isLost);
  });
});

import { FairQueue } from './fair-queue.js';

describe('A queue that is fair between keys', () => {
  const nextTick = () => new Promise((resume) => setImmediate(resume));
  /** A request that is one task. */
  const runTask = <T>(queue: FairQueue, key: string, task: () => Promise<T>) => queue.run(key, ({ run }) => run(task));
  /** Tasks that end on request, and the order in which they started. */
  function tasks(queue: FairQueue) {
    const started: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (key: string) =>
      runTask(queue, key, () => {
        started.push(key);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const endOne = async () => {
      ends.shift()!();
      await nextTick();
    };
    return { started, ask, endOne };
  }

  it('starts the first task of a key next, however many another key has asked for before', async () => {
    const { started, ask, endOne } = tasks(new FairQueue(1, 15_000));
    const outcomes = [...'aaaaaaaa', 'b', 'a', 'c', 'b'].map(ask);
    await nextTick();
    for (let n = 0; n < outcomes.length; n += 1) await endOne();
    await Promise.all(outcomes);
    expect(started.join('')).toBe('abcabaaaaaaa');
  });

  it('never lets one key fill the semaphore: a task of another key starts at once', async () => {
    const { started, ask, endOne } = tasks(new FairQueue(2, 15_000));
    const outcomes = [...'aaaab'].map(ask);
    await nextTick();
    expect(started).toEqual(['a', 'b']);
    for (let n = 0; n < outcomes.length; n += 1) await endOne();
    await Promise.all(outcomes);
  });

  it('runs as many tasks at once as the semaphore has places', async () => {
    const { started, ask, endOne } = tasks(new FairQueue(2, 15_000));
    const outcomes = [...'abcd'].map(ask);
    await nextTick();
    expect(started).toEqual(['a', 'b']);
    for (let n = 0; n < 4; n += 1) await endOne();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(Array(4).fill('done'));
  });

  it('refuses at once what would wait too long, by the measured duration of tasks, and does not start it', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const queue = new FairQueue(2, 15_000);
      // From here on, a task is expected to take a second.
      for (let n = 0; n < 10; n += 1) await runTask(queue, 'first', async () => void (now += 1000));
      const { started, ask, endOne } = tasks(queue);
      const outcomes = Array.from({ length: 40 }, (_, n) => ask(`key ${n}`));
      await nextTick();
      const answered = outcomes.slice(32);
      // 2 run, 30 wait for 15 s at most; the others would wait longer.
      for (const outcome of await Promise.all(answered)) expect(outcome).toEqual({ kind: 'busy', waitMs: 15_500 });
      for (let n = 0; n < 32; n += 1) await endOne();
      await Promise.all(outcomes);
      expect(started).toHaveLength(32);
    } finally {
      clock.mockRestore();
    }
  });

  it('accepts the first request of a key where another key has filled it', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const queue = new FairQueue(1, 15_000);
      for (let n = 0; n < 10; n += 1) await runTask(queue, 'first', async () => void (now += 1000));
      const { ask, endOne } = tasks(queue);
      const flood = Array.from({ length: 100 }, () => ask('a'));
      const other = ask('b');
      for (let n = 0; n < 17; n += 1) {
        await nextTick();
        await endOne();
      }
      expect((await other).kind).toBe('done');
      expect((await Promise.all(flood)).filter(({ kind }) => kind === 'done')).toHaveLength(16);
    } finally {
      clock.mockRestore();
    }
  });

  it('does not start a task that comes too late after all', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const { started, ask, endOne } = tasks(new FairQueue(1, 15_000));
      const [slow, late] = [ask('slow'), ask('late')];
      await nextTick();
      now += 15_001;
      await endOne();
      expect((await late).kind).toBe('busy');
      expect((await slow).kind).toBe('done');
      expect(started).toEqual(['slow']);
    } finally {
      clock.mockRestore();
    }
  });

  it('throws what a task throws, and goes on', async () => {
    const queue = new FairQueue(1, 15_000);
    await expect(runTask(queue, 'a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await runTask(queue, 'a', async () => 1)).toEqual({ kind: 'done', result: 1 });
  });

  it('does not measure requests that end without a task: the expected duration stays that of the tasks', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const queue = new FairQueue(1, 15_000);
      for (let n = 0; n < 10; n += 1) {
        await runTask(queue, 'a', async () => void (now += 10_000));
        for (let m = 0; m < 10; m += 1) await queue.run('b', async () => 'the limit is reached');
      }
      const { ask, endOne } = tasks(queue);
      const outcomes = [...'abc'].map(ask);
      expect(await outcomes[2]).toEqual({ kind: 'busy', waitMs: 20_000 });
      for (let n = 0; n < 2; n += 1) {
        await nextTick();
        await endOne();
      }
      expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['done', 'done', 'busy']);
    } finally {
      clock.mockRestore();
    }
  });

  it('gives no place to a request that waits for something else', async () => {
    const queue = new FairQueue(1, 15_000);
    let stopWaiting = () => {};
    const waiting = queue.run('a', async ({ run }) => {
      await new Promise<void>((resolve) => (stopWaiting = resolve));
      return run(async () => 1);
    });
    expect(await runTask(queue, 'b', async () => 2)).toEqual({ kind: 'done', result: 2 });
    stopWaiting();
    expect(await waiting).toEqual({ kind: 'done', result: 1 });
  });

  it('has one deadline for all that a request waits for', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const { started, ask, endOne } = tasks(new FairQueue(1, 15_000));
      const outcomes = [...'aba'].map(ask);
      for (let n = 0; n < 2; n += 1) {
        await nextTick();
        now += 8_000; // the third waits for 8 s for its key, and for 8 s for the semaphore
        await endOne();
      }
      expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(['done', 'done', 'busy']);
      expect(started).toEqual(['a', 'b']);
    } finally {
      clock.mockRestore();
    }
  });
});

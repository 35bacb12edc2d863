import { FairQueue } from './fair-queue.js';

describe('A queue that is fair between people', () => {
  const turnOfTheLoop = () => new Promise((resume) => setImmediate(resume));
  /** Tasks that end on request, and the order in which they began. */
  function works(queue: FairQueue) {
    const began: string[] = [];
    const ends: (() => void)[] = [];
    const ask = (person: string) =>
      queue.run(person, () => {
        began.push(person);
        return new Promise<void>((resolve) => ends.push(resolve));
      });
    const endOne = async () => {
      ends.shift()!();
      await turnOfTheLoop();
    };
    return { began, ask, endOne };
  }

  it('gives a person the next turn, however many another has asked for before', async () => {
    const { began, ask, endOne } = works(new FairQueue(1, 15_000));
    const outcomes = [...'aaaaaaaa', 'b', 'a', 'c', 'b'].map(ask);
    await turnOfTheLoop();
    for (let n = 0; n < outcomes.length; n += 1) await endOne();
    await Promise.all(outcomes);
    expect(began.join('')).toBe('abcabaaaaaaa');
  });

  it('never gives one person all that runs side by side: another begins at once', async () => {
    const { began, ask, endOne } = works(new FairQueue(2, 15_000));
    const outcomes = [...'aaaab'].map(ask);
    await turnOfTheLoop();
    expect(began).toEqual(['a', 'b']);
    for (let n = 0; n < outcomes.length; n += 1) await endOne();
    await Promise.all(outcomes);
  });

  it('runs as many side by side as it may, and no more', async () => {
    const { began, ask, endOne } = works(new FairQueue(2, 15_000));
    const outcomes = [...'abcd'].map(ask);
    await turnOfTheLoop();
    expect(began).toEqual(['a', 'b']);
    for (let n = 0; n < 4; n += 1) await endOne();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(Array(4).fill('done'));
  });

  it('refuses at once who would wait too long, by the measured length of turns, and begins nothing for them', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const queue = new FairQueue(2, 15_000);
      // From here on, a turn is expected to take a second.
      for (let n = 0; n < 10; n += 1) await queue.run('first', async () => void (now += 1000));
      const { began, ask, endOne } = works(queue);
      const outcomes = Array.from({ length: 40 }, (_, n) => ask(`person ${n}`));
      await turnOfTheLoop();
      const answered = outcomes.slice(32);
      // 2 have their turn, 30 wait for 15 s at most; the others would wait longer.
      for (const outcome of await Promise.all(answered)) expect(outcome).toEqual({ kind: 'busy', waitMs: 15_500 });
      for (let n = 0; n < 32; n += 1) await endOne();
      await Promise.all(outcomes);
      expect(began).toHaveLength(32);
    } finally {
      clock.mockRestore();
    }
  });

  it('lets one who asks for the first time in, where another has filled it', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const queue = new FairQueue(1, 15_000);
      for (let n = 0; n < 10; n += 1) await queue.run('first', async () => void (now += 1000));
      const { ask, endOne } = works(queue);
      const flood = Array.from({ length: 100 }, () => ask('a'));
      const other = ask('b');
      for (let n = 0; n < 17; n += 1) {
        await turnOfTheLoop();
        await endOne();
      }
      expect((await other).kind).toBe('done');
      expect((await Promise.all(flood)).filter(({ kind }) => kind === 'done')).toHaveLength(16);
    } finally {
      clock.mockRestore();
    }
  });

  it('begins nothing for one whose turn comes too late after all', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const { began, ask, endOne } = works(new FairQueue(1, 15_000));
      const [slow, late] = [ask('slow'), ask('late')];
      await turnOfTheLoop();
      now += 15_001;
      await endOne();
      expect((await late).kind).toBe('busy');
      expect((await slow).kind).toBe('done');
      expect(began).toEqual(['slow']);
    } finally {
      clock.mockRestore();
    }
  });

  it('passes on what a turn throws, and goes on', async () => {
    const queue = new FairQueue(1, 15_000);
    await expect(queue.run('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await queue.run('a', async () => 1)).toEqual({ kind: 'done', result: 1 });
  });
});

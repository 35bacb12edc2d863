import { act, renderHook } from '@testing-library/react';
import { data, held, noConnection, page, stubNetwork, topLevelError } from '../../test/stub-network.js';
import { execute, useMutation } from './executor.js';

const ask = () =>
  execute<{ answer: number }, { of: string }>('query Answer($of:String!){answer}', { of: 'everything' });

describe('the executor', () => {
  it('sends document and variables, and hands on the data', async () => {
    const sent = stubNetwork({ Answer: [data({ answer: 42 })] });
    expect(await ask()).toEqual({ data: { answer: 42 } });
    expect(sent).toEqual([{ name: 'Answer', variables: { of: 'everything' } }]);
  });

  it('tells a lost connection apart from everything else', async () => {
    stubNetwork({ Answer: [noConnection()] });
    expect(await ask()).toEqual({ error: { kind: 'OFFLINE' } });
  });

  it('counts a connection that stays silent for 20 seconds as lost', async () => {
    jest.useFakeTimers();
    try {
      const fetch = (_address: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      Object.assign(globalThis, { fetch });
      const answer = ask();
      jest.advanceTimersByTime(20_000);
      expect(await answer).toEqual({ error: { kind: 'OFFLINE' } });
    } finally {
      jest.useRealTimers();
    }
  });

  it('tells when to ask again after asking too often', async () => {
    stubNetwork({ Answer: [topLevelError('RATE_LIMITED', 429, { 'retry-after': '30' })] });
    expect(await ask()).toEqual({ error: { kind: 'RATE_LIMITED', retryAfterSeconds: 30 } });
  });

  it('waits a minute where a refusal names no time, as a proxy in between gives it', async () => {
    stubNetwork({ Answer: [page(429, 'Slow down')] });
    expect(await ask()).toEqual({ error: { kind: 'RATE_LIMITED', retryAfterSeconds: 60 } });
  });

  it.each([
    ['errors', topLevelError('INTERNAL_SERVER_ERROR', 500)],
    ['a page that is no JSON', page(502, '<h1>Bad gateway</h1>')],
    ['JSON that is no answer', page(200, 'null')],
  ])('tells %s as unexpected', async (_kind, answer) => {
    stubNetwork({ Answer: [answer] });
    expect(await ask()).toEqual({ error: { kind: 'UNEXPECTED' } });
  });
});

describe('a mutation', () => {
  it('sends once when told twice before anything is drawn, and answers both', async () => {
    const { answer, release } = held(data({ answer: 42 }));
    const sent = stubNetwork({ Answer: [answer] });
    const { result } = renderHook(() => useMutation<{ answer: number }, { of: string }>('mutation Answer{answer}'));
    const [answerIt] = result.current;
    await act(async () => {
      const both = Promise.all([answerIt({ variables: { of: 'a' } }), answerIt({ variables: { of: 'a' } })]);
      release();
      expect(await both).toEqual([{ data: { answer: 42 } }, { data: { answer: 42 } }]);
    });
    expect(sent).toHaveLength(1);
    expect(result.current[1]).toEqual({ data: { answer: 42 }, error: undefined, loading: false });
  });
});

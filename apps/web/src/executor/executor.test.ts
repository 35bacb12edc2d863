import { act, renderHook } from '@testing-library/react';
import { data, held, noConnection, page, stubNetwork, topLevelError } from '../../test/stub-network.js';
import { execute, useMutation } from './executor.js';

const send = () =>
  execute<{ answer: number }, { of: string }>('query Answer($of:String!){answer}', { of: 'everything' });

describe('The executor', () => {
  it('sends document and variables, and returns the data', async () => {
    const sent = stubNetwork({ Answer: [data({ answer: 42 })] });
    expect(await send()).toEqual({ data: { answer: 42 } });
    expect(sent).toEqual([{ name: 'Answer', variables: { of: 'everything' } }]);
  });

  it('reports a lost connection', async () => {
    stubNetwork({ Answer: [noConnection()] });
    expect(await send()).toEqual({ error: { kind: 'OFFLINE' } });
  });

  it('reports a lost connection after 20 seconds without an answer', async () => {
    jest.useFakeTimers();
    try {
      const fetch = (_address: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
      Object.assign(globalThis, { fetch });
      const answer = send();
      jest.advanceTimersByTime(20_000);
      expect(await answer).toEqual({ error: { kind: 'OFFLINE' } });
    } finally {
      jest.useRealTimers();
    }
  });

  it('reports how long to wait after too many requests', async () => {
    stubNetwork({ Answer: [topLevelError('RATE_LIMITED', 429, { 'retry-after': '30' })] });
    expect(await send()).toEqual({ error: { kind: 'RATE_LIMITED', retryAfterSeconds: 30 } });
  });

  it('reports a wait of a minute if the answer has no Retry-After header, as from a proxy', async () => {
    stubNetwork({ Answer: [page(429, 'Slow down')] });
    expect(await send()).toEqual({ error: { kind: 'RATE_LIMITED', retryAfterSeconds: 60 } });
  });

  it.each([
    ['errors', topLevelError('INTERNAL_SERVER_ERROR', 500)],
    ['a page that is no JSON', page(502, '<h1>Bad gateway</h1>')],
    ['JSON that is no answer', page(200, 'null')],
  ])('reports %s as unexpected', async (_kind, answer) => {
    stubNetwork({ Answer: [answer] });
    expect(await send()).toEqual({ error: { kind: 'UNEXPECTED' } });
  });
});

describe('A mutation', () => {
  it('is sent once if it is called twice before a render, and both calls get the answer', async () => {
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

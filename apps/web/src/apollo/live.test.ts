import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { clientDefaults } from './client.js';
import { live } from './live.js';

describe('A live number', () => {
  let requests = 0;
  const server = new ApolloLink(() => {
    requests += 1;
    return new Observable((response) => {
      response.next({ data: { uses: requests } });
      response.complete();
    });
  });

  beforeEach(() => {
    requests = 0;
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  /** How many requests a shown number makes in a time. */
  async function requestsWithin(milliseconds: number): Promise<number> {
    const client = new ApolloClient({ link: server, cache: new InMemoryCache(), defaultOptions: clientDefaults });
    const shown = client.watchQuery({ query: gql('{ uses }'), ...live }).subscribe({});
    await jest.advanceTimersByTimeAsync(milliseconds);
    shown.unsubscribe();
    client.stop();
    return requests;
  }

  it('is asked for again within 10 seconds', async () => {
    expect(await requestsWithin(10_500)).toBe(2);
  });

  it('is not asked for again while nobody looks at the tab', async () => {
    jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    expect(await requestsWithin(60_000)).toBe(1);
  });
});

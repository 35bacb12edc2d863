/** @jest-environment node */
import { aViewer, institution } from '../../test/dashboard-data.js';
import { SignOutDocument, ViewerDocument } from '../gql/dashboard.js';
import { createApolloClient } from './client.js';
import { requestFailure } from './request-failure.js';

type Answer = () => Response;

const json = (body: object, status = 200): Answer => {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
};
const refusal = (code: string, status = 200) => json({ errors: [{ message: '', extensions: { code } }] }, status);
const viewerIs = (viewer: object | null) => json({ data: { viewer, institution } });
const noConnection: Answer = () => {
  throw new TypeError('Failed to fetch');
};

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Gives the answers in turn; what is asked beyond them gets no connection. */
function stubServer(...answers: readonly Answer[]): void {
  const waiting = [...answers];
  globalThis.fetch = async () => (waiting.shift() ?? noConnection)();
}

async function signedInClient() {
  const client = createApolloClient();
  const seen: (string | null | undefined)[] = [];
  client
    .watchQuery({ query: ViewerDocument })
    .subscribe(({ data, dataState }) => dataState === 'complete' && seen.push(data.viewer?.name ?? null));
  await client.query({ query: ViewerDocument });
  return { client, seen };
}

describe('the session, as the client sees it', () => {
  it('ends for every page as soon as the server says that nobody is signed in', async () => {
    stubServer(viewerIs(aViewer()), refusal('UNAUTHENTICATED'));
    const { client, seen } = await signedInClient();
    await client.mutate({ mutation: SignOutDocument });
    expect(seen).toEqual(['Ana Moreira', null]);
    client.stop();
  });

  it('is looked at anew when the server says that the viewer may not', async () => {
    stubServer(viewerIs(aViewer()), refusal('FORBIDDEN'), viewerIs(aViewer({ name: 'Ana, now a student' })));
    const { client, seen } = await signedInClient();
    const isTold = new Promise((resolve) => {
      client
        .watchQuery({ query: ViewerDocument })
        .subscribe(({ data }) => data?.viewer?.name === 'Ana, now a student' && resolve(true));
    });
    await client.mutate({ mutation: SignOutDocument });
    expect(await isTold).toBe(true);
    expect(seen.at(-1)).toBe('Ana, now a student');
    client.stop();
  });

  it('outlives a lost connection', async () => {
    stubServer(viewerIs(aViewer()), noConnection);
    const { client, seen } = await signedInClient();
    await client.mutate({ mutation: SignOutDocument });
    expect(seen).toEqual(['Ana Moreira']);
    client.stop();
  });
});

describe('why a request brought nothing', () => {
  it.each([
    ['offline', noConnection],
    ['busy', refusal('RATE_LIMITED')],
    ['busy', refusal('RATE_LIMITED', 429)],
    ['forbidden', refusal('FORBIDDEN')],
    ['failed', refusal('INTERNAL_SERVER_ERROR')],
    ['failed', json({}, 503)],
  ])('is %s', async (failure, answer) => {
    stubServer(answer);
    const { error } = await createApolloClient().mutate({ mutation: SignOutDocument });
    expect(error && requestFailure(error)).toBe(failure);
  });
});

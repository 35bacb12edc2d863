/** @jest-environment node */
import { aViewer, institution } from '../../test/dashboard-data.js';
import { json, noConnection, refusal, stubServer } from '../../test/stub-server.js';
import { createApolloClient } from '../apollo/client.js';
import { SignOutDocument, ViewerDocument } from '../gql/dashboard.js';
import { sessionLink } from './session-link.js';

const viewerIs = (viewer: object | null) => json({ data: { viewer, institution } });

/** A client whose cache holds the viewer, and the names of all viewers that a page has been given. */
async function signedInClient() {
  const client = createApolloClient(sessionLink);
  const viewers: (string | null)[] = [];
  client
    .watchQuery({ query: ViewerDocument })
    .subscribe(({ data, dataState }) => dataState === 'complete' && viewers.push(data.viewer?.name ?? null));
  await client.query({ query: ViewerDocument });
  return { client, viewers };
}

describe('The session of the client', () => {
  it('ends for every page as soon as the server answers UNAUTHENTICATED', async () => {
    stubServer(viewerIs(aViewer()), refusal('UNAUTHENTICATED'));
    const { client, viewers } = await signedInClient();
    await client.mutate({ mutation: SignOutDocument });
    expect(viewers).toEqual(['Ana Moreira', null]);
    client.stop();
  });

  it.each(['FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED'])('loads the viewer again after %s', async (code) => {
    stubServer(viewerIs(aViewer()), refusal(code), viewerIs(aViewer({ name: 'Ana, changed' })));
    const { client } = await signedInClient();
    const isReloaded = new Promise((resolve) => {
      client
        .watchQuery({ query: ViewerDocument })
        .subscribe(({ data }) => data?.viewer?.name === 'Ana, changed' && resolve(true));
    });
    await client.mutate({ mutation: SignOutDocument });
    expect(await isReloaded).toBe(true);
    client.stop();
  });

  it('goes on after a lost connection', async () => {
    stubServer(viewerIs(aViewer()), noConnection);
    const { client, viewers } = await signedInClient();
    await client.mutate({ mutation: SignOutDocument });
    expect(viewers).toEqual(['Ana Moreira']);
    client.stop();
  });
});

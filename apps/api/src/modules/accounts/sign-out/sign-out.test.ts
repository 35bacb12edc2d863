import { apiOn } from '../../../../test/api.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { PASSWORD } from '../../../../test/factories.js';
import { SessionEntity } from '../session.entity.js';

const SIGN_OUT = 'mutation { signOut { ... on SignOutSuccess { signedOut } } }';

onEveryDatabase('Signing out', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it('ends the session for good: the cookie is taken away, and its token opens nothing any more', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    const token = client.cookie('__Host-matricula_session')!;
    const { result, headers } = await client.ask(SIGN_OUT);
    expect(result).toEqual({ signedOut: true });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-matricula_session=; .*Path=\/.*Secure/)]);
    expect(headers.getSetCookie()[0]).toMatch(/Max-Age=0|Expires=Thu, 01 Jan 1970/);
    expect(await api().app.database.manager.findBy(SessionEntity, { userId: id })).toEqual([]);
    const replayed = await api()
      .client()
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `__Host-matricula_session=${token}` },
        body: '{"query":"{ viewer { id } }"}',
      });
    expect(await replayed.json()).toMatchObject({ data: { viewer: null } });
  });

  it('leaves sessions elsewhere as they are, and the device known', async () => {
    const client = api().client();
    const { email } = await api().make.signedIn(client, 'STUDENT');
    const elsewhere = api().client();
    await elsewhere.signIn(email, PASSWORD);
    await client.ask(SIGN_OUT);
    expect((await elsewhere.ask('{ viewer { email } }')).result).toEqual({ email });
    expect(client.cookie('__Host-matricula_device')).toBeDefined();
  });

  it('succeeds without a session too, and clears the cookie all the same', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const token = client.cookie('__Host-matricula_session')!;
    await client.ask(SIGN_OUT);
    for (const cookie of ['', `__Host-matricula_session=${token}`, '__Host-matricula_session=nonsense']) {
      const response = await api()
        .client()
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie },
          body: JSON.stringify({ query: SIGN_OUT }),
        });
      expect(await response.json()).toMatchObject({ data: { signOut: { signedOut: true } } });
      expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-matricula_session=;/)]);
    }
  });

  it('lets nothing be done after it, also in the same request', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const { errors } = await client.ask(
      'mutation { signOut { __typename } createCourse(input: { title: "After" }) { __typename } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

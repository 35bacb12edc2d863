import { toGlobalId } from '../graphql/global-id.js';
import { apiOn } from '../../test/api.js';
import { accept } from '../../test/client.js';
import { onMysqlOverALine } from '../../test/databases.js';
import { anEmail, PASSWORD } from '../../test/factories.js';
import { aWebBuild } from '../../test/web-build.js';
import { UserEntity } from '../modules/accounts/index.js';

onMysqlOverALine('Without its database, the API', (databaseUrl, line) => {
  const api = apiOn(databaseUrl, {}, aWebBuild());
  beforeEach(() => (api().log.length = 0));
  afterEach(() => line().mend());

  const OPERATIONS: readonly (readonly [what: string, query: string])[] = [
    ['a preview', '{ invitationPreview(code: "AB2K7MZ") { title } }'],
    ['a sign-in', `mutation { signIn(input: { email: "ana@example.org", password: "wrong" }) { __typename } }`],
    [
      'an acceptance',
      `mutation { acceptInvitation(input: { code: "AB2K7MZ", name: "A", email: "a@example.org" }) { __typename } }`,
    ],
    ['whatever needs a session', '{ viewer { id } }'],
    ['a list', '{ invitations { totalCount } }'],
    ['a change', `mutation { createCourse(input: { title: "Botany" }) { __typename } }`],
  ];

  it.each(OPERATIONS)(
    'answers %s with 503 in JSON, a time to come back, and a line in the log',
    async (_what, query) => {
      const client = api().client();
      await api().make.signedIn(client, 'OWNER');
      line().cut();
      const { status, headers, errors } = await client.ask(query);
      expect({ status, retryAfter: headers.get('retry-after'), type: headers.get('content-type') }).toEqual({
        status: 503,
        retryAfter: '5',
        type: expect.stringMatching(/^application\/graphql-response\+json/),
      });
      expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
      expect(JSON.stringify(errors)).not.toMatch(/ECONN|SELECT|mysql|127\.0\.0\.1/);
      expect(api().log).toMatchObject([{ level: 50, msg: 'the database is away' }]);
      expect(JSON.stringify(api().log)).not.toMatch(/example\.org|wrong/);
      line().mend();
      expect((await client.ask(query)).status).toBe(200);
    },
  );

  it('sends the acceptance page all the same, with 503 and without an invitation: the page says what is the matter', async () => {
    const { code } = await api().make.anInvitation();
    line().cut();
    const response = await api().client().fetch(`/i/${code}`);
    const html = await response.text();
    expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({
      status: 503,
      retryAfter: '5',
    });
    expect(html).toContain('Something went wrong');
    expect(html).not.toContain('<form');
    expect(new Set(api().log.map(({ msg }) => msg))).toEqual(new Set(['the database is away']));
    line().mend();
    expect((await api().client().fetch(`/i/${code}`)).status).toBe(200);
  });

  it('answers a posted form with 503 and a page too, and accepts it once it is back', async () => {
    const { code } = await api().make.anInvitation();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams({ name: 'Ana', email: anEmail() }).toString();
    const post = () => api().client().fetch(`/i/${code}`, { method: 'POST', redirect: 'manual', headers, body });
    line().cut();
    const response = await post();
    expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({
      status: 503,
      retryAfter: '5',
    });
    expect(await response.text()).toContain('Something went wrong');
    line().mend();
    expect((await post()).status).toBe(303);
  });

  it('keeps who was signed in signed in, once it is back', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    line().cut();
    const { headers } = await client.ask('{ viewer { id } }');
    expect(headers.getSetCookie()).toEqual([]);
    line().mend();
    expect((await client.ask('{ viewer { id } }')).result).toEqual({ id: toGlobalId('User', id) });
  });

  it('counts no failed sign-in that it could not judge', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const client = api().client();
    line().cut();
    for (let n = 0; n < 25; n += 1) expect((await client.signIn(email, PASSWORD)).status).toBe(503);
    line().mend();
    expect((await client.signIn(email, PASSWORD)).result.__typename).toBe('SignInSuccess');
  });
});

onMysqlOverALine('A line that is cut in the midst of accepting', (databaseUrl, line) => {
  const api = apiOn(databaseUrl);
  afterEach(() => line().mend());

  /** Waits for an event of the API under test, not for a time. */
  async function until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise((resume) => setImmediate(resume));
  }

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'leaves everything or nothing at statement %i; asked again, it happens once',
    async (n) => {
      const { code, id } = await api().make.anInvitation({ usageLimit: 1 });
      const email = anEmail();
      await api().app.database.now(); // a connection is open, so that the first statement is the first
      api().statements.length = 0;
      const asked = accept(api().client(), { code, email });
      await until(() => api().statements.length >= n);
      line().cut();
      const { status } = await asked;
      line().mend();

      const traces = await api().make.traces(id, email);
      const count = traces.uses;
      expect(traces).toEqual({
        uses: count,
        accounts: count,
        acceptances: count,
        enrollments: count,
        mails: count,
        welcomes: count,
      });
      expect(status).toBe(status === 200 ? 200 : 503);
      if (status === 200) expect(count).toBe(1);

      expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
      expect(await api().make.traces(id, email)).toEqual({
        uses: 1,
        accounts: 1,
        acceptances: 1,
        enrollments: 1,
        mails: 1,
        welcomes: 1,
      });
    },
  );

  it('under many at once keeps what was answered, refuses nobody wrongly, and leaves no half rows', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 60 });
    const emails = Array.from({ length: 60 }, anEmail);
    const succeeded = new Set<string>();
    for (let round = 1; round <= 4; round += 1) {
      api().statements.length = 0;
      const asking = Promise.all(
        emails.map(async (email) => {
          const { status, result } = await accept(api().client(), { code, email });
          if (status === 200) expect(result.__typename).toMatch(/^(AcceptInvitationSuccess|TooManyAttemptsError)$/);
          else expect(status).toBe(503);
          if (result?.__typename === 'AcceptInvitationSuccess') succeeded.add(email);
        }),
      );
      if (round < 4) {
        await until(() => api().statements.length >= round * 100);
        line().cut();
      }
      await asking;
      line().mend();
      const { uses, acceptances, enrollments, mails } = await api().make.traces(id);
      expect({ acceptances, enrollments, mails }).toEqual({ acceptances: uses, enrollments: uses, mails: uses });
      expect(uses).toBeGreaterThanOrEqual(succeeded.size);
      for (const email of succeeded) expect((await api().make.traces(id, email)).acceptances).toBe(1);
    }
    const accounts = await api().app.database.manager.findBy(UserEntity, { role: 'STUDENT' });
    const made = accounts.filter(({ email }) => emails.includes(email!)).length;
    expect(made).toBe((await api().make.traces(id)).acceptances);
  });
});

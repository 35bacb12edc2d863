import { toGlobalId } from '../../../graphql/global-id.js';
import { createHash } from 'node:crypto';
import { ACCESS_PASSWORD_VALID_MS } from '@matricula/domain';
import { apiOn } from '../../../../test/api.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { hashPassword } from '../password-hash.js';
import { SessionEntity } from '../session.entity.js';

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { __typename ... on UserError { message } ... on SignInSuccess { viewer { id email role } } }
}`;
const WRONG = { __typename: 'InvalidCredentialsError', message: 'The email or the password is wrong.' };

onEveryDatabase('Signing in', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const signIn = (email: string, password: string, client = api().client()) =>
    client.ask<{ __typename: string }>(SIGN_IN, { input: { email, password } });

  it('returns the person, and begins a session', async () => {
    const { id, email } = await api().make.aUser('PROFESSOR');
    const client = api().client();
    const { result } = await signIn(email, PASSWORD, client);
    expect(result).toEqual({
      __typename: 'SignInSuccess',
      viewer: { id: toGlobalId('User', id), email, role: 'PROFESSOR' },
    });
    expect((await client.ask('{ viewer { id } }')).result).toEqual({ id: toGlobalId('User', id) });
  });

  it('takes the email in any case, with spaces around it', async () => {
    const { email } = await api().make.aUser('STUDENT');
    expect((await signIn(`  ${email.toUpperCase()} `, PASSWORD)).result.__typename).toBe('SignInSuccess');
  });

  it('finds a password of 20,000 marks wrong without normalising it, which would stop the server for seconds', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const normalize = jest.spyOn(String.prototype, 'normalize');
    const { result } = await signIn(email, `a${'\u0301'.repeat(10_000)}${'\u0323'.repeat(10_000)}`);
    const lengths = normalize.mock.contexts.map((text) => String(text).length);
    normalize.mockRestore();
    expect(result).toEqual(WRONG);
    expect(Math.max(0, ...lengths)).toBeLessThan(2_000);
  });

  it('answers whoever may not sign in alike, and sets no cookie', async () => {
    const { make, app } = api();
    const { email } = await make.aUser('OWNER');
    const deactivated = await make.aUser('ADMIN', { isActive: false });
    const withoutPassword = await make.aUser('STUDENT', { passwordHash: null, requireChangePassword: true });
    const now = (await app.database.now()).getTime();
    const lapsed = await make.aUser('STUDENT', {
      requireChangePassword: true,
      accessPasswordExpiresAt: new Date(now - 1),
    });
    const tries: [string, string][] = [
      [email, 'wrong'],
      [email, ''],
      [email, `${PASSWORD} `],
      [email, PASSWORD.toUpperCase()],
      [anEmail(), PASSWORD],
      ['nobody', PASSWORD],
      ['', ''],
      [deactivated.email, PASSWORD],
      [withoutPassword.email, PASSWORD],
      [withoutPassword.email, ''],
      [lapsed.email, PASSWORD],
    ];
    for (const [typed, password] of tries) {
      const { status, headers, result } = await signIn(typed, password);
      expect({ status, result, cookies: headers.getSetCookie() }).toEqual({ status: 200, result: WRONG, cookies: [] });
    }
  });

  it('works with an access password for 72 hours from the moment its hash was stored, and not after', async () => {
    const { make, app } = api();
    const { id, email } = await make.aUser('STUDENT', { requireChangePassword: true });
    const storedAgo = async (ms: number) => {
      const expiresAt = new Date((await app.database.now()).getTime() - ms + ACCESS_PASSWORD_VALID_MS);
      await app.database.manager.update('users', { id }, { accessPasswordExpiresAt: expiresAt });
    };
    await storedAgo(ACCESS_PASSWORD_VALID_MS - 60_000);
    expect((await signIn(email, PASSWORD)).result.__typename).toBe('SignInSuccess');
    await storedAgo(ACCESS_PASSWORD_VALID_MS + 1);
    expect((await signIn(email, PASSWORD)).result).toEqual(WRONG);
  });

  it('does not let a password of their own lapse', async () => {
    const accessPasswordExpiresAt = new Date('2020-01-01T00:00:00.000Z');
    const { email } = await api().make.aUser('STUDENT', { requireChangePassword: false, accessPasswordExpiresAt });
    expect((await signIn(email, PASSWORD)).result.__typename).toBe('SignInSuccess');
  });

  it('takes as long for an email that nobody has as for a wrong password', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const known = await api().make.aUser('STUDENT', { passwordHash });
    const unknown = anEmail();
    const deactivated = await api().make.aUser('STUDENT', { passwordHash, isActive: false });
    const times = new Map<string, number[]>([
      [known.email, []],
      [unknown, []],
      [deactivated.email, []],
    ]);
    for (let n = 0; n < 11; n += 1) {
      for (const [email, ms] of times) {
        const startedAt = performance.now();
        await signIn(email, 'wrong');
        ms.push(performance.now() - startedAt);
      }
    }
    const medians = [...times.values()].map((ms) => ms.toSorted((a, b) => a - b)[5]!);
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(2);
  });

  it('keeps the token out of the database: only its SHA-256 is there', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'ADMIN');
    const token = client.cookie('__Host-matricula_session')!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const sessions = await api().app.database.manager.findBy(SessionEntity, { userId: id });
    expect(sessions.map(({ tokenHash }) => tokenHash)).toEqual([createHash('sha256').update(token).digest('hex')]);
    expect(JSON.stringify(sessions)).not.toContain(token);
  });

  it('sets cookies that no script reads, no other site sends and no other host sets', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const { headers } = await signIn(email, PASSWORD);
    const cookies = new Map(
      headers.getSetCookie().map((line) => [line.split('=')[0]!, line.split('; ').slice(1).toSorted()]),
    );
    const safe = ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'];
    expect([...cookies.keys()].toSorted()).toEqual(['__Host-matricula_device', '__Host-matricula_session']);
    expect(cookies.get('__Host-matricula_session')).toEqual(
      expect.arrayContaining([...safe, `Max-Age=${60 * 86_400}`]),
    );
    expect(cookies.get('__Host-matricula_device')).toEqual(
      expect.arrayContaining([...safe, `Max-Age=${400 * 86_400}`]),
    );
    for (const attributes of cookies.values()) expect(attributes.join()).not.toContain('Domain');
  });

  it('ends the session that the browser had before, and no other', async () => {
    const browser = api().client();
    const { email } = await api().make.signedIn(browser, 'PROFESSOR');
    const elsewhere = api().client();
    await elsewhere.signIn(email, PASSWORD);
    const before = browser.cookie('__Host-matricula_session')!;
    await browser.signIn(email, PASSWORD);
    expect(browser.cookie('__Host-matricula_session')).not.toBe(before);
    const replayed = await api()
      .client()
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `__Host-matricula_session=${before}` },
        body: '{"query":"{ viewer { id } }"}',
      });
    expect(await replayed.json()).toMatchObject({ data: { viewer: null } });
    expect((await elsewhere.ask('{ viewer { email } }')).result).toEqual({ email });
  });

  it('may be asked at once for the courses of whoever signed in', async () => {
    const { email, id } = await api().make.aUser('STUDENT');
    const stranger = api().client();
    await api().make.signedIn(stranger, 'STUDENT');
    for (const client of [api().client(), stranger]) {
      const { result, errors } = await client.ask(
        `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignInSuccess { viewer { id enrollments { totalCount } } } } }`,
        { input: { email, password: PASSWORD } },
      );
      expect(errors).toBeUndefined();
      expect(result).toEqual({ viewer: { id: toGlobalId('User', id), enrollments: { totalCount: 0 } } });
    }
  });
});

describe('Signing in without https', () => {
  const api = apiOn(() => 'sqlite::memory:', { publicUrl: 'http://localhost:4000' });

  it('sets cookies under plain names, without Secure, which a browser would not send', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    expect(client.cookie('matricula_session')).toBeDefined();
    const { email } = await api().make.aUser('STUDENT');
    const { headers } = await api().client().signIn(email, PASSWORD);
    for (const line of headers.getSetCookie()) {
      expect(line).toMatch(/^matricula_\w+=.*HttpOnly/);
      expect(line).not.toContain('Secure');
    }
  });
});

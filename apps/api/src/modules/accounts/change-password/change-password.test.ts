import { apiOn } from '../../../../test/api.js';
import { accept, type Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { AuditEventEntity } from '../../../audit/audit-event.entity.js';
import { UserEntity } from '../user.entity.js';
import { AccessPasswords } from '../access-password.js';
import { FairQueue } from '../fair-queue.js';
import { SessionEntity } from '../session.entity.js';

const CHANGE = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    __typename
    ... on UserError { message }
    ... on InvalidInputError { issues { path code } }
    ... on TooManyAttemptsError { retryAfterSeconds }
    ... on ChangePasswordSuccess { viewer { requireChangePassword enrollments { totalCount } } }
  }
}`;
interface Changed {
  readonly __typename: string;
  readonly issues?: readonly { path: string; code: string }[];
  readonly viewer?: object;
  readonly retryAfterSeconds?: number;
}
const NEW = 'a choice of my own';

/** An access password as people and programs write it: all are the same (decisions, Typing it). */
function writtenAnew(password: string): readonly string[] {
  const lower = password.toLowerCase();
  const fullWidth = [...password].map((symbol) => String.fromCodePoint(symbol.codePointAt(0)! + 0xfee0)).join('');
  return [
    `\u00a0${lower.replaceAll('-', '\u00a0')}\n`,
    lower.replaceAll('-', ''),
    ` ${lower.replaceAll('-', ' ')} `,
    `\r\n\t${password}\r\n`,
    password.replaceAll('-', '\u2011').normalize('NFD'),
    password.replaceAll('K', '\u212a'),
    fullWidth,
  ];
}

onEveryDatabase('Changing the password', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const change = (client: Client, newPassword: string, currentPassword = PASSWORD) =>
    client.ask<Changed>(CHANGE, { input: { currentPassword, newPassword } });
  const accountOf = (id: number) => api().app.database.manager.findOneByOrFail(UserEntity, { id });
  const canSignIn = async (email: string, password: string) =>
    (await api().client().signIn(email, password)).result.__typename === 'SignInSuccess';

  it('replaces it: the old one opens nothing any more', async () => {
    const client = api().client();
    const { id, email } = await api().make.signedIn(client, 'PROFESSOR');
    const { result, errors } = await change(client, NEW);
    expect({ errors, result }).toEqual({
      result: {
        __typename: 'ChangePasswordSuccess',
        viewer: { requireChangePassword: false, enrollments: { totalCount: 0 } },
      },
    });
    expect((await accountOf(id)).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect([await canSignIn(email, PASSWORD), await canSignIn(email, NEW)]).toEqual([false, true]);
  });

  it('ends every other session of the person; this one stays, and nobody else is signed out', async () => {
    const [here, there, elsewhere, stranger] = Array.from({ length: 4 }, () => api().client()) as [
      Client,
      Client,
      Client,
      Client,
    ];
    const { email, id } = await api().make.signedIn(here, 'STUDENT');
    await there.signIn(email, PASSWORD);
    await elsewhere.signIn(email, PASSWORD);
    await api().make.signedIn(stranger, 'STUDENT');
    await change(here, NEW);
    const alive = await Promise.all([here, there, elsewhere, stranger].map((one) => one.ask('{ viewer { id } }')));
    expect(alive.map(({ result }) => result !== null)).toEqual([true, false, false, true]);
    expect(await api().app.database.manager.countBy(SessionEntity, { userId: id })).toBe(1);
  });

  it('is forced on whoever has an access password: until then everything else is PASSWORD_CHANGE_REQUIRED, and then nothing is', async () => {
    const client = api().client();
    const { id, email } = await api().make.signedIn(client, 'STUDENT', {
      requireChangePassword: true,
      accessPasswordExpiresAt: new Date(Date.now() + 6e4),
    });
    const codeOf = async (query: string) => (await client.ask(query)).errors?.[0]?.extensions.code;
    expect(await codeOf('{ courses { totalCount } }')).toBe('PASSWORD_CHANGE_REQUIRED');
    expect(await codeOf('{ viewer { enrollments { totalCount } } }')).toBe('PASSWORD_CHANGE_REQUIRED');
    expect((await client.ask('{ viewer { email requireChangePassword } }')).result).toEqual({
      email,
      requireChangePassword: true,
    });
    const { result, errors } = await change(client, NEW);
    expect({ errors, result: result.__typename }).toEqual({ result: 'ChangePasswordSuccess' });
    expect(await codeOf('{ courses { totalCount } }')).toBeUndefined();
    expect(await accountOf(id)).toMatchObject({
      requireChangePassword: false,
      accessPasswordSalt: null,
      accessPasswordExpiresAt: null,
    });
  });

  it('takes a new person from the mailed access password to their courses', async () => {
    const { code } = await api().make.anInvitation();
    const email = anEmail();
    await accept(api().client(), { code, email });
    const { id } = await api().app.database.manager.findOneByOrFail(UserEntity, { email });
    const accessPassword = await new AccessPasswords(
      api().app.database,
      'a secret of at least thirty-two bytes',
    ).forSending(id);
    const client = api().client();
    expect((await client.signIn(email, accessPassword!)).result.__typename).toBe('SignInSuccess');
    const forms = writtenAnew(accessPassword!);
    for (const typed of forms) {
      expect(await canSignIn(email, typed)).toBe(true);
      expect((await change(client, typed, accessPassword!)).result.issues).toEqual([
        { path: ['newPassword'], code: 'SAME_PASSWORD' },
      ]);
    }
    expect((await change(client, NEW, `${accessPassword!}2`)).result.__typename).toBe('InvalidCredentialsError');
    expect((await change(client, NEW, forms[0])).result.__typename).toBe('ChangePasswordSuccess');
    expect((await client.ask('{ viewer { enrollments { totalCount } } }')).result).toEqual({
      enrollments: { totalCount: 1 },
    });
    expect(await canSignIn(email, accessPassword!)).toBe(false);
  });

  it.each([
    ['', ['REQUIRED']],
    ['1234567', ['TOO_SHORT']],
    ['x'.repeat(129), ['TOO_LONG']],
    ['password', ['WEAK_PASSWORD']],
    ['mypassword', ['WEAK_PASSWORD']],
    ['hola1234', ['WEAK_PASSWORD']],
    ['tangerine-\ud83d-kettle', ['INVALID_TEXT']],
    ['aça\u0303o', ['TOO_SHORT']],
    [PASSWORD, ['SAME_PASSWORD']],
  ])('is refused with the rule that %j breaks, and changes nothing', async (newPassword, codes) => {
    const client = api().client();
    const { id, passwordHash } = await api().make.signedIn(client, 'STUDENT', { requireChangePassword: true });
    const { result } = await change(client, newPassword);
    expect(result).toMatchObject({
      __typename: 'InvalidInputError',
      issues: codes.map((code) => ({ path: ['newPassword'], code })),
    });
    expect(await accountOf(id)).toMatchObject({ passwordHash, requireChangePassword: true });
  });

  it('takes 8 and 128 characters of any script, counted as people count them', async () => {
    for (const newPassword of ['ação e 🎓', '🎓é'.repeat(64)]) {
      const client = api().client();
      const { email } = await api().make.signedIn(client, 'STUDENT');
      expect((await change(client, newPassword)).result.__typename).toBe('ChangePasswordSuccess');
      expect(await canSignIn(email, newPassword.normalize('NFD'))).toBe(true);
      expect(await canSignIn(email, ` ${newPassword}`)).toBe(false);
      expect(await canSignIn(email, newPassword.toUpperCase())).toBe(false);
    }
  });

  it('needs the current one', async () => {
    const client = api().client();
    const { id, email, passwordHash } = await api().make.signedIn(client, 'STUDENT');
    const elsewhere = api().client();
    await elsewhere.signIn(email, PASSWORD);
    const { result } = await change(client, NEW, 'wrong');
    expect(result).toEqual({ __typename: 'InvalidCredentialsError', message: 'The current password is wrong.' });
    expect((await accountOf(id)).passwordHash).toBe(passwordHash);
    expect((await elsewhere.ask('{ viewer { email } }')).result).toEqual({ email });
  });

  it('throttles guesses of the current one, in aliases too', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const guess = (n: number) =>
      `a${n}: changePassword(input: { currentPassword: "guess ${n}", newPassword: "${NEW}" }) { __typename }`;
    const response = await client.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `mutation { ${Array.from({ length: 30 }, (_, n) => guess(n)).join(' ')} }` }),
    });
    const { data } = (await response.json()) as { data: Record<string, { __typename: string }> };
    const typenames = Object.values(data).map(({ __typename }) => __typename);
    expect(typenames).toEqual([
      ...Array(20).fill('InvalidCredentialsError'),
      ...Array(10).fill('TooManyAttemptsError'),
    ]);
    const { headers, result } = await change(client, NEW);
    expect(result.__typename).toBe('TooManyAttemptsError');
    expect(headers.get('retry-after')).toBe(String(result.retryAfterSeconds));
  });

  it('is not affected by strangers, whether they guess from the same IP address or at the same account', async () => {
    const client = api().client();
    const { email } = await api().make.signedIn(client, 'STUDENT');
    const strangers = api().client();
    for (let n = 0; n < 20; n += 1) await strangers.signIn(email, 'wrong');
    for (let n = 0; n < 50; n += 1) await client.neighbour().signIn(anEmail(), 'wrong');
    expect((await change(client, NEW)).result.__typename).toBe('ChangePasswordSuccess');
  });

  it('says of an expired access password that it has expired, and not that it is wrong', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT', { requireChangePassword: true });
    const accessPasswordExpiresAt = new Date((await api().app.database.now()).getTime() - 1);
    await api().app.database.manager.update(UserEntity, { id }, { accessPasswordExpiresAt });
    expect((await change(client, NEW)).result).toEqual({
      __typename: 'InvalidCredentialsError',
      message: 'Your temporary password has expired. Ask for a new one with requestPasswordReset.',
    });
    expect((await change(client, NEW, 'wrong')).result).toMatchObject({ message: 'The current password is wrong.' });
    expect(await accountOf(id)).toMatchObject({ requireChangePassword: true });
  });

  it('lets one of two changes at once win, and answers the other', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [one, other] = [api().client(), api().client()];
      const { email } = await api().make.signedIn(one, 'STUDENT');
      await other.signIn(email, PASSWORD);
      const answers = await Promise.all([change(one, 'the first of two'), change(other, 'the second of two')]);
      const typenames = answers.map(({ result, errors }) => result?.__typename ?? errors?.[0]?.extensions.code);
      const winner = typenames.indexOf('ChangePasswordSuccess');
      // Whoever comes after the winner's commit finds the session ended, and not the password changed.
      expect(['InvalidCredentialsError', 'UNAUTHENTICATED']).toContain(typenames[1 - winner]);
      const opens = [await canSignIn(email, 'the first of two'), await canSignIn(email, 'the second of two')];
      expect(opens).toEqual([winner === 0, winner === 1]);
    }
  });

  it('is for whoever is signed in', async () => {
    const { errors } = await change(api().client(), NEW);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is recorded by the names of what changed, and raises the version of the account', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT', { requireChangePassword: true });
    const { version } = await accountOf(id);
    await change(client, NEW, 'wrong');
    await change(client, NEW);
    expect((await accountOf(id)).version).toBe(version + 1);
    const [event, ...others] = await api().app.database.manager.findBy(AuditEventEntity, {
      subjectType: 'User',
      subjectId: id,
    });
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      action: 'password.change',
      principalKind: 'user',
      principalId: id,
      changedFields: JSON.stringify(['password', 'requireChangePassword']),
    });
  });

  it('checks the current password and hashes the new one in one task of the queue', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const queue = jest.spyOn(FairQueue.prototype, 'run');
    try {
      expect((await change(client, NEW)).result.__typename).toBe('ChangePasswordSuccess');
      expect(queue).toHaveBeenCalledTimes(1);
    } finally {
      queue.mockRestore();
    }
  });
});

import { In } from 'typeorm';
import type { Client } from '../../../../test/client.js';
import { TEST_CONFIG } from '../../../../test/config.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { PASSWORD, type MadeUser } from '../../../../test/factories.js';
import { mailingApiOn } from '../../../../test/mailed.js';
import { AuditEventEntity } from '../../../audit/audit-event.entity.js';
import { FairQueue } from '../fair-queue.js';
import { PasswordResetEntity } from '../password-reset.entity.js';
import { PasswordResets } from '../password-resets.js';
import { purgePasswordResetsJob } from '../purge-password-resets.js';
import { SessionEntity } from '../session.entity.js';
import { UserEntity } from '../user.entity.js';

const RESET = `mutation ($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    __typename
    ... on UserError { message }
    ... on ResetPasswordSuccess { email }
    ... on InvalidInputError { issues { path code } }
    ... on TooManyAttemptsError { retryAfterSeconds }
  }
}`;
interface Reset {
  readonly __typename: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
}
const NEW = 'three herons by the canal';

onEveryDatabase('Choosing a new password by a mailed link', (databaseUrl) => {
  const api = mailingApiOn(databaseUrl);
  const manager = () => api().app.database.manager;

  const reset = (token: string, newPassword = NEW, client: Client = api().client()) =>
    client.ask<Reset>(RESET, { input: { token, newPassword } });
  const read = (id: number) => manager().findOneByOrFail(UserEntity, { id });
  const signsIn = async (email: string, password: string) =>
    (await api().client().signIn(email, password)).result.__typename === 'SignInSuccess';
  async function newLink(email: string): Promise<string> {
    const query =
      'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }';
    await api().client().ask(query, { input: { email } });
    return api().resetTokenOf(email);
  }
  async function aForgetfulPerson(): Promise<{ user: MadeUser; token: string }> {
    const user = await api().make.aUser('STUDENT');
    return { user, token: await newLink(user.email) };
  }

  it('replaces the password, ends every session of the person and begins none', async () => {
    const [here, there, stranger] = [api().client(), api().client(), api().client()];
    const { id, email } = await api().make.signedIn(here, 'PROFESSOR');
    await there.signIn(email, PASSWORD);
    await api().make.signedIn(stranger, 'STUDENT');
    const token = await newLink(email);
    const { version } = await read(id);

    const { result, headers, errors } = await reset(token, NEW, here);
    expect({ errors, result }).toEqual({ result: { __typename: 'ResetPasswordSuccess', email } });
    expect(headers.getSetCookie()).toEqual([]);
    const alive = await Promise.all([here, there, stranger].map((one) => one.ask('{ viewer { id } }')));
    expect(alive.map((one) => one.result !== null)).toEqual([false, false, true]);
    expect(await manager().countBy(SessionEntity, { userId: id })).toBe(0);
    expect([await signsIn(email, PASSWORD), await signsIn(email, NEW)]).toEqual([false, true]);
    const changed = await read(id);
    expect(changed.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(changed.version).toBe(version + 1);
  });

  it('leaves one audit row: by nobody who is signed in, from where, by which request, without values', async () => {
    const { user, token } = await aForgetfulPerson();
    const client = api().client();
    await reset('x'.repeat(43), NEW, client);
    const { headers } = await reset(token, NEW, client);
    const events = await manager().findBy(AuditEventEntity, { subjectType: 'User', subjectId: user.id });
    expect(events).toEqual([
      expect.objectContaining({
        action: 'password.reset',
        principalKind: 'nobody',
        principalId: null,
        changedFields: JSON.stringify(['password']),
        ip: client.address,
        requestId: headers.get('x-request-id'),
      }),
    ]);
  });

  it('takes a token that is used, replaced, expired, forged, or of an account that has changed, for invalid alike', async () => {
    const used = await aForgetfulPerson();
    await reset(used.token);
    const replaced = await aForgetfulPerson();
    await newLink(replaced.user.email);
    const expired = await aForgetfulPerson();
    await api().app.database.execute('UPDATE password_resets SET expires_at = UTC_TIMESTAMP(3) WHERE user_id = ?', [
      expired.user.id,
    ]);
    const deactivated = await aForgetfulPerson();
    const comeBack = await aForgetfulPerson();
    for (const { user } of [deactivated, comeBack]) {
      await manager().update(UserEntity, { id: user.id }, { isActive: false });
    }
    await manager().update(UserEntity, { id: comeBack.user.id }, { isActive: true });
    const moved = await aForgetfulPerson();
    await manager().update(UserEntity, { id: moved.user.id }, { email: `moved.${moved.user.email}` });
    const erased = await aForgetfulPerson();
    await manager().update(UserEntity, { id: erased.user.id }, { email: null, name: null });
    const people = [used, replaced, expired, deactivated, comeBack, moved, erased];
    const forged = ['', 'x', 'x'.repeat(43), `${replaced.token} `, 'x'.repeat(100_000)];

    const before = await Promise.all(people.map(({ user }) => read(user.id)));
    const answers = [];
    for (const token of [...people.map((person) => person.token), ...forged]) {
      const { result, status } = await reset(token, 'a choice of my own');
      answers.push(JSON.stringify({ result, status }));
    }
    expect([...new Set(answers)]).toEqual([expect.stringContaining('InvalidTokenError')]);
    expect(await Promise.all(people.map(({ user }) => read(user.id)))).toEqual(before);
  });

  it('is refused once the password was changed in another way', async () => {
    const client = api().client();
    const { email } = await api().make.signedIn(client, 'STUDENT');
    const token = await newLink(email);
    const changed = await client.ask<Reset>(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }',
      { input: { currentPassword: PASSWORD, newPassword: 'a choice of my own' } },
    );
    expect(changed.result.__typename).toBe('ChangePasswordSuccess');
    expect((await reset(token)).result.__typename).toBe('InvalidTokenError');
    expect(await signsIn(email, 'a choice of my own')).toBe(true);
  });

  it('has one effect where 20 use one link at once', async () => {
    const { user, token } = await aForgetfulPerson();
    const passwords = Array.from({ length: 20 }, (_, n) => `heron number ${n} by the canal`);
    const answers = await Promise.all(passwords.map((password) => reset(token, password)));
    const typenames = answers.map(({ result }) => result.__typename);
    const winner = typenames.indexOf('ResetPasswordSuccess');
    expect(typenames.filter((typename) => typename !== 'InvalidTokenError')).toEqual(['ResetPasswordSuccess']);
    expect(await signsIn(user.email, passwords[winner]!)).toBe(true);
    expect(await manager().countBy(AuditEventEntity, { action: 'password.reset', subjectId: user.id })).toBe(1);
  });

  it.each([
    ['', 'REQUIRED'],
    ['1234567', 'TOO_SHORT'],
    ['x'.repeat(129), 'TOO_LONG'],
    ['mypassword', 'WEAK_PASSWORD'],
    ['tangerine-\ud83d-kettle', 'INVALID_TEXT'],
    [PASSWORD, 'SAME_PASSWORD'],
  ])('answers which rule the invalid %j breaks, and the link still works', async (newPassword, code) => {
    const { user, token } = await aForgetfulPerson();
    const { result } = await reset(token, newPassword);
    expect(result).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: ['newPassword'], code }] });
    expect((await read(user.id)).passwordHash).toBe(user.passwordHash);
    expect((await reset(token)).result.__typename).toBe('ResetPasswordSuccess');
  });

  it('does not take the email or the name of the person for a password', async () => {
    const { user, token } = await aForgetfulPerson();
    const { result } = await reset(token, user.email);
    expect(result).toMatchObject({ issues: [{ path: ['newPassword'], code: 'WEAK_PASSWORD' }] });
  });

  it('acts on the mutation alone: a link that is fetched 50 times still works', async () => {
    const { user, token } = await aForgetfulPerson();
    for (let n = 0; n < 50; n += 1) await api().client().fetch(`/reset-password?n=${n}#${token}`);
    const query = encodeURIComponent(
      `mutation { resetPassword(input: { token: "${token}", newPassword: "${NEW}" }) { __typename } }`,
    );
    expect((await api().client().fetch(`/graphql?query=${query}`)).status).toBeGreaterThanOrEqual(400);
    expect(await manager().countBy(PasswordResetEntity, { userId: user.id })).toBe(1);
    expect((await reset(token)).result.__typename).toBe('ResetPasswordSuccess');
  });

  it('is refused after 50 wrong tokens from one IP address in 15 minutes, and from nowhere else', async () => {
    const { token } = await aForgetfulPerson();
    const client = api().client();
    for (let n = 0; n < 50; n += 1) await reset(`${n}`.padStart(43, 'x'), NEW, client);
    const { result, headers } = await reset(token, NEW, client);
    expect(result.__typename).toBe('TooManyAttemptsError');
    expect(headers.get('retry-after')).toBe(String(result.retryAfterSeconds));
    expect((await reset(token)).result.__typename).toBe('ResetPasswordSuccess');
  });

  it('does not find the current password by trying: 20 times the same one is the limit', async () => {
    const { token } = await aForgetfulPerson();
    for (let n = 0; n < 20; n += 1) expect((await reset(token, PASSWORD)).result.__typename).toBe('InvalidInputError');
    expect((await reset(token)).result.__typename).toBe('TooManyAttemptsError');
  });

  it('does not give an expired link a chance to be compared with passwords', async () => {
    const { user, token } = await aForgetfulPerson();
    await api().app.database.execute('UPDATE password_resets SET expires_at = UTC_TIMESTAMP(3) WHERE user_id = ?', [
      user.id,
    ]);
    expect((await reset(token, PASSWORD)).result.__typename).toBe('InvalidTokenError');
  });

  it('leaves expired links to a job, which deletes them in batches and keeps those that still work', async () => {
    const { database } = api().app;
    const people = [];
    for (let n = 0; n < 4; n += 1) people.push(await aForgetfulPerson());
    const ids = people.map(({ user }) => user.id);
    const left = () => manager().findBy(PasswordResetEntity, { userId: In(ids) });
    await database.execute('UPDATE password_resets SET expires_at = UTC_TIMESTAMP(3) WHERE user_id IN (?, ?, ?)', [
      ids[0],
      ids[1],
      ids[2],
    ]);
    const job = purgePasswordResetsJob(new PasswordResets(database, TEST_CONFIG.appSecret), 2);
    await job.run(AbortSignal.abort());
    expect(await left()).toHaveLength(4);
    await job.run(new AbortController().signal);
    expect((await left()).map(({ userId }) => userId)).toEqual([ids[3]]);
    expect((await reset(people[3]!.token)).result.__typename).toBe('ResetPasswordSuccess');
  });

  it('compares with the current password and hashes the new one in one task of the queue', async () => {
    const { token } = await aForgetfulPerson();
    const queue = jest.spyOn(FairQueue.prototype, 'run');
    try {
      expect((await reset(token)).result.__typename).toBe('ResetPasswordSuccess');
      expect(queue).toHaveBeenCalledTimes(1);
    } finally {
      queue.mockRestore();
    }
  });
});

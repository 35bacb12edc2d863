import { ACCESS_PASSWORD_VALID_MS, PASSWORD_RESET_VALID_MS } from '@matricula/domain';
import type { Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { entities } from '../../../../test/entities.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { BAD_RECIPIENT, TOO_MANY_REQUESTS } from '../../../../test/mail-stand-in.js';
import { accessPasswordIn, mailingApiOn, tokenIn } from '../../../../test/mailed.js';
import { OutboxEntity } from '../../../outbox/outbox.entity.js';
import { newAccessPasswordSalt } from '../access-password.js';
import { PasswordResetEntity } from '../password-reset.entity.js';
import { UserEntity } from '../user.entity.js';

const REQUEST = `mutation ($input: RequestPasswordResetInput!) {
  requestPasswordReset(input: $input) {
    __typename
    ... on RequestPasswordResetSuccess { email }
    ... on InvalidInputError { issues { path code } }
    ... on TooManyAttemptsError { retryAfterSeconds }
  }
}`;
interface Requested {
  readonly __typename: string;
  readonly retryAfterSeconds?: number;
}

onEveryDatabase('Asking for a new password', (databaseUrl) => {
  const api = mailingApiOn(databaseUrl);
  const manager = () => api().app.database.manager;

  const ask = (email: string, client: Client = api().client()) => client.ask<Requested>(REQUEST, { input: { email } });
  const read = (id: number) => manager().findOneByOrFail(UserEntity, { id });
  const signsIn = async (email: string, password: string) =>
    (await api().client().signIn(email, password)).result.__typename === 'SignInSuccess';
  const aNewcomer = (changes: Partial<UserEntity> = {}) =>
    api().make.aUser('STUDENT', {
      requireChangePassword: true,
      accessPasswordSalt: newAccessPasswordSalt(),
      ...changes,
    });
  const dueNow = () => api().app.database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3)');

  it('mails a link to whoever has chosen a password, and changes nothing until it is used', async () => {
    const client = api().client();
    const { id, email } = await api().make.signedIn(client, 'PROFESSOR');
    const before = await read(id);
    const { result, errors } = await ask(` ${email.toUpperCase()} `);
    expect({ errors, result }).toEqual({ result: { __typename: 'RequestPasswordResetSuccess', email } });
    const [mail, ...others] = await api().mailsTo(email);
    expect(others).toEqual([]);
    expect(mail!.text).toContain('https://matricula.example/reset-password#');
    expect(tokenIn(mail!)).toMatch(/^[\w-]{43}$/);
    expect(await read(id)).toEqual(before);
    expect((await client.ask('{ viewer { email } }')).result).toEqual({ email });
  });

  it('mails a link that begins with PUBLIC_URL, whatever host the request names', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const headers = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    await api()
      .client()
      .fetch('/graphql', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: REQUEST, variables: { input: { email } } }),
      });
    const [mail] = await api().mailsTo(email);
    expect(mail!.text + mail!.html).not.toContain('evil');
    expect(mail!.text).toContain('https://matricula.example/reset-password#');
  });

  it('gives the link 60 minutes by the clock of the database', async () => {
    const { id, email } = await api().make.aUser('STUDENT');
    const before = await api().app.database.now();
    await ask(email);
    await api().mailsTo(email);
    const after = await api().app.database.now();
    const { expiresAt } = await manager().findOneByOrFail(PasswordResetEntity, { userId: id });
    expect(expiresAt.getTime()).toBeGreaterThanOrEqual(before.getTime() + PASSWORD_RESET_VALID_MS);
    expect(expiresAt.getTime()).toBeLessThanOrEqual(after.getTime() + PASSWORD_RESET_VALID_MS);
  });

  it('mails a new access password to whoever still has one, also when its 72 hours are over', async () => {
    const now = await api().app.database.now();
    for (const age of [0, ACCESS_PASSWORD_VALID_MS + 1]) {
      const accessPasswordExpiresAt = new Date(now.getTime() + ACCESS_PASSWORD_VALID_MS - age);
      const { id, email } = await aNewcomer({ accessPasswordExpiresAt });
      await ask(email);
      const [mail] = await api().mailsTo(email);
      const first = accessPasswordIn(mail!)!;
      expect([await signsIn(email, PASSWORD), await signsIn(email, first)]).toEqual([false, true]);
      const renewed = await read(id);
      expect(renewed.requireChangePassword).toBe(true);
      expect(renewed.accessPasswordExpiresAt!.getTime()).toBeGreaterThanOrEqual(
        now.getTime() + ACCESS_PASSWORD_VALID_MS,
      );

      await ask(email);
      const second = accessPasswordIn((await api().mailsTo(email))[1]!)!;
      expect([await signsIn(email, first), await signsIn(email, second.toLowerCase())]).toEqual([false, true]);
    }
  });

  it('mails the access password although the first welcome mail never left', async () => {
    const { email } = await aNewcomer({ passwordHash: null });
    await ask(email);
    const [mail] = await api().mailsTo(email);
    expect(await signsIn(email, accessPasswordIn(mail!)!)).toBe(true);
  });

  it('answers alike for unknown and deactivated accounts, by the same statements, and mails nothing', async () => {
    const { make, statements } = api();
    const emails = {
      known: (await make.aUser('OWNER')).email,
      newcomer: (await aNewcomer()).email,
      deactivated: (await make.aUser('ADMIN', { isActive: false })).email,
      withoutPassword: (await make.aUser('STUDENT', { passwordHash: null })).email,
      unknown: anEmail(),
    };
    const answers = [];
    for (const email of Object.values(emails)) {
      statements.splice(0);
      const { result, status } = await ask(email);
      answers.push(JSON.stringify({ result, status, statements }).replaceAll(email, 'EMAIL'));
    }
    expect(new Set(answers).size).toBe(1);
    expect(statements).toHaveLength(1);
    const mails = [];
    // One after the other: each sends what is queued before it looks.
    for (const email of Object.values(emails)) mails.push((await api().mailsTo(email)).length);
    expect(mails).toEqual([1, 1, 0, 0, 0]);
    expect(await manager().countBy(OutboxEntity, { status: 'PENDING' })).toBe(0);
  });

  it('makes every earlier link invalid: the newest alone works', async () => {
    const { id, email } = await api().make.aUser('STUDENT');
    await ask(email);
    await api().mailsTo(email);
    await ask(email);
    const [first, second] = (await api().mailsTo(email)).map(tokenIn);
    expect(first).not.toBe(second);
    expect(await manager().countBy(PasswordResetEntity, { userId: id })).toBe(1);
    const use = async (token: string) =>
      (
        await api()
          .client()
          .ask<Requested>(`mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`, {
            input: { token, newPassword: 'three herons by the canal' },
          })
      ).result.__typename;
    expect([await use(first!), await use(second!)]).toEqual(['InvalidTokenError', 'ResetPasswordSuccess']);
  });

  it('keeps the token and the new access password out of every table and of the log', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const newcomer = await aNewcomer();
    for (const one of [email, newcomer.email]) await ask(one);
    api().provider.behave('accept', TOO_MANY_REQUESTS, BAD_RECIPIENT);
    const token = await api().resetTokenOf(email);
    await dueNow();
    await ask(newcomer.email);
    await dueNow();
    const mails = await api().mailsTo(newcomer.email);
    const secrets = [token, ...mails.map((mail) => accessPasswordIn(mail)!.replaceAll('-', ''))];
    expect(secrets.length).toBeGreaterThan(1);
    const rows = await Promise.all(
      entities.map((entity) => {
        const { tableName } = api().app.database.dataSource.getMetadata(entity);
        return manager().query(`SELECT * FROM ${tableName}`);
      }),
    );
    const kept = JSON.stringify([rows, api().log]).replaceAll('-', '');
    for (const secret of secrets) expect(kept).not.toContain(secret.replaceAll('-', ''));
  });

  it('repeats a mail whose answer was lost with the same token', async () => {
    const { email } = await api().make.aUser('STUDENT');
    await ask(email);
    api().provider.behave('accept-then-reset');
    await api().mailsTo(email);
    await dueNow();
    const tokens = (await api().mailsTo(email)).map(tokenIn);
    expect(tokens).toHaveLength(2);
    expect(tokens[1]).toBe(tokens[0]);
  });

  it('decides once: a task that runs again mails nothing more, and ends no link', async () => {
    const { id, email } = await api().make.aUser('STUDENT');
    const newcomer = await aNewcomer();
    for (const one of [email, newcomer.email]) {
      await ask(one);
      await api().mailsTo(one);
    }
    const [link, account] = [await manager().findOneBy(PasswordResetEntity, { userId: id }), await read(newcomer.id)];
    await api().app.database.execute(
      `UPDATE outbox SET status = 'PENDING' WHERE kind = 'account.password-reset-requested'`,
    );
    expect((await api().mailsTo(email)).length + (await api().mailsTo(newcomer.email)).length).toBe(2);
    expect(await manager().findOneBy(PasswordResetEntity, { userId: id })).toEqual(link);
    expect(await read(newcomer.id)).toEqual(account);
  });

  it('mails no link that has expired meanwhile, and none once the account is deactivated', async () => {
    const [late, gone] = [await api().make.aUser('STUDENT'), await api().make.aUser('STUDENT')];
    for (const [user, sql] of [
      [late, 'UPDATE password_resets SET expires_at = UTC_TIMESTAMP(3) WHERE user_id = ?'],
      [gone, 'UPDATE users SET is_active = FALSE WHERE id = ?'],
    ] as const) {
      await ask(user.email);
      api().provider.behave(TOO_MANY_REQUESTS);
      expect(await api().mailsTo(user.email)).toEqual([]);
      await api().app.database.execute(sql, [user.id]);
      await dueNow();
      expect(await api().mailsTo(user.email)).toEqual([]);
    }
    const [ofGone, ofLate] = await manager().find(OutboxEntity, {
      order: { id: 'DESC' },
      where: { kind: 'mail.password-reset' },
    });
    expect(ofLate).toMatchObject({ status: 'FAILED', lastError: expect.stringMatching(/expired/) });
    expect(ofGone).toMatchObject({ status: 'DONE' });
  });

  it('replaces no access password while the mail that carries the last one cannot be sent', async () => {
    const { id, email } = await aNewcomer();
    await ask(email);
    api().provider.behave(TOO_MANY_REQUESTS);
    await api().mailsTo(email);
    const { accessPasswordSalt } = await read(id);
    await ask(email);
    expect(await api().mailsTo(email)).toEqual([]);
    expect((await read(id)).accessPasswordSalt).toBe(accessPasswordSalt);
    await dueNow();
    const [first, second] = (await api().mailsTo(email)).map(accessPasswordIn);
    expect([await signsIn(email, first!), await signsIn(email, second!)]).toEqual([false, true]);
  });

  it('is limited to 3 for an email in an hour, from any IP address, in any case', async () => {
    for (const email of [(await api().make.aUser('STUDENT')).email, anEmail()]) {
      const typed = [email, email.toUpperCase(), email, email];
      const answers = [];
      for (const one of typed) answers.push(await ask(one));
      expect(answers.map(({ result }) => result.__typename)).toEqual([
        ...Array(3).fill('RequestPasswordResetSuccess'),
        'TooManyAttemptsError',
      ]);
      const { result, headers, status } = answers.at(-1)!;
      expect(status).toBe(200);
      expect(result.retryAfterSeconds).toBeGreaterThan(3_590);
      expect(headers.get('retry-after')).toBe(String(result.retryAfterSeconds));
    }
  });

  it('is limited to 10 for a mailbox in an hour, its tags together; tags of a stranger lock nobody out', async () => {
    const email = anEmail();
    const tagged = (tag: number) => email.replace('@', `+${tag}@`);
    const answers = [];
    for (let tag = 0; tag < 9; tag += 1) answers.push(await ask(tagged(tag)));
    for (const one of [email, tagged(9)]) answers.push(await ask(one));
    expect(answers.map(({ result }) => result.__typename)).toEqual([
      ...Array(10).fill('RequestPasswordResetSuccess'),
      'TooManyAttemptsError',
    ]);
  });

  it('is limited to 10 from an IP address in 15 minutes; what is no email counts for nothing', async () => {
    const client = api().client();
    for (const typed of ['', 'nobody', 'a@b', `${'a'.repeat(300)}@example.org`]) {
      const { result } = await ask(typed, client);
      expect(result).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: ['email'] }] });
    }
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(anEmail(), client)));
    const typenames = answers.map(({ result }) => result.__typename);
    expect(typenames.filter((typename) => typename === 'RequestPasswordResetSuccess')).toHaveLength(10);
    expect(typenames.filter((typename) => typename === 'TooManyAttemptsError')).toHaveLength(2);
  });

  it('is refused whole where a request asks twice, under aliases', async () => {
    const { email } = await api().make.aUser('STUDENT');
    const { errors } = await api().client().ask(`mutation {
        a: requestPasswordReset(input: { email: "${email}" }) { __typename }
        b: resetPassword(input: { token: "x", newPassword: "y" }) { __typename }
      }`);
    expect(errors?.[0]?.message).toMatch(/at most one .*signIn, requestPasswordReset or resetPassword\.$/);
    expect(await api().mailsTo(email)).toEqual([]);
  });
});

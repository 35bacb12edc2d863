import { canonicalAccessPassword } from '@matricula/domain';
import { verify } from '@node-rs/argon2';
import { forEachDatabase } from '../../../test/databases.js';
import { anEmail, Factories } from '../../../test/factories.js';
import { BAD_RECIPIENT, MailStandIn, TOO_MANY_REQUESTS, UNAVAILABLE } from '../../../test/mail-stand-in.js';
import type { Database } from '../../database/database.js';
import { entities } from '../../../test/entities.js';
import { registeredMessageKinds } from '../../outbox/message-kind.js';
import { enrolledMessage, welcomeMessage } from '../../outbox/messages.js';
import { enqueue } from '../../outbox/outbox.js';
import { OutboxEntity } from '../../outbox/outbox.entity.js';
import { Relay } from '../../outbox/relay.js';
import { AcceptanceEntity } from '../acceptances/index.js';
import { AccessPasswords, newAccessPasswordSalt, PasswordResets, UserEntity } from '../accounts/index.js';
import { MailDeliveryEntity } from './mail-delivery.entity.js';
import { mailTasks } from './mail-tasks.js';
import { sendGridTransport } from './sendgrid-transport.js';

const API_KEY = 'SG.test';
const SECRET = 'a secret of at least thirty-two bytes';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

forEachDatabase('mail', (databaseOf) => {
  let database: Database;
  let make: Factories;
  let provider: MailStandIn;
  let relay: Relay;
  beforeEach(async () => {
    database = databaseOf();
    make = new Factories(database);
    provider = await MailStandIn.start(API_KEY);
    await database.execute('DELETE FROM outbox', []);
    const tasks = mailTasks({
      database,
      accessPasswords: new AccessPasswords(database, SECRET),
      resets: new PasswordResets(database, SECRET),
      transport: sendGridTransport({ apiKey: API_KEY, baseUrl: provider.url, timeoutMs: 2_000 }),
      publicUrl: 'https://matricula.example',
      from: 'no-reply@matricula.example',
    });
    // Without jitter a message that is refused for now is due again at once.
    relay = new Relay(
      database,
      registeredMessageKinds().filter(({ name }) => name.startsWith('mail.')),
      tasks,
      quiet,
      { random: () => 0 },
    );
  });
  afterEach(() => provider.close());

  const aNewAccount = (changes: Partial<UserEntity> = {}) =>
    make.aUser('STUDENT', {
      passwordHash: null,
      requireChangePassword: true,
      accessPasswordSalt: newAccessPasswordSalt(),
      ...changes,
    });
  let enrollments = 0;
  const begun = (userId: number, invitationId: number) => {
    enrollments += 1;
    return { userId, invitationId, enrollmentId: enrollments, beginnings: 1 };
  };
  const queueWelcome = async (userId: number, courseTitle = 'Algebra', requestId?: string) => {
    const { id } = await make.aCourse({ title: courseTitle });
    const invitation = await make.anInvitation({ courseId: id });
    await enqueue(database, welcomeMessage(begun(userId, invitation.id), requestId));
    return invitation.id;
  };
  const theDelivery = (userId: number) => database.manager.findOneBy(MailDeliveryEntity, { userId });
  const theMessage = () => database.manager.findOneByOrFail(OutboxEntity, {});
  const hashOf = async (id: number) => (await database.manager.findOneByOrFail(UserEntity, { id })).passwordHash;
  const passwordIn = (text: string) => text.split('\n').find((line) => /^[A-Z2-9]{4}(-[A-Z2-9]{4}){2}$/.test(line));

  it('arrives under every fault of the provider, each copy with the same password, which signs in', async () => {
    const { id, email } = await aNewAccount();
    await queueWelcome(id);
    provider.behave(TOO_MANY_REQUESTS, UNAVAILABLE, 'accept-then-reset', 'hang', 'accept');

    const before = await database.now();
    await relay.drain();
    const waiting = await theMessage();
    expect(waiting).toMatchObject({ status: 'PENDING', attempts: 1, lastError: 'The provider answered 429.' });
    expect(waiting.availableAt.getTime()).toBeGreaterThanOrEqual(before.getTime() + 1_000);

    await database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3)', []);
    await relay.drain();
    expect(await theMessage()).toMatchObject({ status: 'DONE', attempts: 5, lastError: null, leaseToken: null });
    expect(provider.requests).toBe(5);
    expect(provider.accepted.map((mail) => mail.to)).toEqual([email, email]);
    const [first, second] = provider.accepted.map((mail) => passwordIn(mail.text));
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(await verify((await hashOf(id))!, canonicalAccessPassword(first!))).toBe(true);
  });

  it('is FAILED at once where the provider refuses the recipient, whose email no error repeats', async () => {
    const { id, email } = await aNewAccount();
    await queueWelcome(id);
    provider.behave(BAD_RECIPIENT);
    await relay.drain();
    const message = await theMessage();
    expect(message).toMatchObject({ status: 'FAILED', attempts: 1 });
    expect(message.lastError).toMatch(/400/);
    expect(message.lastError).not.toContain(email);
  });

  it('leaves no password in any table', async () => {
    const { id } = await aNewAccount();
    await queueWelcome(id);
    provider.behave(UNAVAILABLE, 'accept-then-reset', BAD_RECIPIENT);
    await relay.drain();
    const password = passwordIn(provider.accepted[0]!.text)!;
    for (const entity of entities) {
      const { tableName } = database.dataSource.getMetadata(entity);
      const rows = JSON.stringify(await database.manager.query(`SELECT * FROM ${tableName}`));
      expect(rows).not.toContain(password);
      expect(rows).not.toContain(password.replaceAll('-', ''));
    }
  });

  it('names course, institution and person, whatever characters are in them', async () => {
    const { id } = await aNewAccount({ name: 'نور <b>👩‍🎓</b>' });
    await queueWelcome(id, 'Física <1> "🔭"');
    await relay.drain();
    const [mail] = provider.accepted;
    expect(mail).toMatchObject({
      subject: 'Matricula: your sign-in details for Física <1> "🔭"',
      from: { email: 'no-reply@matricula.example', name: 'Matricula' },
    });
    expect(mail!.text).toContain('Welcome, \u2068نور <b>👩‍🎓</b>\u2069');
    expect(mail!.html).toContain('نور &lt;b&gt;👩‍🎓&lt;/b&gt;');
    expect(mail!.html).toContain('Física &lt;1&gt; &quot;🔭&quot;');
    expect(mail!.text).toContain('https://matricula.example/sign-in#email=');
  });

  it('informs an existing account of its enrollment, and leaves its password as it is', async () => {
    const user = await make.aUser('PROFESSOR', { email: anEmail() });
    const { id: invitationId } = await make.anInvitation();
    await enqueue(database, enrolledMessage(begun(user.id, invitationId)));
    await relay.drain();
    expect(provider.accepted).toEqual([
      expect.objectContaining({
        to: user.email,
        subject: expect.stringMatching(/^Matricula: you’re enrolled in Course/),
      }),
    ]);
    expect(passwordIn(provider.accepted[0]!.text)).toBeUndefined();
    expect(await hashOf(user.id)).toBe(user.passwordHash);
  });

  it('does not send an access password to somebody who has chosen their own by then', async () => {
    const { id } = await aNewAccount({ requireChangePassword: false, accessPasswordSalt: null });
    await queueWelcome(id);
    await relay.drain();
    expect(provider.requests).toBe(0);
    expect(await theMessage()).toMatchObject({ status: 'DONE' });
  });

  it('does not send a password that has expired, nor one to a deactivated account', async () => {
    const deactivated = await aNewAccount({ isActive: false });
    await queueWelcome(deactivated.id);
    await relay.drain();
    expect(await theMessage()).toMatchObject({ status: 'FAILED', lastError: 'The account is deactivated.' });

    const late = await aNewAccount();
    await database.execute('DELETE FROM outbox', []);
    await queueWelcome(late.id);
    provider.behave(TOO_MANY_REQUESTS);
    await relay.drain();
    await database.execute('UPDATE users SET access_password_expires_at = ? WHERE id = ?', [
      '2026-01-01 00:00:00.000',
      late.id,
    ]);
    await database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3)', []);
    await relay.drain();
    expect(await theMessage()).toMatchObject({ status: 'FAILED', lastError: expect.stringContaining('expired') });
    expect(provider.accepted).toEqual([]);
  });

  it('leaves a record of what happened to it, which stays when the outbox is purged', async () => {
    const { id: userId, name, email } = await aNewAccount();
    const invitationId = await queueWelcome(userId, 'Algebra', 'a1b2');
    const acceptance = { invitationId, userId, name, email, outcome: 'ACCOUNT_CREATED' } as const;
    await database.manager.insert(AcceptanceEntity, { ...acceptance, acceptedAt: await database.now() });
    const emailStatus = async () =>
      (await database.manager.findOneByOrFail(AcceptanceEntity, { invitationId, userId })).emailStatus;
    expect(await theDelivery(userId)).toBeNull();
    expect(await emailStatus()).toBe('QUEUED');

    provider.behave(TOO_MANY_REQUESTS);
    await relay.drain();
    const message = await theMessage();
    const facts = { kind: 'mail.welcome', userId, invitationId, requestId: 'a1b2', outboxId: message.id };
    expect(await theDelivery(userId)).toMatchObject({
      ...facts,
      status: 'QUEUED',
      lastError: 'The provider answered 429.',
      queuedAt: message.createdAt,
      sentAt: null,
    });
    expect(await emailStatus()).toBe('QUEUED');

    await database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3)', []);
    await relay.drain();
    await database.execute('DELETE FROM outbox', []);
    expect(await theDelivery(userId)).toMatchObject({
      ...facts,
      status: 'SENT',
      lastError: null,
      providerMessageId: 'stand-in-1',
      sentAt: expect.any(Date),
    });
    expect(await emailStatus()).toBe('SENT');
    expect(provider.accepted[0]).toMatchObject({ outboxId: String(message.id), requestId: 'a1b2' });
  });

  it('is recorded as FAILED where it is given up, with its acceptance', async () => {
    const { id: userId, name, email } = await aNewAccount();
    const invitationId = await queueWelcome(userId);
    const other = await make.anInvitation();
    const acceptance = { userId, name, email, outcome: 'ACCOUNT_CREATED', acceptedAt: await database.now() } as const;
    for (const id of [invitationId, other.id]) {
      await database.manager.insert(AcceptanceEntity, { ...acceptance, invitationId: id });
    }
    provider.behave(BAD_RECIPIENT);
    await relay.drain();
    expect(await theDelivery(userId)).toMatchObject({ status: 'FAILED', sentAt: null });
    const statuses = await database.manager.findBy(AcceptanceEntity, { userId });
    expect(statuses.map((row) => [row.invitationId, row.emailStatus])).toEqual([
      [invitationId, 'FAILED'],
      [other.id, 'QUEUED'],
    ]);
  });

  it('is settled without a record where the account does not exist', async () => {
    await queueWelcome(999_999);
    await relay.drain();
    expect(await theMessage()).toMatchObject({ status: 'DONE' });
    expect(await theDelivery(999_999)).toBeNull();
  });
});

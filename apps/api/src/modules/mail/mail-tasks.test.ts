import { verify } from '@node-rs/argon2';
import { forEachDatabase } from '../../../test/databases.js';
import { anEmail, Factories } from '../../../test/factories.js';
import { BAD_RECIPIENT, MailStandIn, TOO_MANY_REQUESTS, UNAVAILABLE } from '../../../test/mail-stand-in.js';
import type { Database } from '../../database/database.js';
import { entities } from '../../entities.js';
import { enrolledMessage, welcomeMessage } from '../../outbox/messages.js';
import { enqueue } from '../../outbox/outbox.js';
import { OutboxEntity } from '../../outbox/outbox.entity.js';
import { Relay } from '../../outbox/relay.js';
import { AccessPasswords, newAccessPasswordSalt } from '../accounts/index.js';
import { UserEntity } from '../accounts/index.js';
import { mailTasks, sendGridTransport } from './index.js';

const API_KEY = 'SG.test';
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
      accessPasswords: new AccessPasswords(database, 'a secret of at least thirty-two bytes'),
      transport: sendGridTransport({ apiKey: API_KEY, baseUrl: provider.url, timeoutMs: 100 }),
      publicUrl: 'https://matricula.example',
      from: 'no-reply@matricula.example',
    });
    // Without jitter a message that is refused for now is due again at once.
    relay = new Relay(database, tasks, quiet, { random: () => 0 });
  });
  afterEach(() => provider.close());

  const aNewAccount = (changes: Partial<UserEntity> = {}) =>
    make.aUser('STUDENT', {
      passwordHash: null,
      requireChangePassword: true,
      accessPasswordSalt: newAccessPasswordSalt(),
      ...changes,
    });
  const queueWelcome = async (userId: number, courseTitle = 'Algebra') => {
    const { id } = await make.aCourse({ title: courseTitle });
    const invitation = await make.anInvitation({ courseId: id });
    await enqueue(database, welcomeMessage({ userId, invitationId: invitation.id }));
  };
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
    expect(waiting).toMatchObject({ status: 'QUEUED', attempts: 1, lastError: 'The provider answered 429.' });
    expect(waiting.availableAt.getTime()).toBeGreaterThanOrEqual(before.getTime() + 1_000);

    await database.execute('UPDATE outbox SET available_at = UTC_TIMESTAMP(3)', []);
    await relay.drain();
    expect(await theMessage()).toMatchObject({ status: 'SENT', attempts: 5, lastError: null, leaseToken: null });
    expect(provider.requests).toBe(5);
    expect(provider.accepted.map((mail) => mail.to)).toEqual([email, email]);
    const [first, second] = provider.accepted.map((mail) => passwordIn(mail.text));
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(await verify((await hashOf(id))!, first!)).toBe(true);
  });

  it('is FAILED at once where the provider refuses the address, which no error repeats', async () => {
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

  it('names course, institution and person whatever they are called', async () => {
    const { id } = await aNewAccount({ name: 'نور <b>👩‍🎓</b>' });
    await queueWelcome(id, 'Física <1> "🔭"');
    await relay.drain();
    const [mail] = provider.accepted;
    expect(mail).toMatchObject({
      subject: 'Your access to Física <1> "🔭"',
      from: { email: 'no-reply@matricula.example', name: 'Matricula' },
    });
    expect(mail!.text).toContain('Welcome, \u2068نور <b>👩‍🎓</b>\u2069');
    expect(mail!.html).toContain('نور &lt;b&gt;👩‍🎓&lt;/b&gt;');
    expect(mail!.html).toContain('Física &lt;1&gt; &quot;🔭&quot;');
    expect(mail!.text).toContain('https://matricula.example/sign-in');
  });

  it('tells an account that existed of its enrollment, and leaves its password alone', async () => {
    const user = await make.aUser('PROFESSOR', { email: anEmail() });
    const { id: invitationId } = await make.anInvitation();
    await enqueue(database, enrolledMessage({ userId: user.id, invitationId }));
    await relay.drain();
    expect(provider.accepted).toEqual([
      expect.objectContaining({ to: user.email, subject: expect.stringMatching(/^You were enrolled in Course/) }),
    ]);
    expect(passwordIn(provider.accepted[0]!.text)).toBeUndefined();
    expect(await hashOf(user.id)).toBe(user.passwordHash);
  });

  it('does not send an access password to somebody who has chosen their own by then', async () => {
    const { id } = await aNewAccount({ requireChangePassword: false, accessPasswordSalt: null });
    await queueWelcome(id);
    await relay.drain();
    expect(provider.requests).toBe(0);
    expect(await theMessage()).toMatchObject({ status: 'SENT' });
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
});

import { apiOn } from '../../../../test/api.js';
import { accept } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { OutboxEntity } from '../../../outbox/outbox.entity.js';
import { UserEntity } from '../../accounts/index.js';
import { EnrollmentEntity } from '../../courses/index.js';
import { InvitationCodeEntity } from '../../invitations/index.js';

onEveryDatabase('Accepting an invitation', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it('makes an account with the role STUDENT for a new email, enrolls it, counts a use, and queues a welcome mail', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 3 });
    const email = anEmail();
    const { result } = await accept(api().client(), { code, name: '  Iara   Nunes ', email: email.toUpperCase() });
    expect(result).toEqual({ __typename: 'AcceptInvitationSuccess', courseTitle: expect.any(String), email });
    expect(await api().make.traces(id, email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 1,
      welcomes: 1,
    });
    const account = await api().app.database.manager.findOneByOrFail(UserEntity, { email });
    expect(account).toMatchObject({
      name: 'Iara Nunes',
      role: 'STUDENT',
      requireChangePassword: true,
      passwordHash: null,
    });
  });

  it('begins an enrollment that names the invitation and begins for the first time', async () => {
    const { code, id: invitationId, courseId } = await api().make.anInvitation();
    const email = anEmail();
    await accept(api().client(), { code, email });
    const { id: userId } = await api().app.database.manager.findOneByOrFail(UserEntity, { email });
    expect(await api().app.database.manager.findOneByOrFail(EnrollmentEntity, { userId, courseId })).toMatchObject({
      status: 'ACTIVE',
      endReason: null,
      beginnings: 1,
      invitationId,
      endedAt: null,
    });
  });

  it('queues the mail with the id of the request', async () => {
    const { code } = await api().make.anInvitation();
    const { headers } = await accept(api().client(), { code, email: anEmail() });
    const requestId = headers.get('x-request-id')!;
    expect(await api().app.database.manager.findBy(OutboxEntity, { requestId })).toMatchObject([
      { kind: 'mail.welcome' },
    ]);
  });

  it('enrolls a known email, with nothing else of the account touched and no session begun', async () => {
    const { code, id } = await api().make.anInvitation();
    const owner = await api().make.aUser('OWNER');
    const client = api().client();
    const { result, headers } = await accept(client, { code, name: 'Somebody Else', email: owner.email });
    expect(result.__typename).toBe('AcceptInvitationSuccess');
    expect(headers.getSetCookie()).toEqual([]);
    expect(await api().make.traces(id, owner.email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 1,
      welcomes: 0,
    });
    expect(await api().app.database.manager.findOneByOrFail(UserEntity, { id: owner.id })).toEqual(owner);
    expect((await client.signIn(owner.email, PASSWORD)).result.__typename).toBe('SignInSuccess');
  });

  it('answers a new and a known email in the same words', async () => {
    const { code } = await api().make.anInvitation();
    const known = await api().make.aUser('STUDENT');
    const email = anEmail();
    const toNew = await accept(api().client(), { code, email });
    const toKnown = await accept(api().client(), { code, email: known.email });
    expect(JSON.stringify(toNew.result).replace(email, 'EMAIL')).toBe(
      JSON.stringify(toKnown.result).replace(known.email, 'EMAIL'),
    );
  });

  it('takes the code in any case, with spaces and hyphens, or as the whole link', async () => {
    const { code, id } = await api().make.anInvitation();
    const lower = code.toLowerCase();
    const typed = [
      lower,
      `${code.slice(0, 3)} ${code.slice(3)}`,
      `${lower.slice(0, 4)}-${lower.slice(4)}`,
      `https://matricula.example/i/${code}?x=1`,
    ];
    for (const text of typed) {
      expect((await accept(api().client(), { code: text, email: anEmail() })).result.__typename).toBe(
        'AcceptInvitationSuccess',
      );
    }
    expect((await api().make.traces(id)).uses).toBe(typed.length);
  });

  it('succeeds again for the same email, changes nothing and sends nothing, even once it is full or expired', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 1 });
    const email = anEmail();
    await accept(api().client(), { code, email });
    const before = await api().make.traces(id, email);
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    const expiresAt = new Date(Date.now() - 60_000);
    await api().app.database.manager.update('invitations', { id }, { expiresAt });
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    expect(await api().make.traces(id, email)).toEqual(before);
  });

  it('succeeds for somebody enrolled in the course another way, with no use and no acceptance', async () => {
    const first = await api().make.anInvitation();
    const second = await api().make.anInvitation({ courseId: first.courseId });
    const email = anEmail();
    await accept(api().client(), { code: first.code, email });
    expect((await accept(api().client(), { code: second.code, email })).result.__typename).toBe(
      'AcceptInvitationSuccess',
    );
    expect(await api().make.traces(second.id, email)).toMatchObject({ uses: 0, acceptances: 0, mails: 0 });
  });

  it('answers a deactivated account with the same success, and enrolls nobody', async () => {
    const { code, id } = await api().make.anInvitation();
    const { email } = await api().make.aUser('STUDENT', { isActive: false });
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    expect(await api().make.traces(id, email)).toMatchObject({ uses: 0, acceptances: 0, enrollments: 0, mails: 0 });
  });

  it('refuses the second person when the limit is one', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 1 });
    await accept(api().client(), { code, email: anEmail() });
    const { result } = await accept(api().client(), { code, email: anEmail() });
    expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'LIMIT_REACHED' });
    expect(await api().make.traces(id)).toMatchObject({ uses: 1, acceptances: 1 });
  });

  it('tells unknown, inactive and archived alike, and expired apart, and writes nothing', async () => {
    const inactive = await api().make.anInvitation({ isActive: false });
    const archived = await api().make.anInvitation({ courseId: (await api().make.aCourse({ isArchived: true })).id });
    const expired = await api().make.anInvitation({ expiresAt: new Date(Date.now() - 1_000) });
    for (const code of ['ZZZZZZ9', inactive.code, archived.code]) {
      const { result } = await accept(api().client(), { code, email: anEmail() });
      expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'UNKNOWN_OR_INACTIVE' });
    }
    const { result } = await accept(api().client(), { code: expired.code, email: anEmail() });
    expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'EXPIRED' });
    for (const { id } of [inactive, archived, expired]) {
      expect(await api().make.traces(id)).toMatchObject({ uses: 0, acceptances: 0, enrollments: 0, mails: 0 });
    }
  });

  it('refuses a code that was made for another email with OTHER_EMAIL, and writes nothing', async () => {
    const { code, id } = await api().make.anInvitation();
    const [theirs, email] = [anEmail(), anEmail()];
    await api().app.database.manager.update(InvitationCodeEntity, { code }, { email: theirs });
    const { result } = await accept(api().client(), { code, email });
    expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'OTHER_EMAIL' });
    expect(await api().make.traces(id)).toMatchObject({ uses: 0, acceptances: 0, enrollments: 0, mails: 0 });
    expect((await accept(api().client(), { code, email: theirs.toUpperCase() })).result.__typename).toBe(
      'AcceptInvitationSuccess',
    );
  });

  it('refuses an inactive code, and every further code, like an unknown one', async () => {
    const { code, id } = await api().make.anInvitation();
    const { manager } = api().app.database;
    const further = { code: 'FURTHER', invitationId: id, label: 'Poster', createdAt: await api().app.database.now() };
    await manager.insert(InvitationCodeEntity, further);
    await manager.update(InvitationCodeEntity, { code }, { isActive: false });
    for (const each of [code, further.code]) {
      const { result } = await accept(api().client(), { code: each, email: anEmail() });
      expect(result).toEqual({ __typename: 'InvitationUnavailableError', reason: 'UNKNOWN_OR_INACTIVE' });
    }
    expect(await api().make.traces(id)).toMatchObject({ uses: 0, acceptances: 0, enrollments: 0, mails: 0 });
  });

  it('names every field that breaks a rule at once, and counts that for no attempt', async () => {
    const client = api().client();
    for (let n = 0; n < 10; n += 1) {
      const { result } = await accept(client, { code: 'nonsense', name: '', email: 'nobody' });
      expect(result.issues).toEqual([
        { path: ['code'], code: 'INVALID_CODE' },
        { path: ['name'], code: 'REQUIRED' },
        { path: ['email'], code: 'INVALID_EMAIL' },
      ]);
    }
    const { code } = await api().make.anInvitation();
    expect((await accept(client, { code, email: anEmail() })).result.__typename).toBe('AcceptInvitationSuccess');
  });

  it('keeps a name in any script whole, and refuses one that holds a link or a line break', async () => {
    const { code } = await api().make.anInvitation();
    const email = anEmail();
    const name = '"><script>alert(1)</script> محمد 🎓';
    expect((await accept(api().client(), { code, name, email })).result.__typename).toBe('AcceptInvitationSuccess');
    expect((await api().app.database.manager.findOneByOrFail(UserEntity, { email })).name).toBe(name);
    for (const bad of ['Win at https://bad.example', 'A\r\nBcc: x@example.org', 'x'.repeat(101)]) {
      const { result } = await accept(api().client(), { code, name: bad, email: anEmail() });
      expect(result.issues?.map((issue) => issue.path)).toEqual([['name']]);
    }
  });

  it('takes at most 8 SQL statements, 1 for a repeat', async () => {
    const { code } = await api().make.anInvitation();
    const email = anEmail();
    api().statements.length = 0;
    await accept(api().client(), { code, email });
    expect(api().statements.length).toBeLessThanOrEqual(8);
    api().statements.length = 0;
    await accept(api().client(), { code, email });
    expect(api().statements).toHaveLength(1);
  });
});

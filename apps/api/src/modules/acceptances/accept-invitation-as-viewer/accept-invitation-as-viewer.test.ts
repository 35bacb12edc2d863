import { apiOn } from '../../../../test/api.js';
import { accept, acceptAsViewer } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { InvitationCodeEntity } from '../../invitations/index.js';
import { AcceptanceEntity } from '../acceptance.entity.js';

onEveryDatabase('Accepting an invitation as the viewer', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it("enrolls the account, with its name and email, a use and a mail, and repeats as often as it's sent", async () => {
    const client = api().client();
    const { id: userId, name, email } = await api().make.signedIn(client, 'STUDENT');
    const { code, id: invitationId } = await api().make.anInvitation({ usageLimit: 1 });
    for (const typed of [code, `https://matricula.example/i/${code.toLowerCase()}`]) {
      const { result, headers } = await acceptAsViewer(client, typed);
      expect(result).toEqual({ __typename: 'AcceptInvitationSuccess', courseTitle: expect.any(String), email });
      expect(headers.getSetCookie()).toEqual([]);
    }
    expect(await api().make.traces(invitationId, email)).toEqual({
      uses: 1,
      accounts: 1,
      acceptances: 1,
      enrollments: 1,
      mails: 1,
      welcomes: 0,
    });
    const { manager } = api().app.database;
    expect(await manager.findOneByOrFail(AcceptanceEntity, { invitationId, userId })).toMatchObject({
      name,
      email,
      outcome: 'ACCOUNT_ENROLLED',
    });
  });

  it('refuses an unknown, an expired and a full invitation, and a code that was made for another email', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const expired = await api().make.anInvitation({ expiresAt: new Date(Date.now() - 1000) });
    const full = await api().make.anInvitation({ usageLimit: 1, uses: 1 });
    const personal = await api().make.anInvitation();
    await api().app.database.manager.update(InvitationCodeEntity, { code: personal.code }, { email: anEmail() });
    const reasons = [];
    for (const code of ['ZZZZZZ9', expired.code, full.code, personal.code]) {
      reasons.push((await acceptAsViewer(client, code)).result.reason);
    }
    expect(reasons).toEqual(['UNKNOWN_OR_INACTIVE', 'EXPIRED', 'LIMIT_REACHED', 'OTHER_EMAIL']);
  });

  it('names a code that breaks the rule, and counts that for no attempt', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    for (let n = 0; n < 11; n += 1) {
      const { result } = await acceptAsViewer(client, 'nonsense');
      expect(result.issues).toMatchObject([{ code: 'INVALID_CODE' }]);
    }
    const { code } = await api().make.anInvitation();
    expect((await acceptAsViewer(client, code)).result.__typename).toBe('AcceptInvitationSuccess');
  });

  it('refuses the eleventh attempt of one person in 15 minutes, from whatever IP address, with the time to wait', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const { code } = await api().make.anInvitation();
    for (let n = 0; n < 10; n += 1) {
      expect((await acceptAsViewer(client, code)).result.__typename).toBe('AcceptInvitationSuccess');
    }
    const { result, headers } = await acceptAsViewer(client, code);
    expect(result).toEqual({ __typename: 'TooManyAttemptsError', retryAfterSeconds: expect.any(Number) });
    expect(headers.get('retry-after')).toBe(String(result.retryAfterSeconds));
  });

  it('counts for nobody else: eight people behind one IP address get in, and so do five who are not signed in', async () => {
    const { code, id } = await api().make.anInvitation();
    const school = api().client();
    for (let n = 0; n < 8; n += 1) {
      const client = school.neighbour();
      await api().make.signedIn(client, 'STUDENT');
      expect((await acceptAsViewer(client, code)).result.__typename).toBe('AcceptInvitationSuccess');
    }
    for (let n = 0; n < 5; n += 1) {
      expect((await accept(school, { code, email: anEmail() })).result.__typename).toBe('AcceptInvitationSuccess');
    }
    expect((await api().make.traces(id)).uses).toBe(13);
  });

  it('asks for a session, and for a password of their own', async () => {
    const { code, id } = await api().make.anInvitation();
    const { errors: nobody } = await acceptAsViewer(api().client(), code);
    expect(nobody?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT', { requireChangePassword: true });
    const { errors } = await acceptAsViewer(client, code);
    expect(errors?.[0]?.extensions.code).toBe('PASSWORD_CHANGE_REQUIRED');
    expect((await api().make.traces(id)).uses).toBe(0);
  });

  it('stands at most once in a request, acceptInvitation counted', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'STUDENT');
    const { code, id } = await api().make.anInvitation();
    const asViewer = `acceptInvitationAsViewer(input: { code: "${code}" }) { __typename }`;
    const byEmail = `acceptInvitation(input: { code: "${code}", name: "A", email: "${anEmail()}" }) { __typename }`;
    for (const operation of [`mutation { a: ${asViewer} b: ${asViewer} }`, `mutation { ${asViewer} ${byEmail} }`]) {
      const { status, errors } = await client.ask(operation);
      expect({ status, code: errors?.[0]?.extensions.code }).toEqual({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
    expect((await api().make.traces(id)).uses).toBe(0);
  });
});

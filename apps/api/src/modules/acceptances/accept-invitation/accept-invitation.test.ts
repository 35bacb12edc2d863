import { apiOn } from '../../../../test/api.js';
import { accept, anAddress } from '../../../../test/client.js';
import { onEveryDatabase, onMysql } from '../../../../test/databases.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { newAccessPasswordSalt } from '../../accounts/index.js';
import { UserEntity } from '../../accounts/index.js';
import { AcceptInvitationRepository } from './accept-invitation.repository.js';
import { AcceptInvitation } from './accept-invitation.usecase.js';

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

  it('makes an enrollment again that has gone since, without a use', async () => {
    const { code, id } = await api().make.anInvitation({ usageLimit: 1 });
    const email = anEmail();
    await accept(api().client(), { code, email });
    await api().app.database.manager.deleteAll('enrollments');
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    expect(await api().make.traces(id, email)).toMatchObject({ uses: 1, enrollments: 1, acceptances: 1, mails: 1 });
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
      expect(result.issues?.map((issue) => issue.path)).toEqual(['name']);
    }
  });

  it('refuses the sixth attempt of one address in 15 minutes, whatever became of the five, and tells when to come back', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    for (let n = 0; n < 5; n += 1) await accept(client, { code: n % 2 ? code : 'ZZZZZZ9', email: anEmail() });
    const { result, status, headers } = await accept(client, { code, email: anEmail() });
    expect(result).toEqual({ __typename: 'TooManyAttemptsError', retryAfterSeconds: expect.any(Number) });
    expect(result.retryAfterSeconds).toBeGreaterThan(14 * 60);
    expect(result.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
    expect({ status, retryAfter: headers.get('retry-after') }).toEqual({
      status: 200,
      retryAfter: String(result.retryAfterSeconds),
    });
  });

  it('refuses the fourth attempt of one email in an hour, from any address, in any case, with any tag', async () => {
    const { code } = await api().make.anInvitation();
    const name = anEmail().split('@')[0]!;
    const spellings = [`${name}@example.org`, `${name.toUpperCase()}@Example.org`, `${name}+a@example.org`];
    for (const email of spellings) {
      expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    }
    const { result } = await accept(api().client(), { code, email: `${name}+b@example.org` });
    expect(result.__typename).toBe('TooManyAttemptsError');
    expect(result.retryAfterSeconds).toBeGreaterThan(59 * 60);
  });

  it('gives the slot of the email back after an unknown or inactive code, so that nobody without a code locks a person out', async () => {
    const { code } = await api().make.anInvitation();
    const inactive = await api().make.anInvitation({ isActive: false });
    const email = anEmail();
    const stranger = api().client();
    for (let n = 0; n < 5; n += 1) {
      const { result } = await accept(stranger, { code: n % 2 ? inactive.code : 'ZZZZZZ9', email });
      expect(result).toMatchObject({ reason: 'UNKNOWN_OR_INACTIVE' });
    }
    expect((await accept(stranger, { code, email })).result.__typename).toBe('TooManyAttemptsError');
    for (let n = 0; n < 3; n += 1) {
      expect((await accept(api().client(), { code, email })).result.__typename).toBe('AcceptInvitationSuccess');
    }
    expect((await accept(api().client(), { code, email })).result.__typename).toBe('TooManyAttemptsError');
  });

  it('refuses a request with two acceptances whole, under aliases too, and counts none', async () => {
    const { code, id } = await api().make.anInvitation();
    const client = api().client();
    const one = (alias: string) =>
      `${alias}: acceptInvitation(input: { code: "${code}", name: "A", email: "${anEmail()}" }) { __typename }`;
    const { errors, status } = await client.ask(
      `mutation { ${Array.from({ length: 15 }, (_, n) => one(`a${n}`)).join(' ')} }`,
    );
    expect({ code: errors?.[0]?.extensions.code, status }).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED', status: 400 });
    expect((await api().make.traces(id)).uses).toBe(0);
    for (let n = 0; n < 5; n += 1) {
      expect((await accept(client, { code, email: anEmail() })).result.__typename).toBe('AcceptInvitationSuccess');
    }
  });

  it('counts the address that a trusted proxy names right-most, whatever the client wrote before it', async () => {
    const { code } = await api().make.anInvitation();
    const real = anAddress();
    const answers = [];
    for (let n = 0; n < 6; n += 1) {
      answers.push(
        (await accept(api().client(`${anAddress()}, ${real}`), { code, email: anEmail() })).result.__typename,
      );
    }
    expect(answers).toEqual([...Array<string>(5).fill('AcceptInvitationSuccess'), 'TooManyAttemptsError']);
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

onMysql('The time of accepting', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it('is the same for a new email, a known one, one enrolled another way and a deactivated one: medians within 10 ms', async () => {
    const ROUNDS = 40;
    const { code, courseId } = await api().make.anInvitation();
    const elsewhere = await api().make.anInvitation({ courseId });
    const emails: Record<string, () => Promise<string>> = {
      new: async () => anEmail(),
      known: async () => (await api().make.aUser('STUDENT')).email,
      deactivated: async () => (await api().make.aUser('STUDENT', { isActive: false })).email,
      enrolled: async () => {
        const email = anEmail();
        await accept(api().client(), { code: elsewhere.code, email });
        return email;
      },
    };
    // Past HTTP, whose own time would hide the difference.
    const useCase = new AcceptInvitation(
      api().app.database,
      new AcceptInvitationRepository(api().app.database),
      newAccessPasswordSalt,
    );
    const times: Record<string, number[]> = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [who, anEmailOf] of Object.entries(emails)) {
        const email = await anEmailOf();
        const startedAt = performance.now();
        expect((await useCase.execute({ code, name: 'Iara Nunes', email })).kind).toBe('accepted');
        (times[who] ??= []).push(performance.now() - startedAt);
      }
    }
    const medians = Object.values(times).map((all) => all.toSorted((a, b) => a - b)[ROUNDS / 2]!);
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(10);
    // On a quick disk that says little: so none may take half as long as another either.
    expect(Math.min(...medians)).toBeGreaterThan(Math.max(...medians) / 2);
  });
});

onEveryDatabase('Accepting without a trusted proxy', (databaseUrl) => {
  const api = apiOn(databaseUrl, { trustedProxies: [] });

  it('counts by the socket, so that a forged X-Forwarded-For gains nothing', async () => {
    const { code } = await api().make.anInvitation();
    const answers = [];
    for (let n = 0; n < 6; n += 1)
      answers.push((await accept(api().client(), { code, email: anEmail() })).result.__typename);
    expect(answers.at(-1)).toBe('TooManyAttemptsError');
    expect(answers.filter((answer) => answer === 'AcceptInvitationSuccess')).toHaveLength(5);
  });
});

import { apiOn } from '../../../../test/api.js';
import { accept, anAddress } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';

onEveryDatabase('The limits of accepting', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it('refuse the sixth attempt of one IP address in 15 minutes, whatever the outcome of the five, with the time to wait', async () => {
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

  it('refuse the fourth attempt of one email in an hour, from any IP address, in any case, with any tag', async () => {
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

  it('give the slot of the email back after an unknown or inactive code, so that nobody without a code locks a person out', async () => {
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

  it('refuse a request with two acceptances whole, under aliases too, and count none', async () => {
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

  it('count the address that a trusted proxy names right-most, whatever the client wrote before it', async () => {
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

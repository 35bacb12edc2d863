import { apiOn } from '../../../../test/api.js';
import type { Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { anEmail, PASSWORD } from '../../../../test/factories.js';
import { hashPassword } from '../password-hash.js';

onEveryDatabase('Failing to sign in', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const outcomeOf = async (client: Client, email: string, password: string) =>
    (await client.signIn(email, password)).result.__typename;
  const fail = async (times: number, email: () => string, client: () => Client) => {
    for (let n = 0; n < times; n += 1)
      expect(await outcomeOf(client(), email(), 'wrong')).toBe('InvalidCredentialsError');
  };
  const inParallel = async (times: number, one: (n: number) => ReturnType<typeof outcomeOf>) => {
    const outcomes = await Promise.all(Array.from({ length: times }, (_, n) => one(n)));
    const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
    return {
      checked: count('InvalidCredentialsError'),
      refused: count('TooManyAttemptsError'),
      let: count('SignInSuccess'),
    };
  };
  const anAccount = async () => (await api().make.aUser('STUDENT')).email;

  /** Failures from one IP address at accounts of its own, whose test passwords are hashed quickly. */
  const failFrom = async (client: Client, times: number) => {
    const emails = [await anAccount(), await anAccount(), await anAccount()];
    let n = 0;
    await fail(
      times,
      () => emails[(n += 1) % emails.length]!,
      () => client.neighbour(),
    );
  };

  it('is refused after 20 failures of one account, from wherever, even with the right password', async () => {
    const email = await anAccount();
    await fail(
      20,
      () => email,
      () => api().client(),
    );
    const { status, headers, result } = await api().client().signIn(email, PASSWORD);
    expect(result).toEqual({ __typename: 'TooManyAttemptsError', retryAfterSeconds: expect.any(Number) });
    expect(result.retryAfterSeconds).toBeGreaterThan(14 * 60);
    expect(result.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
    expect({ status, retryAfter: headers.get('retry-after'), cookies: headers.getSetCookie() }).toEqual({
      status: 200,
      retryAfter: String(result.retryAfterSeconds),
      cookies: [],
    });
    expect(await outcomeOf(api().client(), await anAccount(), PASSWORD)).toBe('SignInSuccess');
  });

  it('is counted for an email that nobody has too, so that it reveals nothing', async () => {
    const email = anEmail();
    await fail(
      20,
      () => email.toUpperCase(),
      () => api().client(),
    );
    expect(await outcomeOf(api().client(), email, 'wrong')).toBe('TooManyAttemptsError');
  });

  it('in parallel has at most 20 of 50 guesses checked', async () => {
    const email = await anAccount();
    expect(await inParallel(50, () => outcomeOf(api().client(), email, 'wrong'))).toEqual({
      checked: 20,
      refused: 30,
      let: 0,
    });
  });

  it('does not lock a device out that the account knows, which has 20 failures of its own', async () => {
    const owner = api().client();
    const { email } = await api().make.signedIn(owner, 'PROFESSOR');
    await fail(
      20,
      () => email,
      () => api().client(),
    );
    expect(await outcomeOf(api().client(), email, PASSWORD)).toBe('TooManyAttemptsError');
    expect(await outcomeOf(owner, email, PASSWORD)).toBe('SignInSuccess');
    await fail(
      20,
      () => email,
      () => owner,
    );
    expect(await outcomeOf(owner, email, PASSWORD)).toBe('TooManyAttemptsError');
  });

  it("gains nothing by a device mark that is forged, or another account's", async () => {
    const email = await anAccount();
    const attacker = api().client();
    await api().make.signedIn(attacker, 'STUDENT');
    await fail(
      20,
      () => email,
      () => api().client(),
    );
    expect(await outcomeOf(attacker, email, PASSWORD)).toBe('TooManyAttemptsError');
    const [mark] = attacker.cookie('__Host-matricula_device')!.split('.');
    for (const value of [`${mark}.${'A'.repeat(43)}`, `${mark}.`, mark!, '.', `${mark}.é`]) {
      const response = await api()
        .client()
        .fetch('/graphql', {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            cookie: `__Host-matricula_device=${encodeURIComponent(value)}`,
          },
          body: JSON.stringify({
            query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
            variables: { input: { email, password: PASSWORD } },
          }),
        });
      expect(await response.json()).toMatchObject({ data: { signIn: { __typename: 'TooManyAttemptsError' } } });
    }
  });

  it('is refused after 50 failures from one address, whatever the accounts, even with a right password', async () => {
    const client = api().client();
    const rightOne = await anAccount();
    await failFrom(client, 50);
    const { headers, result } = await client.signIn(rightOne, PASSWORD);
    expect(result.__typename).toBe('TooManyAttemptsError');
    expect(headers.get('retry-after')).toBe(String(result.retryAfterSeconds));
    expect(await outcomeOf(api().client(), rightOne, PASSWORD)).toBe('SignInSuccess');
  });

  it('in parallel has exactly 50 of 60 guesses of one address checked, whatever the accounts', async () => {
    const client = api().client();
    const outcomes = await inParallel(60, () => outcomeOf(client.neighbour(), anEmail(), 'wrong'));
    expect(outcomes).toEqual({ checked: 50, refused: 10, let: 0 });
  });

  it('from an address does not lock a device out that the account knows, nor the other way round', async () => {
    const owner = api().client();
    const { email } = await api().make.signedIn(owner, 'PROFESSOR');
    await failFrom(owner, 50);
    expect(await outcomeOf(owner.neighbour(), email, PASSWORD)).toBe('TooManyAttemptsError');
    expect(await outcomeOf(owner, email, PASSWORD)).toBe('SignInSuccess');

    const another = api().client();
    const { email: theirs } = await api().make.signedIn(another, 'PROFESSOR');
    await fail(
      20,
      () => theirs,
      () => another,
    );
    await failFrom(another, 50);
    expect(await outcomeOf(another.neighbour(), anEmail(), 'wrong')).toBe('TooManyAttemptsError');
  });

  it('is made up for by right sign-ins: each account gives one failure of its address back in 15 minutes', async () => {
    const client = api().client();
    const [ana, bruno] = [await anAccount(), await anAccount()];
    await failFrom(client, 49);
    for (let n = 0; n < 3; n += 1) expect(await outcomeOf(client.neighbour(), ana, PASSWORD)).toBe('SignInSuccess');
    await failFrom(client, 1);
    expect(await outcomeOf(client.neighbour(), bruno, PASSWORD)).toBe('SignInSuccess');
    await failFrom(client, 2);
    expect(await outcomeOf(client.neighbour(), anEmail(), 'wrong')).toBe('TooManyAttemptsError');
  });

  it('is all that counts: a class of 60 signs in at once behind one address, with passwords hashed as in earnest', async () => {
    const client = api().client();
    const passwordHash = await hashPassword(PASSWORD);
    const emails: string[] = [];
    for (let n = 0; n < 60; n += 1) emails.push((await api().make.aUser('STUDENT', { passwordHash })).email);
    await failFrom(client, 49);
    const outcomes = await inParallel(60, (n) => outcomeOf(client.neighbour(), emails[n]!, PASSWORD));
    expect(outcomes).toEqual({ checked: 0, refused: 0, let: 60 });
  });

  it('refuses no right password: one account signs in 40 times at once, and again', async () => {
    const email = await anAccount();
    for (let round = 0; round < 2; round += 1) {
      const outcomes = await inParallel(40, () => outcomeOf(api().client(), email, PASSWORD));
      expect(outcomes).toEqual({ checked: 0, refused: 0, let: 40 });
    }
  });

  it('with what is no email address counts for the IP address alone: typos elsewhere refuse nobody', async () => {
    await fail(
      20,
      () => 'no email address',
      () => api().client(),
    );
    expect(await outcomeOf(api().client(), 'no email address', 'wrong')).toBe('InvalidCredentialsError');
    const client = api().client();
    await failFrom(client, 49);
    expect(await outcomeOf(client.neighbour(), 'no email address', 'wrong')).toBe('InvalidCredentialsError');
    expect(await outcomeOf(client.neighbour(), 'no email address', 'wrong')).toBe('TooManyAttemptsError');
  });

  it('is made up for once an account has signed in right before: without a failure nothing is given back', async () => {
    const client = api().client();
    const email = await anAccount();
    expect(await outcomeOf(client.neighbour(), email, PASSWORD)).toBe('SignInSuccess');
    await failFrom(client, 49);
    expect(await outcomeOf(client.neighbour(), email, PASSWORD)).toBe('SignInSuccess');
    await failFrom(client, 2);
    expect(await outcomeOf(client.neighbour(), email, PASSWORD)).toBe('TooManyAttemptsError');
  });

  it('cannot be hastened by aliases: a request holds one sign-in', async () => {
    const email = await anAccount();
    const guess = (n: number) => `a${n}: signIn(input: { email: "${email}", password: "guess ${n}" }) { __typename }`;
    const client = api().client();
    const two = await client.ask(`mutation { ${guess(1)} ${guess(2)} }`);
    const inFragment = await client.ask(`mutation { ...F ${guess(1)} } fragment F on Mutation { ${guess(2)} }`);
    for (const { status, errors } of [two, inFragment]) {
      expect({ status, code: errors?.[0]?.extensions.code }).toEqual({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
  });
});

import { SECOND } from '@matricula/domain';
import { apiOn } from '../../../../test/api.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { PASSWORD } from '../../../../test/factories.js';
import { HASHES_AT_ONCE } from '../password-hash.js';
import { UserRepository } from '../user.repository.js';

const CHECK_MS = 60 * SECOND;

onEveryDatabase('While the server is busy checking passwords', (databaseUrl) => {
  const find = UserRepository.prototype.findByEmail;
  const doFind = (impl: typeof find) => jest.spyOn(UserRepository.prototype, 'findByEmail').mockImplementation(impl);
  beforeAll(() => {
    // The clock of this process runs ahead while a password is checked. It is never set back: limits rely on that.
    const realNow = performance.now.bind(performance);
    let aheadMs = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => realNow() + aheadMs);
    doFind(function (this: UserRepository, email) {
      aheadMs += CHECK_MS;
      return find.call(this, email);
    });
  });
  afterAll(() => jest.restoreAllMocks());
  const api = apiOn(databaseUrl);

  const anAccount = async () => (await api().make.aUser('STUDENT')).email;
  const answerOf = async (email: string) => {
    const { status, headers, result, errors } = await api().client().signIn(email, PASSWORD);
    return {
      status,
      retryAfter: headers.get('retry-after'),
      result: result?.__typename,
      message: errors?.[0]?.message,
    };
  };

  it('a sign-in that would wait too long is answered with 503 and Retry-After at once, and nothing is checked', async () => {
    // The first ones are measured: from here on a check is expected to take a minute.
    for (let n = 0; n < 10; n += 1) expect((await answerOf(await anAccount())).result).toBe('SignInSuccess');
    const emails = await Promise.all(Array.from({ length: HASHES_AT_ONCE }, anAccount));
    const another = await anAccount();

    let checked = 0;
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const full = new Promise<void>((resolve) =>
      doFind(async function (this: UserRepository, email) {
        checked += 1;
        if (checked === HASHES_AT_ONCE) resolve();
        await gate;
        return find.call(this, email);
      }),
    );
    const running = emails.map(answerOf);
    await full;
    const refused = await answerOf(another);
    expect(refused).toMatchObject({ status: 503, message: expect.stringMatching(/^The server is busy checking/) });
    expect(Number(refused.retryAfter)).toBeGreaterThan(14);
    expect(checked).toBe(HASHES_AT_ONCE);
    letGo();
    for (const { result } of await Promise.all(running)) expect(result).toBe('SignInSuccess');
    expect((await answerOf(another)).result).toBe('SignInSuccess');
  });
});

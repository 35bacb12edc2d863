import { hash, verify } from '@node-rs/argon2';
import { HASHES_AT_ONCE, hashPassword, verifyPassword } from './password-hash.js';

jest.mock('@node-rs/argon2', () => ({ hash: jest.fn(), verify: jest.fn() }));

describe('Hashing passwords', () => {
  it('keeps a thread of the pool free, whoever hashes: mails and sign-ins share one semaphore', async () => {
    const running = { now: 0, most: 0 };
    const work = async () => {
      running.most = Math.max(running.most, (running.now += 1));
      await new Promise((resume) => setImmediate(resume));
      running.now -= 1;
    };
    jest.mocked(hash).mockImplementation(() => work().then(() => 'a hash'));
    jest.mocked(verify).mockImplementation(() => work().then(() => true));
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? hashPassword('one') : verifyPassword('a hash', 'one'))),
    );
    expect(running.most).toBe(HASHES_AT_ONCE);
    expect(HASHES_AT_ONCE).toBeLessThan(4);
  });
});

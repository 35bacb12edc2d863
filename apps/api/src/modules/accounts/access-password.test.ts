import { ACCESS_PASSWORD_VALID_MS, canonicalAccessPassword, HOUR } from '@matricula/domain';
import { forEachDatabase } from '../../../test/databases.js';
import { Factories } from '../../../test/factories.js';
import type { Database } from '../../database/database.js';
import { UserEntity } from './user.entity.js';
import { AccessPasswords, newAccessPasswordSalt } from './access-password.js';
import { hashPassword, verifyPassword } from './password-hash.js';

const SECRET = 'a secret of at least thirty-two bytes';

forEachDatabase('the access password', (databaseOf) => {
  let database: Database;
  let passwords: AccessPasswords;
  beforeEach(() => {
    database = databaseOf();
    passwords = new AccessPasswords(database, SECRET);
  });

  const aNewAccount = (changes: Partial<UserEntity> = {}) =>
    new Factories(database).aUser('STUDENT', {
      passwordHash: null,
      requireChangePassword: true,
      accessPasswordSalt: newAccessPasswordSalt(),
      ...changes,
    });
  const read = (id: number) => database.manager.findOneByOrFail(UserEntity, { id });

  it('is hashed just before it is first sent, with Argon2id', async () => {
    const { id, passwordHash } = await aNewAccount();
    expect(passwordHash).toBeNull();
    const password = await passwords.forSending(id);
    const stored = (await read(id)).passwordHash!;
    expect(password).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, canonicalAccessPassword(password!))).toBe(true);
    expect(await verifyPassword(stored, `${canonicalAccessPassword(password!)}2`)).toBe(false);
  });

  it('works for 72 hours from that moment, by the database clock; a repeated mail does not prolong it', async () => {
    const { id } = await aNewAccount();
    const before = await database.now();
    await passwords.forSending(id);
    const after = await database.now();
    const { accessPasswordExpiresAt } = await read(id);
    expect(accessPasswordExpiresAt!.getTime()).toBeGreaterThanOrEqual(before.getTime() + ACCESS_PASSWORD_VALID_MS);
    expect(accessPasswordExpiresAt!.getTime()).toBeLessThanOrEqual(after.getTime() + ACCESS_PASSWORD_VALID_MS);
    await passwords.forSending(id);
    expect((await read(id)).accessPasswordExpiresAt).toEqual(accessPasswordExpiresAt);
  });

  it('is the same in every copy, also where several are made at once', async () => {
    const { id } = await aNewAccount();
    const copies = await Promise.all(Array.from({ length: 5 }, () => passwords.forSending(id)));
    copies.push(await passwords.forSending(id), await new AccessPasswords(database, SECRET).forSending(id));
    expect(new Set(copies).size).toBe(1);
    expect(await verifyPassword((await read(id)).passwordHash!, canonicalAccessPassword(copies[0]!))).toBe(true);
  });

  it('is stored once: whoever comes second sends what the first has stored, and prolongs nothing', async () => {
    const { id } = await aNewAccount();
    const password = await passwords.forSending(id);
    const { passwordHash, accessPasswordExpiresAt } = await read(id);
    const anHourLess = new Date(accessPasswordExpiresAt!.getTime() - HOUR);
    await database.manager.update(UserEntity, { id }, { passwordHash: null, accessPasswordExpiresAt: null });
    const second = passwords.forSending(id); // has looked, and is busy hashing when the first one writes
    await database.manager.update(UserEntity, { id }, { passwordHash, accessPasswordExpiresAt: anHourLess });
    expect(await second).toBe(password);
    expect(await read(id)).toMatchObject({ passwordHash, accessPasswordExpiresAt: anHourLess });
  });

  it('is another for each person and each salt', async () => {
    const salt = newAccessPasswordSalt();
    const [ana, bruno, carla] = await Promise.all([
      aNewAccount({ accessPasswordSalt: salt }),
      aNewAccount({ accessPasswordSalt: salt }),
      aNewAccount(),
    ]);
    const drawn = await Promise.all([ana, bruno, carla].map(({ id }) => passwords.forSending(id)));
    expect(new Set(drawn).size).toBe(3);
    expect(newAccessPasswordSalt()).toMatch(/^[0-9a-f]{32}$/);
    expect(newAccessPasswordSalt()).not.toBe(newAccessPasswordSalt());
  });

  it('is not sent any more once the person has chosen their own, which stays', async () => {
    const passwordHash = await hashPassword('a choice of my own');
    const chosen = await aNewAccount({ requireChangePassword: false, accessPasswordSalt: null, passwordHash });
    const chosenWithSalt = await aNewAccount({ requireChangePassword: false, passwordHash });
    const withoutSalt = await aNewAccount({ accessPasswordSalt: null, passwordHash });
    for (const { id } of [chosen, chosenWithSalt, withoutSalt]) {
      expect(await passwords.forSending(id)).toBeNull();
      expect((await read(id)).passwordHash).toBe(passwordHash);
    }
    expect(await passwords.forSending(999_999_999)).toBeNull();
  });

  it('is replaced by another with 72 hours of its own, once for each salt', async () => {
    const { id } = await aNewAccount();
    const first = await passwords.forSending(id);
    const { passwordHash } = await read(id);
    await passwords.renew(id, newAccessPasswordSalt());
    expect(await read(id)).toMatchObject({ passwordHash: null, accessPasswordExpiresAt: null });
    const second = await passwords.forSending(id);
    expect(second).not.toBe(first);
    expect((await read(id)).passwordHash).not.toBe(passwordHash);
    expect((await read(id)).accessPasswordExpiresAt).not.toBeNull();
  });

  it('is not replaced once the person has chosen their own', async () => {
    const passwordHash = await hashPassword('a choice of my own');
    const { id } = await aNewAccount({ requireChangePassword: false, accessPasswordSalt: null, passwordHash });
    await passwords.renew(id, newAccessPasswordSalt());
    expect(await read(id)).toMatchObject({ passwordHash, accessPasswordSalt: null });
  });

  it('is not sent where it is not the one that was stored: the secret has changed since', async () => {
    const { id } = await aNewAccount();
    await passwords.forSending(id);
    await expect(new AccessPasswords(database, `${SECRET}, changed`).forSending(id)).rejects.toThrow('APP_SECRET');
  });
});

describe('a password', () => {
  it('is the same on keyboards that spell an accented letter differently', async () => {
    expect(await verifyPassword(await hashPassword('ação e reação'.normalize('NFD')), 'ação e reação')).toBe(true);
  });
});

import { inspect } from 'node:util';
import { forEachDatabase } from '../../test/databases.js';
import { isUniqueViolation } from './database-errors.js';

const SECRET = 'ana.private@example.org';

forEachDatabase('A failed statement', (databaseOf) => {
  beforeAll(() => databaseOf().manager.query('CREATE TABLE secrets (email VARCHAR(100) PRIMARY KEY, n INTEGER)'));

  const statements: readonly (readonly [what: string, sql: string])[] = [
    ['breaks a UNIQUE index', 'INSERT INTO secrets (email) VALUES (?)'],
    ['names a column that is not there', 'INSERT INTO secrets (email, nothing) VALUES (?, 1)'],
    ['is no SQL', 'INSERT INTO secrets (email) VALUES (?) nonsense'],
  ];
  it.each(statements)('that %s keeps its values to itself, whatever of it is logged', async (_what, sql) => {
    await databaseOf()
      .execute('INSERT INTO secrets (email) VALUES (?)', [SECRET])
      .catch(() => undefined);
    for (const attempt of [
      () => databaseOf().execute(sql, [SECRET]),
      () => databaseOf().transaction(() => databaseOf().execute(sql, [SECRET])),
    ]) {
      const error: unknown = await attempt().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      const { stack } = error as Error;
      expect(inspect(error, { depth: 10 }) + JSON.stringify(error) + stack).not.toContain(SECRET);
      expect(stack).toContain('INSERT INTO secrets (email');
      expect(stack).toContain('logged-errors.test');
    }
  });

  it('that breaks a UNIQUE index is still known as such', async () => {
    const insert = () => databaseOf().execute('INSERT INTO secrets (email) VALUES (?)', ['twice']);
    await insert();
    expect(isUniqueViolation(await insert().catch((thrown: unknown) => thrown))).toBe(true);
  });
});

import { onEveryDatabase } from '../../../test/databases.js';
import { entities } from '../../../test/entities.js';
import { Database } from '../database.js';
import { migrate } from '../migrate.js';
import { initial } from './1763769600000-initial.js';
import { passwordResets } from './1764000000000-password-resets.js';

const AT = '2025-11-22 05:31:00.000';
/** What people have stored under the version before. */
const ROWS: readonly (readonly [table: string, key: string, row: Record<string, string | number | null>])[] = [
  ['users', 'id', { id: 1, email: 'ana@example.org', name: 'Ana Souza', role: 'PROFESSOR', password_hash: 'ana' }],
  ['users', 'id', { id: 2, email: 'rui@example.org', name: 'Rui Lima', role: 'STUDENT', password_hash: 'rui' }],
  ['users', 'id', { id: 3, email: 'new@example.org', name: 'Eva', role: 'STUDENT', password_hash: null }],
  ['users', 'id', { id: 4, email: null, name: null, role: 'STUDENT', password_hash: null }],
  ['courses', 'id', { id: 1, title: 'Astronomy 101', created_by_id: 1 }],
  ['enrollments', 'id', { id: 1, user_id: 2, course_id: 1, status: 'ACTIVE' }],
  ['enrollments', 'id', { id: 2, user_id: 3, course_id: 1, status: 'ENDED' }],
  ['sessions', 'token_hash', { token_hash: 'of Ana', user_id: 1 }],
  ['sessions', 'token_hash', { token_hash: 'of Rui', user_id: 2 }],
];
const INSTANTS: Record<string, readonly string[]> = {
  users: ['created_at', 'updated_at'],
  courses: ['created_at', 'updated_at'],
  enrollments: ['enrolled_at', 'updated_at'],
  sessions: ['created_at', 'last_seen_at', 'expires_at'],
};

onEveryDatabase('A filled database of the version before password resets', (databaseUrl) => {
  let database: Database;
  let before: unknown;
  beforeAll(async () => {
    database = await new Database().open(databaseUrl(), { entities });
    await migrate(database, [initial]);
    for (const [table, , row] of ROWS) {
      const filled = { ...row, ...Object.fromEntries(INSTANTS[table]!.map((column) => [column, AT])) };
      const marks = Object.keys(filled).map(() => '?');
      await database.execute(
        `INSERT INTO ${table} (${Object.keys(filled).join(', ')}) VALUES (${marks.join(', ')})`,
        Object.values(filled),
      );
    }
    before = await everything();
    await migrate(database, [initial, passwordResets]);
  });
  afterEach(() => database.execute('DELETE FROM password_resets'));
  afterAll(() => database.close());

  const everything = async () => {
    const tables: Record<string, unknown> = {};
    for (const [table, key] of ROWS)
      tables[table] = await database.manager.query(`SELECT * FROM ${table} ORDER BY ${key}`);
    return tables;
  };
  const linksOf = async () => {
    const rows: { userId: number }[] = await database.manager.query(
      'SELECT user_id AS userId FROM password_resets ORDER BY user_id',
    );
    return rows.map(({ userId }) => userId);
  };
  const addLink = (userId: number, tokenHash: string) =>
    database.execute('INSERT INTO password_resets (user_id, token_hash, expires_at) VALUES (?, ?, ?)', [
      userId,
      tokenHash,
      AT,
    ]);

  it('keeps every row when it is upgraded', async () => {
    expect(before).toMatchObject({ users: { length: 4 }, enrollments: { length: 2 }, sessions: { length: 2 } });
    expect(await everything()).toEqual(before);
  });

  it('holds one link for each person afterwards, of people alone', async () => {
    await addLink(1, 'a');
    await expect(addLink(1, 'b')).rejects.toThrow(/ER_DUP_ENTRY|UNIQUE/);
    await expect(addLink(2, 'a')).rejects.toThrow(/ER_DUP_ENTRY|UNIQUE/);
    await expect(addLink(99, 'c')).rejects.toThrow(/ER_NO_REFERENCED_ROW|FOREIGN KEY/);
    expect(await linksOf()).toEqual([1]);
  });

  it.each([
    ['password_hash', 'another'],
    ['email', 'other@example.org'],
    ['is_active', 0],
  ])('ends the link of a person whose %s changes, and no other', async (column, value) => {
    await addLink(1, 'a');
    await addLink(2, 'b');
    await database.execute(`UPDATE users SET name = 'Rui' WHERE id = 2`);
    expect(await linksOf()).toEqual([1, 2]);
    await database.execute(`UPDATE users SET ${column} = ? WHERE id = 2`, [value]);
    expect(await linksOf()).toEqual([1]);
  });
});

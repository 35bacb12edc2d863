import { CourseAccess } from '../../access/course-access.js';
import { INVITATION_CODE_ALPHABET, type InvitationStatus } from '@matricula/domain';
import { Database } from '../../database/database.js';
import { toSqlInstant } from '../../database/instant.js';
import { migrate } from '../../database/migrate.js';
import { entities } from '../../../test/entities.js';
import type { Context } from '../../graphql/context.js';
import { onMysql } from '../../../test/databases.js';
import { Factories, principalOf } from '../../../test/factories.js';
import { AcceptanceRepository } from '../acceptances/index.js';
import { NO_FILTER as ALL } from './invitation-filter.js';
import { cursorKeyOf, type InvitationOrder } from './invitation-order.js';
import { InvitationRepository } from './invitation.repository.js';
import { planSearch } from './invitation-search.js';

const ROWS = 100_000;
const AT_ONCE = 10_000;
const MINUTE_MS = 60_000;

/** The n-th code, all different. */
function nthCode(n: number): string {
  const base = INVITATION_CODE_ALPHABET.length;
  return Array.from({ length: 7 }, (_, place) => INVITATION_CODE_ALPHABET[Math.floor(n / base ** place) % base]).join(
    '',
  );
}

interface Plan {
  readonly table: string;
  readonly type: string;
  readonly key: string | null;
  /** How many rows the planner expects to read. */
  readonly rows: string;
  readonly Extra: string;
}

onMysql('The lists over 100,000 rows', (databaseUrl) => {
  let database: Database;
  let invitations: InvitationRepository;
  let acceptances: AcceptanceRepository;
  let invitationId: number;
  let courseId: number;
  const owner = principalOf({ id: 1, role: 'OWNER' });
  let last: { sql: string; parameters: unknown[] };

  beforeAll(async () => {
    const silent = () => {};
    const logger = {
      logQuery: (sql: string, parameters?: unknown[]) =>
        void (last = {
          sql,
          parameters: parameters ?? [],
        }),
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    };
    database = await new Database().open(databaseUrl(), { entities, logger });
    await migrate(database);
    invitations = new InvitationRepository(database, new CourseAccess(database));
    acceptances = new AcceptanceRepository(database, new CourseAccess(database));
    await fill();
  }, 120_000);
  afterAll(() => database.close());

  async function fill(): Promise<void> {
    const { manager } = database;
    const make = new Factories(database);
    const courses = await Promise.all(Array.from({ length: 200 }, () => make.aCourse()));
    courseId = courses[0]!.id;
    invitationId = (await make.anInvitation({ courseId })).id;
    const now = Date.now();
    const at = (ms: number) => toSqlInstant(new Date(now + ms));
    for (let from = 0; from < ROWS; from += AT_ONCE) {
      const numbers = Array.from({ length: AT_ONCE }, (_, n) => from + n);
      const rows = numbers.map((n) => {
        const course = courses[n % courses.length]!;
        const [usageLimit, uses] = n % 10 === 0 ? [3, 3] : [null, n % 50];
        const expiresAt = n % 7 === 0 ? at(-n * MINUTE_MS) : n % 3 === 0 ? at((n + 60) * MINUTE_MS) : null;
        const given = [ROWS + n, `Group ${n % 977} term ${n}`, course.id, usageLimit, uses, expiresAt, n % 11 !== 0];
        return [...given, course.createdById, at(0), at(0)];
      });
      const columns =
        'id, title, course_id, usage_limit, uses, expires_at, is_active, created_by_id, created_at, updated_at';
      await manager.query(`INSERT INTO invitations (${columns}) VALUES ?`, [rows]);
      await manager.query(
        'INSERT INTO invitation_codes (code, invitation_id, own_invitation_id, created_at) VALUES ?',
        [numbers.map((n) => [nthCode(n), ROWS + n, ROWS + n, at(0)])],
      );
      await manager.query('INSERT INTO users (id, email, name, role, created_at, updated_at) VALUES ?', [
        numbers.map((n) => [ROWS + n, `p${n}@example.org`, `Person ${n}`, 'STUDENT', at(0), at(0)]),
      ]);
      await manager.query(
        'INSERT INTO acceptances (invitation_id, user_id, name, email, outcome, accepted_at) VALUES ?',
        [
          numbers.map((n) => [
            invitationId,
            ROWS + n,
            `Person ${n}`,
            `p${n}@example.org`,
            'ACCOUNT_CREATED',
            at(n * 10),
          ]),
        ],
      );
    }
    await manager.query("INSERT INTO invitation_words SELECT CONCAT('group', id % 977), id FROM invitations");
    await manager.query(
      `INSERT INTO invitation_words SELECT CONCAT('term', id - ${ROWS - 1}), id FROM invitations WHERE id >= ${ROWS}`,
    );
    await manager.query('ANALYZE TABLE invitations, invitation_codes, acceptances, invitation_words, users, courses');
  }

  /** How the database reads a table for the statement that `ask` sends; Extra tells of the whole plan. */
  async function planOf(table: string, ask: () => Promise<unknown>): Promise<Plan> {
    await ask();
    const { sql, parameters } = last;
    const plan: Plan[] = await database.manager.query(`EXPLAIN ${sql}`, parameters);
    return { ...plan.find((row) => row.table === table)!, Extra: plan.map((row) => row.Extra).join('; ') };
  }

  /** A page of the list, behind the middle row of the order where it is asked for. */
  async function page(order: InvitationOrder, filter = ALL, isDeep = false) {
    let after = null;
    if (isDeep) {
      const column = { TITLE_ASC: 'title' }[order as string] ?? 'id';
      const [middle]: { id: number }[] = await database.manager.query(
        `SELECT id FROM invitations ORDER BY ${column} ${order === 'CREATED_AT_DESC' ? 'DESC' : 'ASC'}, id LIMIT 1 OFFSET ?`,
        [Math.floor(ROWS * (order === 'EXPIRES_AT_ASC' ? 0.1 : 0.9))],
      );
      after = cursorKeyOf(order, (await invitations.findManaged(owner, middle!.id))!.entity, new Date());
    }
    return invitations.page(
      owner,
      { filter, order },
      { list: 'any', size: 25, isBackward: false, after, before: null },
    );
  }

  /** A page of the one invitation's acceptances. */
  async function acceptancePage(search: string | null, after: readonly number[] | null = null) {
    const order = 'ACCEPTED_AT_DESC' as const;
    const key = {
      invitationId,
      search,
      order,
      request: { list: 'any', size: 25, isBackward: false, after, before: null },
    };
    const [found] = await acceptances.pages.batch([key], {} as Context); // what acceptances are read by asks for none
    return found!;
  }

  const sorts = /filesort|temporary/;

  it.each(['CREATED_AT_DESC', 'CREATED_AT_ASC', 'TITLE_ASC'] as const)(
    'read an index in the order %s and sort nothing: the first page, and the range behind a deep cursor',
    async (order) => {
      const first = await planOf('i', () => page(order));
      expect(first).toMatchObject({ type: 'index' });
      expect(Number(first.rows)).toBeLessThan(100);
      expect(first.Extra).not.toMatch(sorts);
      const deep = await planOf('i', () => page(order, ALL, true));
      expect(deep.type).toBe('range');
      expect(deep.Extra).not.toMatch(sorts);
    },
  );

  it('read two ranges of an index in the order EXPIRES_AT_ASC, on the first page and behind a deep cursor', async () => {
    for (const isDeep of [false, true]) {
      await page('EXPIRES_AT_ASC', ALL, isDeep);
      const plan: Plan[] = await database.manager.query(`EXPLAIN ${last.sql}`, last.parameters);
      const [, ...ranges] = plan.filter(({ table }) => table === 'i');
      expect(ranges).toHaveLength(2);
      for (const range of ranges) {
        expect(range).toMatchObject({ type: 'range', key: 'invitations_by_expiration' });
        expect(range.Extra).not.toMatch(sorts);
      }
    }
  });

  it('read one course by its index', async () => {
    expect(await planOf('i', () => page('CREATED_AT_DESC', { ...ALL, courseId }))).toMatchObject({
      type: 'ref',
      key: expect.stringMatching(/^invitations_of_course/),
    });
  });

  it.each(['CREATED_AT_DESC', 'TITLE_ASC', 'EXPIRES_AT_ASC'] as const)(
    'find rare words by a range of the words, and the invitations by their keys, in the order %s',
    async (order) => {
      const filter = { ...ALL, search: 'term9999' };
      expect(await planOf('fw', () => page(order, filter))).toMatchObject({ type: 'range', key: 'PRIMARY' });
      expect((await planOf('i', () => page(order, filter))).type).not.toBe('ALL');
      expect((await page(order, filter)).items).toHaveLength(11);
    },
  );

  it('count the words of a search by ranges of the words', async () => {
    const ask = () => planSearch(database.manager, 'term9999 group');
    for (const table of ['invitation_words', 'cw']) {
      expect(await planOf(table, ask)).toMatchObject({ type: 'range', key: 'PRIMARY' });
    }
  });

  it('find common words by reading the order itself, with one lookup for each row', async () => {
    await page('CREATED_AT_DESC', { ...ALL, search: 'group' });
    const plan: Plan[] = await database.manager.query(`EXPLAIN ${last.sql}`, last.parameters);
    const order = plan.find(({ table, type }) => table === 'i' && type === 'index')!; // the other one reads the page's rows
    expect(order).toMatchObject({ key: 'PRIMARY' });
    expect(order.Extra).not.toMatch(sorts);
    const lookup = await planOf('w0', () => page('CREATED_AT_DESC', { ...ALL, search: 'group' }));
    expect(lookup).toMatchObject({ type: 'ref', key: 'invitation_words_of_invitation' });
  });

  it('read acceptances as a range of their index, on the first page and the deepest', async () => {
    const first = await planOf('a', () => acceptancePage(null));
    expect(first).toMatchObject({ key: expect.stringMatching(/^acceptances_newest/) });
    expect(first.Extra).not.toMatch(sorts);
    const after = [Date.now() + 1_000, ROWS];
    const deep = await planOf('a', () => acceptancePage(null, after));
    expect(deep).toMatchObject({ type: 'range', key: expect.stringMatching(/^acceptances_newest/) });
    expect(deep.Extra).not.toMatch(sorts);
  });

  it('find an email or a word of a name among the acceptances of one invitation', async () => {
    expect((await planOf('a', () => acceptancePage('p99999@'))).type).not.toBe('ALL');
    expect((await acceptancePage('p99999@')).items).toHaveLength(1);
    expect((await acceptancePage('person 9999')).items).toHaveLength(11);
    expect((await acceptancePage('9999')).items).toHaveLength(11);
  });

  it.each([['ACTIVE'], ['EXPIRED'], ['LIMIT_REACHED'], ['INACTIVE'], ['ACTIVE', 'EXPIRED']] as InvitationStatus[][])(
    'answer the filter %s %s without sorting the table',
    async (...statuses) => {
      const plan = await planOf('i', () => page('CREATED_AT_DESC', { ...ALL, statuses: statuses.filter(Boolean) }));
      expect(plan.type).not.toBe('ALL');
      expect(plan.Extra).not.toMatch(sorts);
    },
  );
});

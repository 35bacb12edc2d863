import { randomInt } from 'node:crypto';
import { toGlobalId } from './global-id.js';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import type { Connection } from './connection.js';

const ROWS = 107;
type ListAnswer = Omit<Connection<{ id: string }>, 'count'> & { readonly totalCount: number | null };
type Around = readonly [before: string, after: string];

onEveryDatabase('A list', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let owner: Client;
  /** What stands around each list in an operation. */
  const around: Record<string, Around> = {};

  beforeAll(async () => {
    owner = api().client();
    const { id: ownerId } = await api().make.signedIn(owner, 'OWNER');
    const { make, app } = api();
    const { manager } = app.database;
    const now = (await app.database.now()).getTime();
    // Three instants for all of them, so that only the id orders most rows.
    const at = (n: number) => new Date(now - (n % 3) * 60_000);
    const many = <T>(row: (n: number) => T) => Array.from({ length: ROWS }, (_, n) => row(n));

    const { id: courseId } = await make.aCourse();
    await manager.insert(
      'courses',
      many((n) => ({ title: `Course ${n}`, createdById: ownerId, createdAt: at(n), updatedAt: at(n) })),
    );
    const courses: { id: number }[] = await manager.query('SELECT id FROM courses WHERE id > ?', [courseId]);
    await manager.insert(
      'enrollments',
      courses.map(({ id }, n) => ({ userId: ownerId, courseId: id, enrolledAt: at(n), updatedAt: at(n) })),
    );
    for (let n = 0; n < ROWS; n += 1) {
      const changes = {
        title: `Title ${n % 4}`,
        uses: n % 5,
        expiresAt: n % 4 === 0 ? null : new Date(at(n).getTime() + (n % 2 ? 3_600_000 : -3_600_000)),
        createdAt: at(0),
        courseId,
      };
      await make.anInvitation(changes);
    }
    const one = await make.anInvitation({ courseId: courses[0]!.id });
    const other = await make.anInvitation({ courseId: courses[0]!.id });
    const person = { name: 'Somebody', role: 'STUDENT', createdAt: at(0), updatedAt: at(0) };
    await manager.insert(
      'users',
      many((n) => ({ ...person, email: `page.${n}@example.org` })),
    );
    const people: { id: number; email: string }[] = await manager.query(
      "SELECT id, email FROM users WHERE email LIKE 'page.%'",
    );
    await manager.insert(
      'enrollments',
      people.map(({ id }, n) => ({ userId: id, courseId, enrolledAt: at(n), updatedAt: at(n) })),
    );
    for (const [invitationId, accepted] of [
      [one.id, people],
      [other.id, people.slice(0, 1)],
    ] as const) {
      const acceptance = { invitationId, name: 'Somebody', outcome: 'ACCOUNT_CREATED' };
      await manager.insert(
        'acceptances',
        accepted.map(({ id, email }, n) => ({ ...acceptance, userId: id, email, acceptedAt: at(n) })),
      );
      await manager.update('invitations', { id: invitationId }, { uses: accepted.length });
    }

    for (const order of ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'TITLE_ASC', 'EXPIRES_AT_ASC', 'USES_DESC']) {
      around[`invitations by ${order}`] = [
        `invitations(filter: { courseId: "${toGlobalId('Course', courseId)}" }, orderBy: ${order},`,
        '',
      ];
    }
    for (const order of ['ACCEPTED_AT_DESC', 'ACCEPTED_AT_ASC']) {
      around[`acceptances by ${order}`] = [`acceptances(orderBy: ${order},`, ''];
    }
    around.courses = ['courses(', ''];
    around["a course's enrollments"] = [`course(id: "${toGlobalId('Course', courseId)}") { enrollments(`, '}'];
    around["a person's enrollments"] = ['viewer { enrollments(', '}'];
    around["an invitation's acceptances"] = [
      `invitation(id: "${toGlobalId('Invitation', one.id)}") { acceptances(`,
      '}',
    ];
    around['acceptances of another invitation'] = [
      `invitation(id: "${toGlobalId('Invitation', other.id)}") { acceptances(`,
      '}',
    ];
  });

  const LISTS = [
    'invitations by CREATED_AT_DESC',
    'invitations by CREATED_AT_ASC',
    'invitations by TITLE_ASC',
    'invitations by EXPIRES_AT_ASC',
    'invitations by USES_DESC',
    'courses',
    "a course's enrollments",
    "a person's enrollments",
    "an invitation's acceptances",
    'acceptances by ACCEPTED_AT_DESC',
    'acceptances by ACCEPTED_AT_ASC',
  ];

  interface PageVariables {
    readonly first?: number | null;
    readonly after?: string | null;
    readonly last?: number | null;
    readonly before?: string | null;
  }

  async function askFor(list: string, variables: PageVariables) {
    const [before, behind] = around[list]!;
    const { status, errors, result } = await owner.ask<ListAnswer | { [list: string]: ListAnswer }>(
      `query ($first: Int, $after: String, $last: Int, $before: String) {
         ${before} first: $first, after: $after, last: $last, before: $before) {
           totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
         } ${behind}
       }`,
      { ...variables },
    );
    const answered = result && 'edges' in result ? result : Object.values(result ?? {})[0];
    return { status, code: errors?.[0]?.extensions.code, answered: answered as ListAnswer }; // the list, at the root or one below
  }

  const ask = (list: string, first: number | null, after: string | null = null) => askFor(list, { first, after });

  /** Every id in the list's order, page by page from its end. */
  async function walkBackward(list: string, last: number): Promise<string[]> {
    const ids: string[] = [];
    for (let before: string | null = null, n = 0; ; n += 1) {
      const { answered } = await askFor(list, { last, before });
      ids.unshift(...answered.edges.map(({ node }) => node.id));
      expect(answered.pageInfo).toMatchObject({
        hasPreviousPage: ids.length < answered.totalCount!,
        hasNextPage: n > 0,
      });
      if (!answered.pageInfo.hasPreviousPage) return ids;
      before = answered.pageInfo.startCursor;
    }
  }

  /** Every id, page by page. */
  async function walk(list: string, first: number): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null, n = 0; ; n += 1) {
      const { answered } = await ask(list, first, after);
      ids.push(...answered.edges.map(({ node }) => node.id));
      expect(answered.pageInfo).toEqual({
        hasNextPage: ids.length < answered.totalCount!,
        hasPreviousPage: n > 0,
        startCursor: answered.edges[0]!.cursor,
        endCursor: answered.edges.at(-1)!.cursor,
      });
      if (!answered.pageInfo.hasNextPage) return ids;
      after = answered.pageInfo.endCursor;
    }
  }

  it.each(LISTS)('of %s shows every row once, in one order, whatever the size of its pages', async (list) => {
    const byTens = await walk(list, 10);
    expect(new Set(byTens).size).toBe(byTens.length);
    expect(byTens.length).toBe((await ask(list, 1)).answered.totalCount);
    expect(byTens.length).toBeGreaterThanOrEqual(ROWS);
    expect(await walk(list, 37)).toEqual(byTens);
  });

  it.each(LISTS)('of %s is the same read backward as forward, in pages of any size', async (list) => {
    const forward = await walk(list, 50);
    for (const last of [randomInt(20, 100), 100]) expect(await walkBackward(list, last)).toEqual(forward);
  });

  it.each(LISTS)('of %s ends before a cursor, whether it is read forward or backward', async (list) => {
    const { edges } = (await ask(list, 30)).answered;
    const [after, before] = [edges[4]!.cursor, edges[25]!.cursor];
    const between = edges.slice(5, 25).map(({ node }) => node.id);
    for (const size of [{ first: 100 }, { last: 100 }]) {
      const { answered } = await askFor(list, { ...size, after, before });
      expect(answered.edges.map(({ node }) => node.id)).toEqual(between);
    }
  });

  it.each(LISTS)('of %s has 25 on a page where nobody says, and as many as there are on the last', async (list) => {
    expect((await ask(list, null)).answered.edges).toHaveLength(25);
    const { answered } = await ask(list, 100);
    expect(answered.edges).toHaveLength(100);
    const last = await ask(list, 100, answered.pageInfo.endCursor);
    expect(last.answered.edges).toHaveLength(answered.totalCount! - 100);
    expect((await ask(list, 100, last.answered.pageInfo.endCursor)).answered.edges).toEqual([]);
  });

  it.each(LISTS)('of %s refuses a page of none, of fewer, of more than 100 and of 1e9', async (list) => {
    for (const first of [0, -1, 101, 1_000_000_000]) {
      expect(await ask(list, first)).toMatchObject({ status: 200, code: 'BAD_USER_INPUT' });
    }
  });

  /** One of each form that a cursor has. */
  const FORMS = ['courses', "an invitation's acceptances", 'invitations by TITLE_ASC', 'invitations by EXPIRES_AT_ASC'];
  it.each(FORMS)('of %s refuses a cursor that is forged', async (list) => {
    const { cursor } = (await ask(list, 1)).answered.edges[0]!;
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]; // how ours are written
    const written = [
      [],
      [parts[0]],
      parts.slice(1),
      [...parts, 1],
      ['other', ...parts.slice(1)],
      ...['9', null, {}, [], true, 1.5, -1, 1e300].map((last) => [...parts.slice(0, -1), last]),
      ...[null, {}, true, -1.5, 1e300].map((first) => [parts[0], first, ...parts.slice(2)]),
    ].map((key) => JSON.stringify(key));
    written.push(JSON.stringify(parts).replace(/\d+]$/, '1e999]'), '{}', 'null');
    const forged = written.map((text) => Buffer.from(text).toString('base64url'));
    forged.push('', 'x', '!', cursor.slice(0, -4), `${cursor}x`, 'x'.repeat(50_000));
    for (const after of forged) {
      const { status, code } = await ask(list, 1, after);
      expect({ after: Buffer.from(after, 'base64url').toString().slice(0, 99), status, code }).toMatchObject({
        status: 200,
        code: 'BAD_USER_INPUT',
      });
    }
  });

  it('refuses a cursor of another list, or of another order', async () => {
    const cursors = new Map<string, string>();
    for (const list of Object.keys(around)) cursors.set(list, (await ask(list, 1)).answered.edges[0]!.cursor);
    for (const [of, cursor] of cursors) {
      for (const list of LISTS) {
        const { code } = await ask(list, 1, cursor);
        expect({ of, list, code }).toEqual({ of, list, code: of === list ? undefined : 'BAD_USER_INPUT' });
      }
    }
  });
});

import { apiOn } from '../../../test/api.js';
import type { Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import { keyOf, toGlobalId } from '../../graphql/global-id.js';
import type { CourseEntity } from './course.entity.js';

interface Listed<T> {
  readonly totalCount: number | null;
  readonly edges: readonly { readonly node: T }[];
}

onEveryDatabase('Courses', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  const manager = () => api().app.database.manager;

  async function list(client: Client, filter: object | null = null): Promise<Listed<{ id: string }>> {
    const { result } = await client.ask<Listed<{ id: string }>>(
      'query ($filter: CourseFilter) { courses(filter: $filter, orderBy: CREATED_AT_DESC, first: 100) { totalCount edges { node { id } } } }',
      { filter },
    );
    return result;
  }
  const idsOf = ({ edges }: Listed<{ id: string }>) => edges.map(({ node }) => keyOf('Course', node.id));
  const ids = (...courses: readonly CourseEntity[]) => courses.map(({ id }) => id);
  async function enroll(userIds: readonly number[], courseId: number): Promise<void> {
    const enrolledAt = await api().app.database.now();
    await manager().insert(
      'enrollments',
      userIds.map((userId) => ({ userId, courseId, enrolledAt, updatedAt: enrolledAt })),
    );
  }

  it('are shown to a professor who created them or is associated with them, and no others', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    const own = await api().make.aCourse({ createdById: id });
    const associated = await api().make.aCourse();
    await api().make.associate(associated.id, id);
    const foreign = await api().make.aCourse();
    await enroll([id], foreign.id);
    expect(await list(client).then(idsOf)).toEqual(ids(associated, own));
    expect((await list(client)).totalCount).toBe(2);
  });

  it('are shown to a student who is enrolled in them', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT');
    const course = await api().make.aCourse();
    await api().make.aCourse();
    await enroll([id], course.id);
    expect(await list(client)).toEqual({ totalCount: 1, edges: [{ node: { id: toGlobalId('Course', course.id) } }] });
  });

  it('are left out of the list once archived, unless asked for', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    const open = await api().make.aCourse({ createdById: id });
    const archived = await api().make.aCourse({ createdById: id, isArchived: true });
    for (const filter of [null, {}, { includeArchived: null }, { includeArchived: false }]) {
      expect(await list(client, filter).then(idsOf)).toEqual(ids(open));
    }
    expect(await list(client, { includeArchived: true })).toMatchObject({ totalCount: 2 });
    const { result } = await client.ask(`{ course(id: "${toGlobalId('Course', archived.id)}") { isArchived } }`);
    expect(result).toEqual({ isArchived: true });
  });

  it('are found by beginnings of the words of their title, in any order and case, without regard to accents', async () => {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    for (const title of ['Botany', 'Advanced Botany', 'bOTtle_making', '100% Wool']) {
      await api().make.aCourse({ createdById, title });
    }
    const found = async (search: string) => (await list(client, { search })).totalCount;
    const counts = await Promise.all(
      ['bot', ' BÓT ', 'bot adv', 'bottle_', 'b_t', '%', '100%', '', 'zoo', 'otany'].map(found),
    );
    expect(counts).toEqual([3, 3, 1, 1, 0, 0, 1, 4, 0, 0]);
  });

  it('tell who made them, who is associated, and how many are enrolled; a page of 50 takes as few statements as one of 5', async () => {
    const client = api().client();
    const { id: createdById, email } = await api().make.signedIn(client, 'PROFESSOR');
    const students = [await api().make.aUser('STUDENT'), await api().make.aUser('STUDENT')];
    const colleagues = [
      await api().make.aUser('PROFESSOR', { name: 'Zoe' }),
      await api().make.aUser('PROFESSOR', { name: 'Ana' }),
    ];
    for (let n = 0; n < 50; n += 1) {
      const course = await api().make.aCourse({ createdById, title: `Course ${n}` });
      for (const colleague of colleagues.slice(0, n % 3)) await api().make.associate(course.id, colleague.id);
      await enroll(
        students.slice(0, n % 3).map(({ id }) => id),
        course.id,
      );
    }
    const counts = [];
    for (const first of [5, 50]) {
      api().statements.length = 0;
      const { result } = await client.ask<Listed<Record<string, unknown>>>(
        `{ courses(first: ${first}, orderBy: CREATED_AT_DESC) { totalCount edges { node {
             title enrollmentCount createdBy { email } professors { name email }
           } } } }`,
      );
      counts.push(api().statements.length);
      expect(result.totalCount).toBe(50);
      expect(result.edges.map(({ node }) => node)).toEqual(
        Array.from({ length: first }, (_, behind) => {
          const n = 49 - behind;
          const professors = colleagues.slice(0, n % 3).map(({ name, email: theirs }) => ({ name, email: theirs }));
          const inOrder = professors.toSorted((a, b) => a.name.localeCompare(b.name));
          return { title: `Course ${n}`, enrollmentCount: n % 3, createdBy: { email }, professors: inOrder };
        }),
      );
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[1]).toBeLessThanOrEqual(8);
  });

  it('tell those who manage them who is enrolled, newest first, found by the beginning of an email or of a word of the name', async () => {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    const { id: courseId } = await api().make.aCourse({ createdById });
    const ana = await api().make.aUser('STUDENT', { name: 'Ana Prado', email: 'first.in@example.org' });
    const iara = await api().make.aUser('STUDENT', { name: 'Iara', email: 'ana.iara@example.org' });
    const bia = await api().make.aUser('STUDENT', { name: 'Bia' });
    for (const { id } of [ana, iara, bia]) await enroll([id], courseId);
    const enrolled = async (search: string | null) => {
      const { result } = await client.ask<{ enrollments: Listed<{ person: { name: string; email: string } }> }>(
        `query ($id: ID!, $search: String) {
           course(id: $id) { enrollments(search: $search) { totalCount edges { node { person { name email } } } } }
         }`,
        { id: toGlobalId('Course', courseId), search },
      );
      const { totalCount, edges } = result.enrollments;
      expect(totalCount).toBe(edges.length);
      return edges.map(({ node }) => node.person);
    };
    const people = [bia, iara, ana].map(({ name, email }) => ({ name, email }));
    expect(await enrolled(null)).toEqual(people);
    expect(await enrolled(' ANA')).toEqual(people.slice(1));
    expect(await enrolled('prado')).toEqual([people[2]]);
    expect(await enrolled('ado')).toEqual([]);
    expect(await enrolled('ANA.iara@')).toEqual([people[1]]);
    expect(await enrolled('%')).toEqual([]);
  });

  it('are listed for whoever is enrolled, with the instant', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT', { name: 'Iara' });
    const first = await api().make.aCourse({ title: 'Botany' });
    const second = await api().make.aCourse({ title: 'Zoology', isArchived: true });
    await enroll([id], first.id);
    await enroll([id], second.id);
    const { result } = await client.ask<{ enrollments: Listed<Record<string, unknown>> }>(
      '{ viewer { enrollments { totalCount edges { node { enrolledAt course { title } person { id name } } } } } }',
    );
    const common = {
      enrolledAt: expect.stringMatching(/\.\d{3}Z$/),
      person: { id: toGlobalId('Person', id), name: 'Iara' },
    };
    expect(result.enrollments).toEqual({
      totalCount: 2,
      edges: ['Zoology', 'Botany'].map((title) => ({ node: { ...common, course: { title } } })),
    });
  });

  it('count up to 10,000 who were searched for, and tell null above, since counting on would take too long', async () => {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    const { id: courseId } = await api().make.aCourse({ createdById });
    const now = await api().app.database.now();
    const person = { name: 'Counted', role: 'STUDENT', createdAt: now, updatedAt: now };
    for (let from = 0; from <= 10_000; from += 500) {
      const rows = Array.from({ length: from === 10_000 ? 1 : 500 }, (_, n) => ({
        ...person,
        email: `c.${from + n}@example.org`,
      }));
      await manager().insert('users', rows);
    }
    await manager().query(
      "INSERT INTO enrollments (user_id, course_id, enrolled_at, updated_at) SELECT id, ?, created_at, created_at FROM users WHERE email LIKE 'c.%'",
      [courseId],
    );
    const countOf = async (search: string | null) => {
      const { result } = await client.ask<{ enrollmentCount: number; enrollments: { totalCount: number | null } }>(
        'query ($id: ID!, $search: String) { course(id: $id) { enrollmentCount enrollments(search: $search) { totalCount } } }',
        { id: toGlobalId('Course', courseId), search },
      );
      return [result.enrollmentCount, result.enrollments.totalCount];
    };
    expect(await countOf(null)).toEqual([10_001, 10_001]);
    expect(await countOf('counted')).toEqual([10_001, null]);
    await manager().query(
      `DELETE FROM enrollments WHERE course_id = ? AND user_id = (SELECT id FROM users WHERE email = 'c.0@example.org')`,
      [courseId],
    );
    expect(await countOf('counted')).toEqual([10_000, 10_000]);
  });
});

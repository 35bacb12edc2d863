import type { EnrollmentEndReason, EnrollmentStatus } from '@matricula/domain';
import { apiOn } from '../../../test/api.js';
import type { Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { EnrollmentChangeEntity } from './enrollment-change.entity.js';

interface Listed {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly status: EnrollmentStatus; readonly endReason: EnrollmentEndReason | null }[];
}

onEveryDatabase('Enrollments', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let professor: Client;
  let professorId: number;
  let courseId: number;
  beforeEach(async () => {
    professor = api().client();
    ({ id: professorId } = await api().make.signedIn(professor, 'PROFESSOR'));
    ({ id: courseId } = await api().make.aCourse({ createdById: professorId }));
  });

  const aMember = async (status: EnrollmentStatus, endReason: EnrollmentEndReason | null = null) => {
    const endedAt = status === 'ACTIVE' ? null : await api().app.database.now();
    const { id: userId } = await api().make.aUser('STUDENT');
    return api().make.enroll(courseId, userId, { status, endReason, endedAt });
  };

  it('of a course are listed by status, the active ones where nobody says, and the active ones alone are counted', async () => {
    await aMember('ACTIVE');
    await aMember('ENDED', 'REMOVED');
    await aMember('BLOCKED');
    await aMember('ACTIVE');
    const listed = async (statuses: string) => {
      const { result } = await professor.ask<{ enrollmentCount: number; enrollments: Listed }>(
        `{ course(id: "${toGlobalId('Course', courseId)}") {
             enrollmentCount enrollments${statuses} { totalCount nodes { status endReason } } } }`,
      );
      expect(result.enrollmentCount).toBe(2);
      expect(result.enrollments.totalCount).toBe(result.enrollments.nodes.length);
      return result.enrollments.nodes.map(({ status, endReason }) => endReason ?? status);
    };
    expect(await listed('')).toEqual(['ACTIVE', 'ACTIVE']);
    expect(await listed('(statuses: null)')).toEqual(['ACTIVE', 'ACTIVE']);
    expect(await listed('(statuses: [BLOCKED, ENDED])')).toEqual(['BLOCKED', 'REMOVED']);
    expect(await listed('(statuses: [ACTIVE, ENDED, BLOCKED])')).toEqual(['ACTIVE', 'BLOCKED', 'REMOVED', 'ACTIVE']);
    expect(await listed('(statuses: [])')).toEqual([]);
  });

  it('that have ended still show the course to the person, in their own list where they ask for it', async () => {
    const client = api().client();
    const { id: userId } = await api().make.signedIn(client, 'STUDENT');
    const endedAt = await api().app.database.now();
    const enrollment = await api().make.enroll(courseId, userId, { status: 'ENDED', endReason: 'LEFT', endedAt });
    const own = async (statuses: string) => {
      const { result } = await client.ask<{ enrollments: { nodes: readonly object[] } }>(
        `{ viewer { enrollments${statuses} { nodes { id status endReason endedAt course { id } } } } }`,
      );
      return result.enrollments.nodes;
    };
    expect(await own('')).toEqual([]);
    expect(await own('(statuses: [ENDED])')).toEqual([
      {
        id: toGlobalId('Enrollment', enrollment.id),
        status: 'ENDED',
        endReason: 'LEFT',
        endedAt: endedAt.toISOString(),
        course: { id: toGlobalId('Course', courseId) },
      },
    ]);
    const { result } = await client.ask<{ nodes: readonly object[] }>('{ courses { nodes { id } } }');
    expect(result.nodes).toEqual([{ id: toGlobalId('Course', courseId) }]);
  });

  it('tell those who manage the course what has happened to them, newest first, and nobody else', async () => {
    const client = api().client();
    const { id: userId } = await api().make.signedIn(client, 'STUDENT');
    const { id: adminId, name } = await api().make.aUser('ADMIN');
    const { id: enrollmentId } = await api().make.enroll(courseId, userId, { status: 'ENDED', endReason: 'REMOVED' });
    const changedAt = await api().app.database.now();
    await api().app.database.manager.insert(EnrollmentChangeEntity, [
      { enrollmentId, status: 'ENDED', endReason: 'REMOVED', changedById: adminId, changedAt },
      { enrollmentId, status: 'ENDED', endReason: 'REMOVED', isAttempt: true, attemptedOn: '2026-01-01', changedAt },
    ]);
    const history = async (asker: Client, page: string) => {
      const id = toGlobalId('Enrollment', enrollmentId);
      const { result, errors } = await asker.ask<{ history: { totalCount: number; nodes: readonly object[] } | null }>(
        `{ node(id: "${id}") { ... on Enrollment { history${page} {
             totalCount nodes { status endReason at isAttempt by { name email } } } } } }`,
      );
      expect(errors).toBeUndefined();
      return result.history;
    };
    const change = { status: 'ENDED', endReason: 'REMOVED', at: changedAt.toISOString() };
    const removal = { ...change, isAttempt: false, by: { name, email: null } }; // no course brings them together
    expect(await history(professor, '')).toEqual({
      totalCount: 2,
      nodes: [{ ...change, isAttempt: true, by: null }, removal],
    });
    expect(await history(professor, '(last: 1)')).toEqual({ totalCount: 2, nodes: [removal] });
    expect(await history(client, '')).toBeNull();
  });

  it('are found by their id by the person and by those who manage the course, many in as few statements as one', async () => {
    const client = api().client();
    const { id: userId } = await api().make.signedIn(client, 'STUDENT');
    const own = await api().make.enroll(courseId, userId);
    const enrollments = [own];
    for (let n = 0; n < 9; n += 1) enrollments.push(await aMember('ACTIVE'));
    const elsewhere = await api().make.enroll((await api().make.aCourse()).id, (await api().make.aUser('STUDENT')).id);
    const found = async (asker: Client, count: number) => {
      api().statements.length = 0;
      const ids = [...enrollments.slice(0, count), elsewhere].map(({ id }) => toGlobalId('Enrollment', id));
      const { result } = await asker.ask<readonly ({ person: object } | null)[]>(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Enrollment { person { name } history { totalCount } } } }',
        { ids: [...ids, String(own.id), 'garbage', toGlobalId('Enrollment', 4_000_000)] },
      );
      return { found: result.map((node) => node !== null), statements: api().statements.length };
    };
    const one = await found(professor, 1);
    expect(one.found).toEqual([true, false, false, false, false]);
    const ten = await found(professor, 10);
    expect(ten.found).toEqual([...Array<boolean>(10).fill(true), false, false, false, false]);
    // A list inside a list takes two statements where one page takes one.
    expect(ten.statements).toBeLessThanOrEqual(one.statements + 1);
    expect((await found(client, 2)).found).toEqual([true, false, false, false, false, false]);
    expect((await found(api().client(), 1)).found).toEqual([false, false, false, false, false]);
  });
});

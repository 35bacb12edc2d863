import { apiOn } from '../../../../test/api.js';
import type { Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { keyOf, toGlobalId } from '../../../graphql/global-id.js';
import { CourseEntity } from '../course.entity.js';

const CREATE = `mutation ($input: CreateCourseInput!) {
  createCourse(input: $input) {
    __typename
    ... on InvalidInputError { issues { path code message } }
    ... on CreateCourseSuccess {
      course { id title description externalId version updatedAt isArchived enrollmentCount createdAt createdBy { id email } professors { id } }
    }
  }
}`;
interface Created {
  readonly __typename: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
  readonly course?: { readonly id: string; readonly createdAt: string } & Record<string, unknown>;
}

onEveryDatabase('Creating a course', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let professor: Client;
  let professorId: number;
  let email: string;
  beforeAll(async () => {
    professor = api().client();
    ({ id: professorId, email } = await api().make.signedIn(professor, 'PROFESSOR'));
  });

  const create = async (input: Record<string, unknown>) => (await professor.ask<Created>(CREATE, { input })).result;
  const stored = () => api().app.database.manager.findBy(CourseEntity, { createdById: professorId });

  it('stores and tells it: its creator manages it from then on, alone, and nobody is enrolled', async () => {
    const { __typename, course } = await create({ title: '  Botany 🌿 ', description: ' Plants,\r\nmostly. ' });
    expect(__typename).toBe('CreateCourseSuccess');
    const { id, createdAt } = course!;
    expect(course).toEqual({
      id,
      createdAt,
      title: 'Botany 🌿',
      description: 'Plants,\nmostly.',
      externalId: null,
      version: 1,
      updatedAt: createdAt,
      isArchived: false,
      enrollmentCount: 0,
      createdBy: {
        id: toGlobalId('Person', professorId),
        email,
      },
      professors: [],
    });
    expect(Math.abs(new Date(createdAt).getTime() - Date.now())).toBeLessThan(60_000);
    expect(await api().app.database.manager.findOneByOrFail(CourseEntity, { id: keyOf('Course', id)! })).toMatchObject({
      title: 'Botany 🌿',
      description: 'Plants,\nmostly.',
      createdById: professorId,
      createdAt: new Date(createdAt),
      updatedAt: new Date(createdAt),
    });
    const invited = await professor.ask<{ __typename: string }>(
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { __typename } }',
      { input: { title: 'A', courseId: id } },
    );
    expect(invited.result.__typename).toBe('CreateInvitationSuccess');
  });

  it('needs a title alone', async () => {
    for (const input of [{ title: 'A' }, { title: 'A', description: null }, { title: 'A', description: ' ' }]) {
      expect((await create(input)).course).toMatchObject({ title: 'A', description: null });
    }
  });

  it('names every broken rule at once, each with a sentence, and stores nothing', async () => {
    const before = (await stored()).length;
    const rulesOf = async (input: Record<string, unknown>) =>
      (await create(input)).issues?.map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(await rulesOf({ title: '' })).toEqual(['title REQUIRED']);
    expect(await rulesOf({ title: ' \n ' })).toEqual(['title REQUIRED']);
    expect(await rulesOf({ title: 'a\u0000', description: '\u0007' })).toEqual([
      'title INVALID_TEXT',
      'description INVALID_TEXT',
    ]);
    expect(await rulesOf({ title: '🎓'.repeat(201), description: '🎓'.repeat(5001) })).toEqual([
      'title TOO_LONG',
      'description TOO_LONG',
    ]);
    const { issues } = await create({ title: '' });
    expect(issues![0]!.message).toBe('The title is required.');
    expect(await stored()).toHaveLength(before);
  });

  it('has an id of another system that no other course has, compared exactly', async () => {
    const externalId = `SIS-${Date.now()}-${professorId}`;
    const { course } = await create({ title: 'A', externalId: ` ${externalId} ` });
    expect(course).toMatchObject({ externalId, version: 1, updatedAt: course!.createdAt });
    const before = (await stored()).length;
    const { issues } = await create({ title: 'B', externalId });
    expect(issues).toEqual([
      { path: ['externalId'], code: 'DUPLICATE', message: 'The external id is already in use.' },
    ]);
    expect(await stored()).toHaveLength(before);
    expect((await create({ title: 'B', externalId: externalId.toLowerCase() })).course).toBeDefined();
  });

  it('is found by the words of its title from then on', async () => {
    await create({ title: 'Lingüística geral' });
    const { result } = await professor.ask<{ nodes: { title: string }[] }>(
      '{ courses(filter: { search: "GER lingui" }) { nodes { title } } }',
    );
    expect(result.nodes).toEqual([{ title: 'Lingüística geral' }]);
  });

  it('counts an emoji as one character, and takes the longest there may be', async () => {
    const longest = { title: '🎓'.repeat(200), description: '🎓'.repeat(5000) };
    expect((await create(longest)).course).toMatchObject(longest);
  });
});

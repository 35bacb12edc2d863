import { toGlobalId, type NodeType } from './global-id.js';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { setStage, type Stage } from '../../test/permission-stage.js';
import { UserEntity } from '../modules/accounts/index.js';

/** A row's id; what a test makes up stays as it is. */
const idOf = (type: NodeType, key: number | string) => (typeof key === 'number' ? toGlobalId(type, key) : key);

onEveryDatabase('Rights', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  /** What a browser gets of everything about the stage's course. */
  async function answersTo(client: Client, { courseId, invitation }: Stage): Promise<string[]> {
    const course = idOf('Course', courseId);
    const one = idOf('Invitation', invitation.id);
    const operations = [
      `{ invitations(filter: { courseId: "${course}" }) { totalCount } }`,
      `{ invitation(id: "${one}") { id } }`,
      `{ course(id: "${course}") { id } }`,
      `mutation { createInvitation(input: { title: "A", courseId: "${course}" }) { __typename } }`,
      `mutation { deactivateInvitation(input: { id: "${one}" }) { __typename } }`,
      `mutation { activateInvitation(input: { id: "${one}" }) { __typename } }`,
    ];
    const answers = [];
    for (const operation of operations) {
      const { result, errors } = await client.ask<{ __typename?: string; totalCount?: number; id?: string } | null>(
        operation,
      );
      answers.push(
        errors?.[0]?.extensions.code ?? String(result && (result.__typename ?? result.totalCount ?? 'found')),
      );
    }
    return answers;
  }
  const NOTHING = ['0', 'null', 'null', 'NotFoundError', 'NotFoundError', 'NotFoundError'];
  const ALL = [
    '1',
    'found',
    'found',
    'CreateInvitationSuccess',
    'DeactivateInvitationSuccess',
    'ActivateInvitationSuccess',
  ];

  it('of an associated professor end at once with the association, in the session that they had', async () => {
    const stage = await setStage(api());
    const client = await stage.as('associated');
    expect(await answersTo(client, stage)).toEqual(ALL);
    await api().make.dissociate(stage.courseId, stage.ids.associated);
    expect(await answersTo(client, stage)).toEqual(NOTHING);
    await api().make.associate(stage.courseId, stage.ids.associated);
    expect((await answersTo(client, stage)).slice(1)).toEqual(ALL.slice(1));
  });

  it('reach the invitations that a colleague made in the same course, and none of another course', async () => {
    const stage = await setStage(api());
    const colleagues = await api().make.anInvitation({ courseId: stage.courseId, createdById: stage.ids.creator });
    const other = await setStage(api());
    const client = await stage.as('associated');
    const { result } = await client.ask<{ edges: { node: { id: string } }[] }>(
      '{ invitations { edges { node { id } } } }',
    );
    expect(result.edges.map(({ node }) => node.id)).toEqual(
      [colleagues, stage.invitation].map(({ id }) => toGlobalId('Invitation', id)),
    );
    expect(await answersTo(client, other)).toEqual(NOTHING);
  });

  it('follow the role that somebody has now', async () => {
    const stage = await setStage(api());
    const client = await stage.as('admin');
    expect(await answersTo(client, stage)).toEqual(ALL);
    await api().app.database.manager.update(UserEntity, { id: stage.ids.admin }, { role: 'PROFESSOR' });
    expect(await answersTo(client, stage)).toEqual(NOTHING);
    await api().app.database.manager.update(UserEntity, { id: stage.ids.admin }, { role: 'STUDENT' });
    expect(new Set((await answersTo(client, stage)).filter((_, n) => n !== 2))).toEqual(new Set(['FORBIDDEN']));
  });

  it('of a professor who made the course end when they are a student', async () => {
    const stage = await setStage(api());
    const client = await stage.as('creator');
    await api().app.database.manager.update(UserEntity, { id: stage.ids.creator }, { role: 'STUDENT' });
    const answers = await answersTo(client, stage);
    expect(answers[2]).toBe('found'); // enrolled in it
    expect(new Set(answers.filter((_, n) => n !== 2))).toEqual(new Set(['FORBIDDEN']));
    const { result } = await client.ask(
      '{ viewer { enrollments { edges { node { course { createdBy { email } enrollments { totalCount } } } } } } }',
    );
    const course = { createdBy: { email: null }, enrollments: null };
    expect(result).toEqual({ enrollments: { edges: [{ node: { course } }] } });
  });

  it('are not gained by guessing: what is not there, and what is not theirs, is answered alike', async () => {
    const stage = await setStage(api());
    const guesses = [
      String(stage.courseId),
      '0',
      '-1',
      '1.5',
      '01',
      '1e1',
      '999999999',
      '99999999999999999999',
      '1 OR 1=1',
      'abc',
      '',
      '１',
      `${stage.courseId}'--`,
    ];
    for (const actor of ['unrelated', 'owner'] as const) {
      const client = await stage.as(actor);
      for (const id of guesses.slice(actor === 'owner' ? 1 : 0)) {
        const nowhere = {
          ...stage,
          courseId: id as unknown as number,
          invitation: { id: id as unknown as number, code: '' },
        }; // texts of a client
        expect({ actor, id, answers: await answersTo(client, nowhere) }).toEqual({ actor, id, answers: NOTHING });
      }
    }
  });

  it('of a student show the courses that they are enrolled in, without anybody who is in them', async () => {
    const stage = await setStage(api());
    const { id: otherId } = await api().make.aCourse();
    const client = await stage.as('student');
    const { result } = await client.ask<{ edges: { node: { id: string } }[] }>(
      '{ courses { edges { node { id professors { name email } enrollmentCount enrollments { totalCount edges { node { person { name } } } } } } } }',
    );
    expect(result.edges.map(({ node }) => node)).toEqual([
      {
        id: toGlobalId('Course', stage.courseId),
        professors: [{ name: expect.any(String), email: null }],
        enrollmentCount: 8,
        enrollments: null,
      },
    ]);
    expect((await client.ask(`{ course(id: "${toGlobalId('Course', otherId)}") { id } }`)).result).toBeNull();
  });

  it("are not given by an input: fields that are not the client's to set are an error of the schema", async () => {
    const stage = await setStage(api());
    const { id } = stage.invitation;
    const inputs: [mutation: string, type: string, input: Record<string, unknown>, foreign: Record<string, unknown>][] =
      [
        [
          'createInvitation',
          'CreateInvitationInput',
          { title: 'A', courseId: toGlobalId('Course', stage.courseId) },
          { uses: 0, code: 'AB2K7MZ', isActive: true, status: 'ACTIVE', version: 9, createdById: 1, id: 1 },
        ],
        [
          'activateInvitation',
          'ActivateInvitationInput',
          { id: toGlobalId('Invitation', id) },
          { uses: 0, isActive: true, courseId: 1 },
        ],
        [
          'deactivateInvitation',
          'DeactivateInvitationInput',
          { id: toGlobalId('Invitation', id) },
          { version: 1, code: 'AB2K7MZ' },
        ],
        [
          'createCourse',
          'CreateCourseInput',
          { title: 'A' },
          { createdById: 1, isArchived: true, id: 1, professorIds: [1] },
        ],
        [
          'acceptInvitation',
          'AcceptInvitationInput',
          { code: stage.invitation.code, name: 'A', email: 'a@example.org' },
          { role: 'OWNER', userId: 1, requireChangePassword: false, password: 'x' },
        ],
        ['signIn', 'SignInInput', { email: stage.emails.student, password: 'x' }, { role: 'OWNER', userId: 1 }],
        [
          'changePassword',
          'ChangePasswordInput',
          { currentPassword: 'x', newPassword: 'y' },
          { userId: 1, requireChangePassword: false, role: 'OWNER' },
        ],
      ];
    const client = await stage.as('owner');
    const before = await api().make.traces(id);
    for (const [mutation, type, input, foreign] of inputs) {
      for (const [field, value] of Object.entries(foreign)) {
        const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
        const { status, errors } = await client.ask(query, { input: { ...input, [field]: value } });
        expect({ mutation, field, status, code: errors?.[0]?.extensions.code }).toEqual({
          mutation,
          field,
          status: 400,
          code: 'BAD_USER_INPUT',
        });
      }
    }
    expect(await api().make.traces(id)).toEqual(before);
  });
});

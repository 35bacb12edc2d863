import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { PASSWORD } from '../../test/factories.js';
import { toGlobalId } from '../graphql/global-id.js';
import { AuditEventEntity } from './audit-event.entity.js';

/** Mutations that change nothing of the institution's: people accept and sign in for themselves. */
const NOT_BY_STAFF = [
  'acceptInvitation',
  'acceptInvitationAsViewer',
  'requestPasswordReset',
  'resetPassword',
  'signIn',
  'signOut',
];

const INVITATION_FIELDS = [
  'backgroundImageUrl',
  'courseId',
  'description',
  'expiresAt',
  'externalId',
  'language',
  'note',
  'tags',
  'title',
  'usageLimit',
];

/** Every other mutation: its input, and the row that it leaves behind. A value that no row may hold stands in each input. */
const SECRET = 'xylophone';
interface Changed {
  readonly mutation: string;
  readonly input: (ids: { readonly courseId: string; readonly invitationId: string }) => Record<string, unknown>;
  readonly action: string;
  readonly subjectType: string;
  readonly fields: readonly string[];
}
const CHANGES: readonly Changed[] = [
  {
    mutation: 'createCourse',
    input: () => ({ title: SECRET, description: SECRET, externalId: `${SECRET}-${Math.random()}` }),
    action: 'course.create',
    subjectType: 'Course',
    fields: ['description', 'externalId', 'title'],
  },
  {
    mutation: 'createInvitation',
    input: ({ courseId }) => ({ courseId, title: SECRET, note: SECRET, tags: [SECRET], idempotencyKey: SECRET }),
    action: 'invitation.create',
    subjectType: 'Invitation',
    fields: INVITATION_FIELDS,
  },
  {
    mutation: 'deactivateInvitation',
    input: ({ invitationId }) => ({ id: invitationId }),
    action: 'invitation.deactivate',
    subjectType: 'Invitation',
    fields: ['isActive'],
  },
  {
    mutation: 'activateInvitation',
    input: ({ invitationId }) => ({ id: invitationId }),
    action: 'invitation.activate',
    subjectType: 'Invitation',
    fields: ['isActive'],
  },
  {
    mutation: 'changePassword',
    input: () => ({ currentPassword: PASSWORD, newPassword: `${SECRET} by the canal` }),
    action: 'password.change',
    subjectType: 'User',
    fields: ['password'],
  },
];

describe('The table of audited changes', () => {
  it('has every mutation of the schema but those by which people act for themselves', () => {
    const schema = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    const inTable = CHANGES.map(({ mutation }) => mutation);
    expect([...inTable, ...NOT_BY_STAFF].toSorted()).toEqual(mutations.toSorted());
  });
});

onEveryDatabase('A change by staff', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  const rows = () => api().app.database.manager.find(AuditEventEntity, { order: { id: 'ASC' } });

  const change = (client: Client, { mutation }: Changed, input: Record<string, unknown>) =>
    client.ask<{ __typename: string }>(
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
      { input },
    );

  async function aCourse() {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    const course = await api().make.aCourse({ createdById: id });
    const invitation = await api().make.anInvitation({ courseId: course.id });
    const courseId = toGlobalId('Course', course.id);
    return { client, id, course, courseId, invitationId: toGlobalId('Invitation', invitation.id) };
  }

  it.each(CHANGES)(
    '$mutation leaves one row: who, what, when, from where, by which request, and the names of the fields without values',
    async (row) => {
      const { client, id, ...ids } = await aCourse();
      const before = await rows();
      const { result, headers } = await change(client, row, row.input(ids));
      expect(result.__typename).toMatch(/Success$/);
      const [event, ...others] = (await rows()).slice(before.length);
      expect(others).toEqual([]);
      expect(event).toMatchObject({
        principalKind: 'user',
        principalId: id,
        action: row.action,
        subjectType: row.subjectType,
        subjectId: expect.any(Number),
        ip: client.address,
        requestId: headers.get('x-request-id'),
      });
      expect((JSON.parse(event!.changedFields) as string[]).toSorted()).toEqual(row.fields);
      expect(Math.abs(event!.occurredAt.getTime() - Date.now())).toBeLessThan(60_000);
      expect(JSON.stringify(event)).not.toContain(SECRET);
    },
  );

  it.each(CHANGES.slice(0, 4))('$mutation that is refused leaves none', async (row) => {
    const { client, course, ...ids } = await aCourse();
    await api().app.database.manager.update('courses', { id: course.id }, { isArchived: true });
    const refused = {
      createCourse: { title: '' },
      createInvitation: { courseId: ids.courseId, title: 'A' },
      deactivateInvitation: { id: ids.courseId },
      activateInvitation: { id: ids.invitationId },
    }[row.mutation]!;
    const before = await rows();
    expect((await change(client, row, refused)).result.__typename).toMatch(/Error$/);
    expect(await rows()).toHaveLength(before.length);
  });

  it('that is repeated with its idempotency key leaves one row', async () => {
    const { client, courseId } = await aCourse();
    const before = await rows();
    for (const row of CHANGES.slice(0, 2)) {
      const input = row.mutation === 'createInvitation' ? { courseId, title: 'A' } : { title: 'A' };
      await Promise.all([1, 2, 3].map(() => change(client, row, { ...input, idempotencyKey: 'k' })));
    }
    expect((await rows()).slice(before.length).map(({ action }) => action)).toEqual([
      'course.create',
      'invitation.create',
    ]);
  });
});

import { toGlobalId } from '../../graphql/global-id.js';
import { apiOn } from '../../../test/api.js';
import type { Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import type { AcceptanceEntity } from './acceptance.entity.js';

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly email: string | null }[];
}

onEveryDatabase('The acceptances across invitations', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  /** A professor with two courses and what they ask of the list; a third course is somebody else's. */
  async function aProfessor() {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    const [one, two, foreign] = [
      await api().make.anInvitation({ courseId: (await api().make.aCourse({ createdById })).id }),
      await api().make.anInvitation({ courseId: (await api().make.aCourse({ createdById })).id }),
      await api().make.anInvitation(),
    ];
    return { client, one, two, foreign, names: (filter?: object) => namesOf(client, filter) };
  }

  async function namesOf(client: Client, filter: object = {}, orderBy = 'ACCEPTED_AT_ASC'): Promise<(string | null)[]> {
    const { result, errors } = await client.ask<Listed>(
      `query ($filter: AcceptanceFilter, $orderBy: AcceptanceOrder) {
         acceptances(filter: $filter, orderBy: $orderBy) { totalCount nodes { id email } }
       }`,
      { filter, orderBy },
    );
    expect(errors).toBeUndefined();
    expect(result.totalCount).toBe(result.nodes.length);
    return result.nodes.map(({ email }) => email && email.split('@')[0]!);
  }

  let clock = Date.UTC(2026, 10, 22);
  /** Somebody who accepted, one second after the one before. */
  async function accepted(invitationId: number, name: string, changes: Partial<AcceptanceEntity> = {}) {
    const { id: userId } = await api().make.aUser('STUDENT');
    const row = { invitationId, userId, name, email: `${name.toLowerCase()}@example.org`, outcome: 'ACCOUNT_CREATED' };
    clock += 1_000;
    const acceptedAt = new Date(clock);
    const { manager } = api().app.database;
    const { identifiers } = await manager.insert('acceptances', { ...row, acceptedAt, ...changes });
    return { id: Number(identifiers[0]!.id), userId, acceptedAt };
  }

  it('are those of the invitations that the principal may manage, in both orders', async () => {
    const { client, one, two, foreign, names } = await aProfessor();
    await accepted(one.id, 'Ana');
    await accepted(two.id, 'Bia');
    await accepted(foreign.id, 'Carla');
    await accepted(one.id, 'Davi');
    expect(await names()).toEqual(['ana', 'bia', 'davi']);
    expect(await namesOf(client, {}, 'ACCEPTED_AT_DESC')).toEqual(['davi', 'bia', 'ana']);
    const owner = api().client();
    await api().make.signedIn(owner, 'OWNER');
    const filter = { invitationId: toGlobalId('Invitation', foreign.id) };
    expect(await namesOf(owner, filter)).toEqual(['carla']);
  });

  it('are none for a professor without courses', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    expect(await namesOf(client)).toEqual([]);
  });

  it('narrow to a course and to an invitation; any other id finds nothing', async () => {
    const { one, two, foreign, names } = await aProfessor();
    await accepted(one.id, 'Ana');
    await accepted(two.id, 'Bia');
    await accepted(foreign.id, 'Carla');
    expect(await names({ courseId: toGlobalId('Course', two.courseId) })).toEqual(['bia']);
    expect(await names({ invitationId: toGlobalId('Invitation', one.id) })).toEqual(['ana']);
    for (const id of [toGlobalId('Course', foreign.courseId), toGlobalId('Person', one.id), String(one.courseId), '']) {
      expect(await names({ courseId: id })).toEqual([]);
    }
    for (const id of [toGlobalId('Invitation', foreign.id), toGlobalId('Course', one.id), String(one.id), '']) {
      expect(await names({ invitationId: id })).toEqual([]);
    }
  });

  it('narrow to a search, to any of some states of the mail, and to a time whose end is without', async () => {
    const { one, two, names } = await aProfessor();
    const first = await accepted(one.id, 'Ana', { name: 'Ana de Prado', emailStatus: 'SENT' });
    const second = await accepted(two.id, 'Bia', { emailStatus: 'FAILED' });
    await accepted(two.id, 'Carla', { name: null, email: null });
    expect(await names({ search: 'PRA' })).toEqual(['ana']);
    expect(await names({ search: 'bia@' })).toEqual(['bia']);
    expect(await names({ search: 'rado' })).toEqual([]);
    expect(await names({ emailStatuses: ['SENT', 'FAILED'] })).toEqual(['ana', 'bia']);
    expect(await names({ emailStatuses: ['QUEUED'] })).toEqual([null]);
    expect(await names({ emailStatuses: [] })).toEqual([]);
    const [from, before] = [first.acceptedAt.toISOString(), second.acceptedAt.toISOString()];
    expect(await names({ acceptedFrom: from, acceptedBefore: before })).toEqual(['ana']);
    expect(await names({ acceptedFrom: before })).toEqual(['bia', null]);
  });

  it('lead to their invitation, the person as they are now, and the enrollment', async () => {
    const { client, one } = await aProfessor();
    const { id, userId } = await accepted(one.id, 'Ana');
    const other = await accepted(one.id, 'Bia');
    const enrollment = await api().make.enroll(one.courseId, userId);
    const { result } = await client.ask<{ nodes: Record<string, unknown>[] }>(
      '{ acceptances(orderBy: ACCEPTED_AT_ASC) { nodes { id invitation { id code } person { name } enrollment { enrolledAt } } } }',
    );
    const invitation = { id: toGlobalId('Invitation', one.id), code: one.code };
    const person = { name: expect.stringMatching(/^Person/) };
    const enrolledAt = enrollment.enrolledAt.toISOString();
    expect(result.nodes).toEqual([
      { id: toGlobalId('Acceptance', id), invitation, person, enrollment: { enrolledAt } },
      { id: toGlobalId('Acceptance', other.id), invitation, person, enrollment: null },
    ]);
  });

  it('are found again by their ids together with invitations, in their order, and not by those of others', async () => {
    const { client, one, foreign } = await aProfessor();
    const own = await accepted(one.id, 'Ana');
    const theirs = await accepted(foreign.id, 'Bia');
    const ids = [
      toGlobalId('Acceptance', own.id),
      toGlobalId('Acceptance', theirs.id),
      toGlobalId('Invitation', one.id),
      toGlobalId('Invitation', foreign.id),
      String(own.id),
      toGlobalId('Acceptance', own.id),
    ];
    api().statements.length = 0;
    const { result } = await client.ask<unknown[]>(
      `query ($ids: [ID!]!) {
         nodes(ids: $ids) { ... on Acceptance { email invitation { code } } ... on Invitation { title } }
       }`,
      { ids },
    );
    const acceptance = { email: 'ana@example.org', invitation: { code: one.code } };
    expect(result).toEqual([acceptance, null, { title: one.title }, null, null, acceptance]);
    expect(api().statements.length).toBeLessThanOrEqual(3);
  });
});

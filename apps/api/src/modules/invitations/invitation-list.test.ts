import { keyOf, toGlobalId } from '../../graphql/global-id.js';
import { HOUR, INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';
import { apiOn } from '../../../test/api.js';
import type { Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import type { InvitationEntity } from './invitation.entity.js';

interface Listed {
  readonly totalCount: number | null;
  readonly edges: readonly { readonly node: { readonly id: string; readonly status: InvitationStatus } }[];
}

onEveryDatabase('The list of invitations', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  async function list(client: Client, filter: object | null, orderBy?: string): Promise<Listed> {
    const { result } = await client.ask<Listed>(
      `query ($filter: InvitationFilter, $orderBy: InvitationOrder) {
         invitations(filter: $filter, orderBy: $orderBy, first: 100) { totalCount edges { node { id status } } }
       }`,
      { filter, ...(orderBy ? { orderBy } : {}) },
    );
    return result;
  }
  const idsOf = ({ edges }: Listed) => edges.map(({ node }) => keyOf('Invitation', node.id)!);
  const ids = (...invitations: readonly InvitationEntity[]) => invitations.map(({ id }) => id);

  /** A professor with a course of their own, a course that they are associated with, and one of somebody else's. */
  async function aProfessor() {
    const client = api().client();
    const { make } = api();
    const { id } = await make.signedIn(client, 'PROFESSOR');
    const own = await make.aCourse({ createdById: id });
    const associated = await make.aCourse();
    await make.associate(associated.id, id);
    return { client, own, associated, foreign: await make.aCourse() };
  }

  it("shows a professor those of their courses, a colleague's among them, newest first, and no others", async () => {
    const { client, own, associated, foreign } = await aProfessor();
    const first = await api().make.anInvitation({ courseId: own.id });
    const second = await api().make.anInvitation({ courseId: associated.id });
    await api().make.anInvitation({ courseId: foreign.id });
    const third = await api().make.anInvitation({ courseId: own.id });
    const listed = await list(client, null);
    expect(idsOf(listed)).toEqual(ids(third, second, first));
    expect(listed.totalCount).toBe(3);
  });

  it('is empty for a professor without courses, and counts nothing', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    expect(await list(client, null)).toEqual({ totalCount: 0, edges: [] });
  });

  it('narrows to one course; to nothing for a course that is not theirs, or none at all', async () => {
    const { client, own, associated, foreign } = await aProfessor();
    const wanted = await api().make.anInvitation({ courseId: own.id });
    await api().make.anInvitation({ courseId: associated.id });
    await api().make.anInvitation({ courseId: foreign.id });
    const listed = await list(client, { courseId: toGlobalId('Course', own.id) });
    expect({ ids: idsOf(listed), totalCount: listed.totalCount }).toEqual({ ids: ids(wanted), totalCount: 1 });
    for (const courseId of [
      toGlobalId('Course', foreign.id),
      toGlobalId('Course', 999_999),
      toGlobalId('Person', own.id),
      String(own.id),
      'x',
      '',
    ]) {
      expect(await list(client, { courseId })).toEqual({ totalCount: 0, edges: [] });
    }
  });

  it('narrows to any of the statuses asked for, each invitation under the one that it tells', async () => {
    const { client, own } = await aProfessor();
    const past = new Date(Date.now() - HOUR);
    const made: Record<InvitationStatus, InvitationEntity[]> = {
      INACTIVE: [],
      EXPIRED: [],
      LIMIT_REACHED: [],
      ACTIVE: [],
    };
    for (let n = 0; n < 2; n += 1) {
      for (const [status, changes] of Object.entries({
        INACTIVE: { isActive: false, expiresAt: past },
        EXPIRED: { expiresAt: past, usageLimit: 1, uses: 1 },
        LIMIT_REACHED: { usageLimit: 1, uses: 1 },
        ACTIVE: { usageLimit: 2, uses: 1 },
      })) {
        const invitation = await api().make.anInvitation({ courseId: own.id, ...changes });
        made[status as InvitationStatus].unshift(invitation); // the record's own keys
      }
    }
    for (const status of INVITATION_STATUSES) {
      const { totalCount, edges } = await list(client, { statuses: [status] });
      expect({ totalCount, nodes: edges.map(({ node }) => node) }).toEqual({
        totalCount: 2,
        nodes: made[status].map(({ id }) => ({ id: toGlobalId('Invitation', id), status })),
      });
    }
    const either = await list(client, { statuses: ['EXPIRED', 'ACTIVE', 'ACTIVE'] });
    expect(new Set(idsOf(either))).toEqual(new Set(ids(...made.EXPIRED, ...made.ACTIVE)));
    expect(idsOf(either)).toEqual(idsOf(either).toSorted((a, b) => b - a));
    expect((await list(client, { statuses: INVITATION_STATUSES })).totalCount).toBe(8);
    expect((await list(client, { statuses: null })).totalCount).toBe(8);
    expect((await list(client, { statuses: [] })).totalCount).toBe(0);
  });

  it('narrows to a course and a status together', async () => {
    const { client, own, associated } = await aProfessor();
    const wanted = await api().make.anInvitation({ courseId: own.id, isActive: false });
    await api().make.anInvitation({ courseId: own.id });
    await api().make.anInvitation({ courseId: associated.id, isActive: false });
    expect(idsOf(await list(client, { courseId: toGlobalId('Course', own.id), statuses: ['INACTIVE'] }))).toEqual(
      ids(wanted),
    );
  });

  it('shows those of an archived course as INACTIVE', async () => {
    const { client, own } = await aProfessor();
    const invitation = await api().make.anInvitation({ courseId: own.id });
    await api().app.database.manager.update('courses', { id: own.id }, { isArchived: true });
    expect(idsOf(await list(client, { statuses: ['ACTIVE'] }))).toEqual([]);
    expect(idsOf(await list(client, { statuses: ['INACTIVE'] }))).toEqual(ids(invitation));
  });

  it('shows owners and admins every one', async () => {
    const { own, foreign } = await aProfessor();
    const all = [
      await api().make.anInvitation({ courseId: own.id }),
      await api().make.anInvitation({ courseId: foreign.id }),
    ];
    for (const role of ['OWNER', 'ADMIN'] as const) {
      const client = api().client();
      await api().make.signedIn(client, role);
      expect(idsOf(await list(client, null))).toEqual(expect.arrayContaining(ids(...all)));
    }
  });

  it('knows no status that is none', async () => {
    const { client } = await aProfessor();
    const { status, errors } = await client.ask(
      'query ($filter: InvitationFilter) { invitations(filter: $filter) { totalCount } }',
      {
        filter: { statuses: ['OPEN'] },
      },
    );
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('has each invitation by its id, by its code as people type it, and among nodes', async () => {
    const { client, own, foreign } = await aProfessor();
    const { id, code, title } = await api().make.anInvitation({ courseId: own.id });
    const theirs = await api().make.anInvitation({ courseId: foreign.id });
    const byId = (value: string) => client.ask('query ($id: ID!) { invitation(id: $id) { title } }', { id: value });
    const byCode = (value: string) =>
      client.ask('query ($code: String!) { invitationByCode(code: $code) { title } }', { code: value });
    expect((await byId(toGlobalId('Invitation', id))).result).toEqual({ title });
    for (const other of [toGlobalId('Invitation', theirs.id), toGlobalId('Acceptance', id), String(id), 'x', '']) {
      expect(await byId(other)).toMatchObject({ status: 200, errors: undefined, result: null });
    }
    const typed = `${code.slice(0, 3)}-${code.slice(3)}`.toLowerCase();
    for (const way of [code, ` ${typed} `, `https://matricula.example/i/${code}?a=b`]) {
      expect((await byCode(way)).result).toEqual({ title });
    }
    for (const other of [theirs.code, 'ZZZZZZ9', code.slice(0, 6), '', 'x'.repeat(3_000)]) {
      expect(await byCode(other)).toMatchObject({ status: 200, errors: undefined, result: null });
    }
    const both = [theirs, { id }].map((each) => toGlobalId('Invitation', each.id));
    const nodes = await client.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Invitation { title url tags } } }',
      { ids: both },
    );
    const url = `https://matricula.example/i/${code}`;
    expect(nodes.result).toEqual([null, { id: both[1], title, url, tags: [] }]);
  });
});

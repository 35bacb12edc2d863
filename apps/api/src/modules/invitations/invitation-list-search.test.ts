import { apiOn } from '../../../test/api.js';
import { onEveryDatabase } from '../../../test/databases.js';
import type { InvitationStatus } from '@matricula/domain';

const LIST = `query ($filter: InvitationFilter, $orderBy: InvitationOrder) {
  invitations(filter: $filter, orderBy: $orderBy, first: 100) { totalCount edges { node { title } } }
}`;

interface Listed {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly title: string } }[];
}

onEveryDatabase('Searching and sorting the invitations', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  /** A professor with a course of their own, and what they ask of their list. */
  async function aProfessor() {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    const course = await api().make.aCourse({ createdById: id });
    const titles = async (variables: {
      filter?: { search?: string; courseId?: string; statuses?: InvitationStatus[] };
      orderBy?: string;
    }) => {
      const { result, errors } = await client.ask<Listed>(LIST, variables);
      expect(errors).toBeUndefined();
      expect(result.totalCount).toBe(result.edges.length);
      return result.edges.map(({ node }) => node.title);
    };
    const make = (changes: Parameters<ReturnType<typeof api>['make']['anInvitation']>[0]) =>
      api().make.anInvitation({ courseId: course.id, ...changes });
    return { course, titles, make };
  }

  it('finds the beginnings of words, all of them, without regard to case, accents and order', async () => {
    const { titles, make } = await aProfessor();
    for (const title of ['Oficina de lingüística', 'Língua e Oficina', 'Evening group']) await make({ title });
    expect(await titles({ filter: { search: 'LINGU' } })).toEqual(['Língua e Oficina', 'Oficina de lingüística']);
    expect(await titles({ filter: { search: 'lingüi ofi' } })).toEqual(['Oficina de lingüística']);
    expect(await titles({ filter: { search: 'ening' } })).toEqual([]);
    expect(await titles({ filter: { search: '  eve  ' } })).toEqual(['Evening group']);
  });

  it('finds a code, or its beginning, as people type it', async () => {
    const { titles, make } = await aProfessor();
    const { code } = await make({ title: 'This one' });
    await make({ title: 'Another' });
    for (const search of [code, code.toLowerCase(), `${code.slice(0, 3)}-${code.slice(3)}`, code.slice(0, 6)]) {
      expect(await titles({ filter: { search } })).toContain('This one');
    }
    expect(await titles({ filter: { search: code } })).toEqual(['This one']);
  });

  it('finds nothing by what is neither a word nor a code, and takes wildcards for themselves', async () => {
    const { titles, make } = await aProfessor();
    await make({ title: '100% of it' });
    for (const search of ['-', '--', '%', '_', '!', '—']) expect(await titles({ filter: { search } })).toEqual([]);
    expect(await titles({ filter: { search: '100%' } })).toEqual(['100% of it']);
  });

  it('combines search, course and status', async () => {
    const { course, titles, make } = await aProfessor();
    const other = await api().make.aCourse({ createdById: course.createdById });
    await make({ title: 'Group here' });
    await make({ title: 'Group full', usageLimit: 1, uses: 1 });
    await make({ title: 'Group elsewhere', courseId: other.id });
    await make({ title: 'Something else' });
    const courseId = String(course.id);
    expect(await titles({ filter: { search: 'group', courseId, statuses: ['ACTIVE'] } })).toEqual(['Group here']);
    expect(await titles({ filter: { search: 'group', statuses: ['ACTIVE', 'LIMIT_REACHED'] } })).toHaveLength(3);
  });

  it('sorts by creation, title, expiration and uses; those that never expire come last', async () => {
    const { titles, make } = await aProfessor();
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await make({ title: 'b never', uses: 3 });
    await make({ title: 'A late', uses: 1, expiresAt: inDays(9) });
    await make({ title: 'c soon', uses: 7, expiresAt: inDays(1) });
    const made = ['b never', 'A late', 'c soon'];
    expect(await titles({})).toEqual(made.toReversed());
    expect(await titles({ orderBy: 'CREATED_AT_ASC' })).toEqual(made);
    expect(await titles({ orderBy: 'TITLE_ASC' })).toEqual(['A late', 'b never', 'c soon']);
    expect(await titles({ orderBy: 'EXPIRES_AT_ASC' })).toEqual(['c soon', 'A late', 'b never']);
    expect(await titles({ orderBy: 'USES_DESC' })).toEqual(['c soon', 'b never', 'A late']);
  });
});

import { toGlobalId } from './global-id.js';
import { apiOn } from '../../test/api.js';
import { accept, type Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { anEmail } from '../../test/factories.js';

interface Edges<T> {
  readonly edges: readonly { readonly node: T }[];
}
interface Acceptances {
  readonly acceptances: Edges<{ readonly email: string }> & { readonly pageInfo: { readonly hasNextPage: boolean } };
}

interface Page {
  readonly acceptances: Edges<{ readonly email: string }> & { readonly pageInfo: { readonly endCursor: string } };
}

const ACCEPTANCES = 'acceptances(first: 2) { pageInfo { hasNextPage } edges { node { email person { name } } } }';

onEveryDatabase('A list inside a list', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  /** A professor with some invitations, accepted by 0, 1, 2 or 3 people in turn. */
  async function aProfessorWith(invitations: number): Promise<{ client: Client; ids: string[] }> {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    const { id: courseId } = await api().make.aCourse({ createdById });
    const ids = [];
    for (let n = 0; n < invitations; n += 1) {
      const { code, id } = await api().make.anInvitation({ courseId });
      ids.push(toGlobalId('Invitation', id));
      for (let person = 0; person < n % 4; person += 1) await accept(api().client(), { code, email: anEmail() });
    }
    return { client, ids };
  }

  it('takes as many statements for twelve invitations with their acceptances as for three', async () => {
    const counts = [];
    for (const size of [3, 12]) {
      const { client } = await aProfessorWith(size);
      api().statements.length = 0;
      await client.ask(`{ invitations { edges { node { ${ACCEPTANCES} } } } }`);
      counts.push(api().statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
    expect(counts[0]).toBeLessThanOrEqual(6);
  });

  it('answers for each invitation as for it alone: newest first, and whether there is more', async () => {
    const { client, ids } = await aProfessorWith(8);
    const { result } = await client.ask<Edges<Acceptances & { id: string }>>(
      `{ invitations { edges { node { id ${ACCEPTANCES} } } } }`,
    );
    expect(result.edges.map(({ node }) => node.id)).toEqual(ids.toReversed());
    for (const { node } of result.edges) {
      const alone = await client.ask<Acceptances>(`query ($id: ID!) { invitation(id: $id) { ${ACCEPTANCES} } }`, {
        id: node.id,
      });
      expect(node.acceptances).toEqual(alone.result.acceptances);
    }
    expect(result.edges.some(({ node }) => node.acceptances.pageInfo.hasNextPage)).toBe(true);
  });

  it('goes on behind a cursor in each', async () => {
    const { client, ids } = await aProfessorWith(4);
    const page = (alias: string, id: string, after: string) =>
      `${alias}: invitation(id: "${id}") { acceptances(first: 1${after}) { pageInfo { endCursor } edges { node { email } } } }`;
    const first = await client.ask<Page>(`{ ${page('a', ids[3]!, '')} }`);
    const newest = first.result.acceptances.edges[0]!.node.email;
    const after = `, after: "${first.result.acceptances.pageInfo.endCursor}"`;
    const alone = await client.ask<Page>(`{ ${page('a', ids[3]!, after)} }`);
    const together = await client.ask<Page>(`{ ${page('a', ids[3]!, after)} ${page('b', ids[2]!, '')} }`);
    expect(together.result).toEqual(alone.result);
    expect(together.result.acceptances.edges.map(({ node }) => node.email)).not.toEqual([newest]);
  });

  it('counts what searches find among the acceptances of many invitations in one statement', async () => {
    const { client } = await aProfessorWith(12);
    const counts = Array.from(
      { length: 9 },
      (_, n) => `a${n}: acceptances(search: "p${n || ''}", first: 1) { totalCount }`,
    );
    api().statements.length = 0;
    const { result } = await client.ask<Edges<Record<string, { totalCount: number }>>>(
      `{ invitations { edges { node { ${counts.join(' ')} } } } }`,
    );
    // The session, the courses, the page; 108 pages of ids, their rows; 108 counts.
    expect(api().statements).toHaveLength(6);
    expect(result.edges.map(({ node }) => node.a0!.totalCount)).toEqual(
      Array.from({ length: 12 }, (_, n) => n % 4).toReversed(),
    );
    expect(result.edges.every(({ node }) => node.a8!.totalCount === 0)).toBe(true);
  });

  it('takes as many statements for twelve courses with their invitations and their number as for three', async () => {
    const counts = [];
    for (const size of [3, 12]) {
      const client = api().client();
      const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
      for (let n = 0; n < size; n += 1) {
        const { id: courseId } = await api().make.aCourse({ createdById });
        for (let m = 0; m <= n % 3; m += 1) await api().make.anInvitation({ courseId, title: `${m}` });
      }
      api().statements.length = 0;
      const { result } = await client.ask<Edges<{ invitations: { totalCount: number; nodes: { title: string }[] } }>>(
        '{ courses { edges { node { invitations(first: 2) { totalCount nodes { title course { title } } } } } } }',
      );
      const numbers = result.edges.map(({ node }) => node.invitations.totalCount);
      expect(numbers.toSorted()).toEqual(Array.from({ length: size }, (_, n) => (n % 3) + 1).toSorted());
      for (const { node } of result.edges) {
        const { totalCount, nodes } = node.invitations;
        expect(nodes.map(({ title }) => title)).toEqual(['2', '1', '0'].slice(3 - totalCount, 5 - totalCount));
      }
      counts.push(api().statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('takes as many statements for twelve courses with those enrolled as for three', async () => {
    const counts = [];
    for (const size of [3, 12]) {
      const client = api().client();
      const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
      for (let n = 0; n < size; n += 1) {
        const { id: courseId } = await api().make.aCourse({ createdById });
        const { code } = await api().make.anInvitation({ courseId });
        await accept(api().client(), { code, email: anEmail() });
      }
      api().statements.length = 0;
      const { result } = await client.ask<Edges<{ enrollments: Edges<unknown> }>>(
        '{ courses { edges { node { enrollments(first: 2) { edges { node { person { email } course { title } } } } } } } }',
      );
      expect(result.edges.map(({ node }) => node.enrollments.edges.length)).toEqual(Array(size).fill(1));
      counts.push(api().statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});

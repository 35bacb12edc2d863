import { toGlobalId } from '../../graphql/global-id.js';
import { apiOn } from '../../../test/api.js';
import { accept, type Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import { anEmail } from '../../../test/factories.js';
import type { AcceptanceEntity } from './acceptance.entity.js';

interface Told {
  readonly uses: number;
  readonly acceptances: {
    readonly totalCount: number | null;
    readonly edges: readonly { readonly node: Record<string, unknown> & { readonly email: string } }[];
  };
}

onEveryDatabase('The acceptances of an invitation', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let owner: Client;
  beforeAll(async () => {
    owner = api().client();
    await api().make.signedIn(owner, 'OWNER');
  });

  const FIELDS = 'name email acceptedAt outcome emailStatus person { id name email }';
  async function ask(id: number, search?: string): Promise<Told> {
    const { result } = await owner.ask<Told>(
      `query ($id: ID!, $search: String) {
         invitation(id: $id) { uses acceptances(search: $search, first: 100) { totalCount edges { node { ${FIELDS} } } } }
       }`,
      { id: toGlobalId('Invitation', id), search },
    );
    return result;
  }
  const emailsOf = ({ acceptances }: Told) => acceptances.edges.map(({ node }) => node.email);
  const manager = () => api().app.database.manager;

  /** Somebody who accepted, past the API. */
  async function anAcceptance(invitationId: number, changes: Partial<AcceptanceEntity>) {
    const person = await api().make.aUser('STUDENT');
    const acceptedAt = await api().app.database.now();
    const given = { name: person.name, email: person.email, outcome: 'ACCOUNT_CREATED', acceptedAt, ...changes };
    await manager().insert('acceptances', { invitationId, userId: person.id, ...given });
    await manager().increment('invitations', { id: invitationId }, 'uses', 1);
    return person;
  }

  it('tell who accepted, when, with which email, and whether an account was made; newest first', async () => {
    const { id, code } = await api().make.anInvitation();
    const known = await api().make.aUser('PROFESSOR', { name: 'Ana Prado' });
    const email = anEmail();
    const before = Date.now();
    await accept(api().client(), { code, name: 'Iara Nunes', email });
    await accept(api().client(), { code, name: 'A. Prado', email: known.email.toUpperCase() });
    const { uses, acceptances } = await ask(id);
    expect({ uses, totalCount: acceptances.totalCount }).toEqual({ uses: 2, totalCount: 2 });
    const made = { person: { id: expect.any(String), name: 'Iara Nunes', email }, name: 'Iara Nunes', email };
    const enrolled = {
      person: { id: toGlobalId('Person', known.id), name: 'Ana Prado', email: known.email },
      name: 'A. Prado',
      email: known.email,
    };
    const when = {
      acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      emailStatus: 'QUEUED',
    };
    expect(acceptances.edges.map(({ node }) => node)).toEqual([
      { ...enrolled, ...when, outcome: 'ACCOUNT_ENROLLED' },
      { ...made, ...when, outcome: 'ACCOUNT_CREATED' },
    ]);
    for (const { node } of acceptances.edges) {
      expect(Math.abs(new Date(String(node.acceptedAt)).getTime() - before)).toBeLessThan(60_000);
    }
  });

  it('keep what was typed then, whatever becomes of the account', async () => {
    const { id } = await api().make.anInvitation();
    const person = await anAcceptance(id, { name: 'As Typed', email: 'as.typed@example.org' });
    await manager().update('users', { id: person.id }, { name: 'Anonymous', email: anEmail(), isActive: false });
    const [edge] = (await ask(id)).acceptances.edges;
    expect(edge!.node).toMatchObject({
      name: 'As Typed',
      email: 'as.typed@example.org',
      person: { name: 'Anonymous' },
    });
  });

  it('show the state of each mail', async () => {
    const { id } = await api().make.anInvitation();
    const statuses = ['QUEUED', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED'] as const;
    for (const emailStatus of statuses) await anAcceptance(id, { emailStatus });
    const answered = (await ask(id)).acceptances.edges.map(({ node }) => node.emailStatus);
    expect(answered.toReversed()).toEqual(statuses);
  });

  it('sort by the instant, and by their order where it is the same', async () => {
    const { id } = await api().make.anInvitation();
    const at = (ms: number) => new Date(Date.UTC(2026, 10, 22) + ms);
    for (const [email, ms] of [
      ['b', 1],
      ['a', 0],
      ['c', 1],
      ['d', 2],
      ['e', 0],
    ] as const) {
      await anAcceptance(id, { email: `${email}@example.org`, acceptedAt: at(ms) });
    }
    expect(emailsOf(await ask(id)).map((email) => email[0])).toEqual(['d', 'c', 'b', 'e', 'a']);
  });

  it('are found by the beginning of an email or of a word of the name, in any case; wildcards stand for themselves', async () => {
    const { id } = await api().make.anInvitation();
    const other = await api().make.anInvitation();
    await anAcceptance(other.id, { name: 'Ana Elsewhere', email: 'ana@example.net' });
    for (const [name, email] of [
      ['Ana Prado', 'prado.ana@example.org'],
      ['Bruno Anaya', 'bruno@example.org'],
      ['Carla', 'ana.carla@example.org'],
      ['100% Real', '100_percent@example.org'],
      ['100 Percent', '100percent@example.org'],
      ['Under_score', 'under_score@example.org'],
      ['Bang!', 'bang!@example.org'],
      ["O'Hara", "o'hara@example.org"],
      ['Back\\slash', 'back@example.org'],
    ] as const) {
      await anAcceptance(id, { name, email });
    }
    const found = async (search: string) => {
      const answered = await ask(id, search);
      expect(answered.acceptances.totalCount).toBe(answered.acceptances.edges.length);
      expect(answered.uses).toBe(9);
      return emailsOf(answered)
        .map((email) => email.split('@')[0])
        .toSorted();
    };
    expect(await found('ana')).toEqual(['ana.carla', 'bruno', 'prado.ana']);
    expect(await found('  ANA ')).toEqual(['ana.carla', 'bruno', 'prado.ana']);
    expect(await found('ANA.CARLA@EXAMPLE.ORG')).toEqual(['ana.carla']);
    expect(await found('prado')).toEqual(['prado.ana']);
    expect(await found('naya')).toEqual([]);
    expect(await found('100%')).toEqual(['100_percent']);
    expect(await found('100_')).toEqual(['100_percent']);
    expect(await found('%')).toEqual([]);
    expect(await found('_')).toEqual([]);
    expect(await found('under_s')).toEqual(['under_score']);
    expect(await found('bang!')).toEqual(['bang!']);
    expect(await found("o'")).toEqual(["o'hara"]);
    expect(await found('back\\')).toEqual(['back']);
    expect(await found('nobody')).toEqual([]);
    expect(await found('')).toHaveLength(9);
    expect(await found('   ')).toHaveLength(9);
  });
});

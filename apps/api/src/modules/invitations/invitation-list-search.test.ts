import { toGlobalId } from '../../graphql/global-id.js';
import { apiOn } from '../../../test/api.js';
import { onEveryDatabase } from '../../../test/databases.js';
import { randomInt } from 'node:crypto';
import { drawInvitationCode, type InvitationStatus } from '@matricula/domain';

const LIST = `query ($filter: InvitationFilter, $orderBy: InvitationOrder) {
  invitations(filter: $filter, orderBy: $orderBy, first: 100) { totalCount edges { node { title } } }
}`;

interface Filter {
  readonly search?: string;
  readonly courseId?: string;
  readonly statuses?: InvitationStatus[];
  readonly tags?: string[];
  readonly expiresFrom?: string;
  readonly expiresBefore?: string;
  readonly nearlyFull?: boolean;
  readonly createdById?: string;
}

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
    const titles = async (variables: { filter?: Filter; orderBy?: string }) => {
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

  it('finds a whole code as people type it, a further code, a link and an externalId', async () => {
    const { titles, make } = await aProfessor();
    const { code, id } = await make({ title: 'This one', externalId: 'SIS/2026 x' });
    const createdAt = await api().app.database.now();
    const further = drawInvitationCode(randomInt);
    await api().app.database.manager.insert('invitation_codes', { code: further, invitationId: id, createdAt });
    await make({ title: 'Another', externalId: 'SIS/2026' });
    const spaced = `${code.slice(0, 3)}-${code.slice(3)}`;
    const link = `https://matricula.example/i/${code}`;
    const links = [
      link,
      `${link}/`,
      `${link}?from=poster#top`,
      `matricula.example/i/${code.toLowerCase()}`,
      `https://matricula.example/join?code=${code}`,
    ];
    for (const search of [code, code.toLowerCase(), spaced, further, ...links, 'SIS/2026 x']) {
      expect({ search, found: await titles({ filter: { search } }) }).toEqual({ search, found: ['This one'] });
    }
    for (const search of [code.slice(0, 6), 'SIS/20', 'sis/2026']) {
      expect(await titles({ filter: { search } })).toEqual([]);
    }
  });

  it('finds words of a tag and of the title of the course, together with those of the title', async () => {
    const { course, titles, make } = await aProfessor();
    const other = await api().make.aCourse({ createdById: course.createdById, title: 'Química Orgânica' });
    await make({ title: 'Evening group', courseId: other.id, tags: ['Early Birds'] });
    await make({ title: 'Morning group', courseId: other.id });
    await make({ title: 'Quimica for all' });
    expect(await titles({ filter: { search: 'quim' } })).toEqual(['Quimica for all', 'Morning group', 'Evening group']);
    expect(await titles({ filter: { search: 'organica even' } })).toEqual(['Evening group']);
    expect(await titles({ filter: { search: 'bird org' } })).toEqual(['Evening group']);
    expect(await titles({ filter: { search: 'bird morning' } })).toEqual([]);
  });

  it('finds the same for owners, who search all courses, whether few or many match', async () => {
    const owner = api().client();
    await api().make.signedIn(owner, 'OWNER');
    const { course, make } = await aProfessor();
    const word = `w${randomInt(1e9)}`;
    const wanted = await make({ title: `${word} rare` });
    const { id: mostOf } = await api().make.aCourse({ createdById: course.createdById });
    const now = await api().app.database.now();
    const many = Array.from({ length: 1_100 }, (_, n) => ({
      title: `${word}x ${n}`,
      courseId: mostOf,
      createdById: course.createdById,
      createdAt: now,
      updatedAt: now,
    }));
    const found = async (search: string) =>
      (await owner.ask<Listed>(LIST, { filter: { search } })).result.edges.map(({ node }) => node.title);
    expect(await found(`${word} ra`)).toEqual([wanted.title]);
    const { manager } = api().app.database;
    await manager.createQueryBuilder().insert().into('invitations').values(many).updateEntity(false).execute();
    const rows: { id: number }[] = await manager.query('SELECT id FROM invitations WHERE course_id = ?', [mostOf]);
    await manager.insert(
      'invitation_words',
      rows.map(({ id }) => ({ word: `${word}x`, invitationId: id })),
    );
    const codes = rows.map(({ id }) => ({
      code: drawInvitationCode(randomInt),
      invitationId: id,
      ownInvitationId: id,
      createdAt: now,
    }));
    await manager.createQueryBuilder().insert().into('invitation_codes').values(codes).updateEntity(false).execute();
    expect(await found(word)).toHaveLength(100);
    expect(await found(`${word} ra`)).toEqual([wanted.title]);
    const { result } = await owner.ask<Listed>(LIST, { filter: { search: word } });
    expect(result.totalCount).toBe(1_101);
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
    const courseId = toGlobalId('Course', course.id);
    expect(await titles({ filter: { search: 'group', courseId, statuses: ['ACTIVE'] } })).toEqual(['Group here']);
    expect(await titles({ filter: { search: 'group', statuses: ['ACTIVE', 'LIMIT_REACHED'] } })).toHaveLength(3);
  });

  it('narrows to any of some tags, whole and in any case', async () => {
    const { titles, make } = await aProfessor();
    await make({ title: 'one', tags: ['Spring 2027', 'trial'] });
    await make({ title: 'two', tags: ['trial'] });
    await make({ title: 'three' });
    expect(await titles({ filter: { tags: ['TRIAL'] } })).toEqual(['two', 'one']);
    expect(await titles({ filter: { tags: ['nothing', ' spring 2027'] } })).toEqual(['one']);
    for (const tags of [['spring'], ['tri%'], []]) expect(await titles({ filter: { tags } })).toEqual([]);
  });

  it('narrows to a time of expiration, its beginning within and its end without', async () => {
    const { titles, make } = await aProfessor();
    const at = (ms: number) => new Date(Date.UTC(2099, 0, 1) + ms);
    for (const ms of [0, 1, 2]) await make({ title: `at ${ms}`, expiresAt: at(ms) });
    await make({ title: 'never' });
    const [from, before] = [at(1).toISOString(), at(2).toISOString()];
    expect(await titles({ filter: { expiresFrom: from } })).toEqual(['at 2', 'at 1']);
    expect(await titles({ filter: { expiresBefore: before } })).toEqual(['at 1', 'at 0']);
    expect(await titles({ filter: { expiresFrom: from, expiresBefore: before } })).toEqual(['at 1']);
    expect(await titles({ filter: { expiresFrom: '2099-01-01T03:00:00.002+03:00' } })).toEqual(['at 2']);
    expect(await titles({ filter: { expiresBefore: '9999-12-31T23:59:59.999Z' } })).toHaveLength(3);
  });

  it('narrows to those that are nearly full: at most a tenth of the spots, or three, remain', async () => {
    const { titles, make } = await aProfessor();
    for (const [usageLimit, uses] of [
      [100, 90],
      [100, 89],
      [10, 7],
      [10, 6],
      [1, 0],
      [2, 2],
    ] as const) {
      await make({ title: `${uses} of ${usageLimit}`, usageLimit, uses });
    }
    await make({ title: 'unlimited', uses: 7 });
    expect(await titles({ filter: { nearlyFull: true } })).toEqual(['2 of 2', '0 of 1', '7 of 10', '90 of 100']);
    expect(await titles({ filter: { nearlyFull: false } })).toEqual(['unlimited', '6 of 10', '89 of 100']);
    expect(await titles({ filter: { nearlyFull: true, statuses: ['ACTIVE'] } })).toHaveLength(3);
  });

  it('narrows to those of a creator, given as a Person or a User; any other id finds nothing', async () => {
    const { course, titles, make } = await aProfessor();
    const colleague = await api().make.aUser('PROFESSOR');
    await make({ title: 'own' });
    await make({ title: "a colleague's", createdById: colleague.id });
    for (const type of ['Person', 'User'] as const) {
      expect(await titles({ filter: { createdById: toGlobalId(type, colleague.id) } })).toEqual(["a colleague's"]);
    }
    for (const createdById of [toGlobalId('Course', course.id), String(colleague.id), '']) {
      expect(await titles({ filter: { createdById } })).toEqual([]);
    }
  });

  it('sorts by creation, title, expiration and uses; by expiration those to come are first, those without next, the past ones last, the most recent of them first', async () => {
    const { titles, make } = await aProfessor();
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await make({ title: 'b never', uses: 3 });
    await make({ title: 'A late', uses: 1, expiresAt: inDays(9) });
    await make({ title: 'd past', uses: 2, expiresAt: inDays(-1) });
    await make({ title: 'e long past', uses: 0, expiresAt: inDays(-9) });
    await make({ title: 'c soon', uses: 7, expiresAt: inDays(1) });
    const made = ['b never', 'A late', 'd past', 'e long past', 'c soon'];
    expect(await titles({})).toEqual(made.toReversed());
    expect(await titles({ orderBy: 'CREATED_AT_ASC' })).toEqual(made);
    expect(await titles({ orderBy: 'TITLE_ASC' })).toEqual(['A late', 'b never', 'c soon', 'd past', 'e long past']);
    expect(await titles({ orderBy: 'EXPIRES_AT_ASC' })).toEqual([
      'c soon',
      'A late',
      'b never',
      'd past',
      'e long past',
    ]);
    expect(await titles({ orderBy: 'USES_DESC' })).toEqual(['c soon', 'b never', 'd past', 'A late', 'e long past']);
  });
});

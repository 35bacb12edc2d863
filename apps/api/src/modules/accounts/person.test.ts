import type { Role } from '@matricula/domain';
import { apiOn } from '../../../test/api.js';
import { accept, type Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import type { MadeUser } from '../../../test/factories.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { EnrollmentEntity } from '../courses/index.js';

onEveryDatabase('A person', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  async function signedIn(role: Role): Promise<Client> {
    const client = api().client();
    await api().make.signedIn(client, role);
    return client;
  }

  /** What somebody sees of each person: the email, `name only`, or `nothing`. */
  async function seen(client: Client, people: readonly MadeUser[]): Promise<string[]> {
    const { result } = await client.ask<readonly ({ name: string; email: string | null } | null)[]>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name email } } }',
      { ids: people.map(({ id }) => toGlobalId('Person', id)) },
    );
    return result.map((person, n) => {
      if (person === null) return 'nothing';
      expect(person.name).toBe(people[n]!.name);
      return person.email === null ? 'name only' : person.email === people[n]!.email ? 'email' : 'wrong';
    });
  }

  /** People around one course, each by one thing alone, and somebody with no part in it. */
  async function aroundACourse() {
    const { make } = api();
    const creator = await make.aUser('PROFESSOR');
    const teacher = await make.aUser('PROFESSOR');
    const member = await make.aUser('STUDENT');
    const former = await make.aUser('STUDENT');
    const accepter = await make.aUser('STUDENT');
    const stranger = await make.aUser('STUDENT');
    const { id: courseId } = await make.aCourse({ createdById: creator.id });
    await make.associate(courseId, teacher.id);
    await make.enroll(courseId, member.id);
    await make.enroll(courseId, former.id, { status: 'ENDED', endReason: 'REMOVED' });
    const { code } = await make.anInvitation({ courseId });
    await accept(api().client(), { code, email: accepter.email });
    await api().app.database.manager.delete(EnrollmentEntity, { courseId, userId: accepter.id });
    return { courseId, people: [creator, teacher, member, former, accepter, stranger] };
  }

  it('shows the email to owners, admins, and the professors of any course that they have to do with', async () => {
    const { courseId, people } = await aroundACourse();
    const all = Array<string>(6).fill('email');
    expect(await seen(await signedIn('OWNER'), people)).toEqual(all);
    expect(await seen(await signedIn('ADMIN'), people)).toEqual(all);
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    expect(await seen(client, people)).toEqual(Array(6).fill('nothing'));
    await api().make.enroll(courseId, id); // being in a course is not teaching it
    expect(await seen(client, people)).toEqual(Array(6).fill('nothing'));
    await api().make.associate(courseId, id);
    expect(await seen(client, people)).toEqual([...all.slice(1), 'nothing']);
    await api().make.dissociate(courseId, id);
    expect(await seen(client, people)).toEqual(Array(6).fill('nothing'));
  });

  it('shows a student by name who runs their courses, and nobody else', async () => {
    const { courseId, people } = await aroundACourse();
    const client = api().client();
    const self = await api().make.signedIn(client, 'STUDENT');
    await api().make.enroll(courseId, self.id, { status: 'ENDED', endReason: 'COURSE_ENDED' });
    const [creator, teacher, ...others] = ['name only', 'name only', 'nothing', 'nothing', 'nothing', 'nothing'];
    expect(await seen(client, [...people, self])).toEqual([creator, teacher, ...others, 'name only']);
    expect(await seen(api().client(), people)).toEqual(Array(6).fill('nothing'));
  });

  it('is read together with others: emails of a page take one statement, however many there are', async () => {
    const client = api().client();
    const { id: createdById } = await api().make.signedIn(client, 'PROFESSOR');
    const { id: courseId } = await api().make.aCourse({ createdById });
    const people: MadeUser[] = [];
    for (let n = 0; n < 12; n += 1) {
      people.push(await api().make.aUser('STUDENT'));
      await api().make.enroll(courseId, people[n]!.id);
    }
    const counts = [];
    for (const size of [2, 12]) {
      api().statements.length = 0;
      expect(await seen(client, people.slice(0, size))).toEqual(Array(size).fill('email'));
      counts.push(api().statements.length);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('is the same as the account: `person` of a user, who is null in everything once erased', async () => {
    const client = api().client();
    const { id, name, email } = await api().make.signedIn(client, 'OWNER', { externalId: `sis-${Date.now()}` });
    const ask = 'id name externalId version lastSeenAt person { id name email }';
    const { result } = await client.ask<{ lastSeenAt: string }>(`{ viewer { ${ask} } }`);
    expect(result).toEqual({
      id: toGlobalId('User', id),
      name,
      externalId: expect.stringMatching(/^sis-/),
      version: 1,
      lastSeenAt: expect.stringMatching(/Z$/),
      person: { id: toGlobalId('Person', id), name, email },
    });
    const erased = await api().make.aUser('STUDENT', { name: null, email: null });
    const { result: node } = await client.ask(
      `{ node(id: "${toGlobalId('User', erased.id)}") { ... on User { name email lastSeenAt person { name email } } } }`,
    );
    expect(node).toEqual({ name: null, email: null, lastSeenAt: null, person: { name: null, email: null } });
  });
});

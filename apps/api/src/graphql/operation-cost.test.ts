import { apiOn } from '../../test/api.js';
import { onEveryDatabase } from '../../test/databases.js';

/** Courses, who is enrolled in them, in which courses those are, and so on. */
function nested(depth: number, first = 100): string {
  const inner =
    depth === 0 ? 'id' : `enrollments(first: ${first}) { edges { node { course { ${nested(depth - 1, first)} } } } }`;
  return depth === 0 ? inner : `id ${inner}`;
}

onEveryDatabase('What an operation may cost', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it.each([
    ['courses within courses, 50 deep', `{ courses(first: 100) { edges { node { ${nested(50)} } } } }`],
    ['two lists of 100 within one another', `{ courses(first: 100) { edges { node { ${nested(1)} } } } }`],
    [
      'hundreds of codes looked up',
      `{ ${Array.from({ length: 100 }, (_, n) => `c${n}: invitationPreview(code: "ZZZZZZZ") { title }`).join(' ')} }`,
    ],
  ])('is refused at once for %s', async (_what, query) => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    api().statements.length = 0;
    const startedAt = performance.now();
    const { status, errors } = await client.ask(query);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'QUERY_TOO_COMPLEX' });
    expect(api().statements).toEqual([]);
  });

  it('allows the widest list of the contract, a hundred to the page', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const { errors } = await client.ask(`{
      invitations(first: 100) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id code url title description backgroundImageUrl usageLimit expiresAt isActive status uses remainingSpots
          createdAt updatedAt version createdBy { id name email }
          course { id title description isArchived enrollmentCount createdBy { id name } professors { id name } }
        } }
      }
    }`);
    expect(errors).toBeUndefined();
  });

  it('counts a list by its variable, and tells a page that is too large by its own rule', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const query =
      'query ($first: Int) { courses(first: $first) { edges { node { id enrollments(first: $first) { edges { node { id } } } } } } }';
    expect((await client.ask(query, { first: 5 })).errors).toBeUndefined();
    expect((await client.ask(query, { first: 100 })).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    const { errors } = await client.ask('{ courses(first: 1000000000) { edges { node { id } } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

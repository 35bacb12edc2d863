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

  it('counts a list by its variable, and leaves a page that is too large to the error of the list', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const query =
      'query ($first: Int) { courses(first: $first) { edges { node { id enrollments(first: $first) { edges { node { id } } } } } } }';
    expect((await client.ask(query, { first: 5 })).errors).toBeUndefined();
    expect((await client.ask(query, { first: 100 })).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
    const { errors } = await client.ask('{ courses(first: 1000000000) { edges { node { id } } } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  const costOf = async (query: string, variables = {}) => {
    const { extensions } = await askWhole(query, variables);
    return extensions.cost.requested;
  };

  /** The whole body, as the one who is asking sees it. */
  async function askWhole(query: string, variables = {}) {
    const response = await api()
      .client()
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
    // The shape that docs/api.md gives it.
    return (await response.json()) as { extensions: { cost: { requested: number; maximum: number } } };
  }

  it('is reported with the response', async () => {
    expect((await askWhole('{ institution { name } }')).extensions).toEqual({ cost: { requested: 2, maximum: 5_000 } });
  });

  it('counts last like first, and what a page has once is not counted for each of its items', async () => {
    const page = (size: string) => `{ courses(${size}) { totalCount pageInfo { hasNextPage } edges { node { id } } } }`;
    expect(await costOf(page('first: 10'))).toBe(1 + 20 + 2 + 10 * 3);
    expect(await costOf(page('first: 100'))).toBe(1 + 20 + 2 + 100 * 3);
  });

  it('counts fragments and directives', async () => {
    const query = `query ($wanted: Boolean!) { institution @include(if: $wanted) { ...F } } fragment F on Institution { name timeZone }`;
    expect([await costOf(query, { wanted: true }), await costOf(query, { wanted: false })]).toEqual([3, 0]);
    expect(await costOf(query, { wanted: true })).toBe(3);
  });

  it('is refused where a list of a hundred counts a list of each item many times', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const counts = Array.from({ length: 23 }, (_, n) => `a${n}: acceptances(search: "a", first: 1) { totalCount }`);
    const { errors } = await client.ask(`{ invitations(first: 100) { edges { node { ${counts.join(' ')} } } } }`);
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  it('is refused where fragments within fragments have more fields than can be counted', async () => {
    const fragments = Array.from({ length: 14 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F14 on Query { __typename }`;
    const { errors } = await api().client().ask(query);
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
  });
});

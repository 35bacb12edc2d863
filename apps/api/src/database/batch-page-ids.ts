import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * Reads the ids of several pages in one statement, each page by its own index range: what a list inside a list needs,
 * so that it does not take a statement for every row of the outer one.
 * @param pages each selects one column, `id`, sorted and limited
 * @returns the ids of each page, in its order
 */
export async function batchPageIds(
  manager: EntityManager,
  pages: readonly SelectQueryBuilder<ObjectLiteral>[],
): Promise<readonly (readonly number[])[]> {
  const parts = pages.map((page, n) => {
    const [sql, parameters] = page.getQueryAndParameters();
    // A select with a limit of its own may stand in a UNION only as a derived table. The place is kept by number.
    const numbered = `SELECT ${n} AS page, ROW_NUMBER() OVER () AS place, p${n}.id AS id FROM (${sql}) p${n}`;
    return { sql: numbered, parameters };
  });
  const rows: { page: number; place: number; id: number }[] = await manager.query(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ parameters }) => parameters),
  );
  const placed = rows.toSorted((one, other) => Number(one.place) - Number(other.place));
  return pages.map((_, n) => placed.filter(({ page }) => Number(page) === n).map(({ id }) => id));
}

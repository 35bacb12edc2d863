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
    const orders = Object.entries(page.expressionMap.orderBys);
    for (const [index, [column]] of orders.entries()) page.addSelect(`(${column})`, `key${index}`);
    const order = orders.map(([, direction], index) => `p${n}.key${index} ${String(direction)}`).join(', ');
    const [sql, parameters] = page.getQueryAndParameters();
    // A select with a limit of its own may stand in a UNION only as a derived table, whose own order does not count:
    // MariaDB numbers its rows in another one now and then. The window repeats the order, over one page of rows.
    const numbered = `SELECT ${n} AS page, ROW_NUMBER() OVER (ORDER BY ${order}) AS place, p${n}.id AS id FROM (${sql}) p${n}`;
    return { sql: numbered, parameters };
  });
  const rows: { page: number; place: number; id: number }[] = await manager.query(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ parameters }) => parameters),
  );
  const placed = rows.toSorted((one, other) => Number(one.place) - Number(other.place));
  return pages.map((_, n) => placed.filter(({ page }) => Number(page) === n).map(({ id }) => id));
}

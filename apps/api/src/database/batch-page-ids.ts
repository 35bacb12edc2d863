import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { inChunks, UNION_MAX } from './in-chunks.js';

/**
 * Reads the ids of several pages together, each page by its own index range: what a list inside a list needs, so that
 * it does not take a statement for every row of the outer one. One statement for each 200 pages.
 * @param pages each selects one column, `id`, sorted and limited
 * @returns the ids of each page, in its order
 */
export function batchPageIds(
  manager: EntityManager,
  pages: readonly SelectQueryBuilder<ObjectLiteral>[],
): Promise<readonly (readonly number[])[]> {
  return inChunks(pages, UNION_MAX, (chunk) => readTogether(manager, chunk));
}

async function readTogether(
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
  const found = pages.map((): number[] => []);
  for (const { page, id } of rows.toSorted((one, other) => Number(one.place) - Number(other.place))) {
    found[Number(page)]!.push(id);
  }
  return found;
}

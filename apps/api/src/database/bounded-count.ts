import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { inChunks, UNION_MAX } from './in-chunks.js';

/**
 * How many rows a list has; null above `max`, where counting on would take longer than anybody waits (performance:
 * never COUNT(*) without a bound).
 */
export async function countUpTo<T extends ObjectLiteral>(
  list: SelectQueryBuilder<T>,
  max: number,
): Promise<number | null> {
  const [count] = await countEachUpTo(list.dataSource.manager, [list], max);
  return count!;
}

/** The same for many lists: one statement for each 200 of them. */
export function countEachUpTo<T extends ObjectLiteral>(
  manager: EntityManager,
  lists: readonly SelectQueryBuilder<T>[],
  max: number,
): Promise<readonly (number | null)[]> {
  return inChunks(lists, UNION_MAX, async (chunk) => {
    const parts = chunk.map((list, n) => {
      const [sql, parameters] = list
        .select(`${list.alias}.id`, 'id')
        .limit(max + 1)
        .getQueryAndParameters();
      return { sql: `SELECT ${n} AS list, COUNT(*) AS count FROM (${sql}) c${n}`, parameters };
    });
    const rows: { list: number; count: string | number }[] = await manager.query(
      parts.map(({ sql }) => sql).join(' UNION ALL '),
      parts.flatMap(({ parameters }) => parameters),
    );
    const counts = new Map(rows.map(({ list, count }) => [Number(list), Number(count)]));
    return chunk.map((_, n) => {
      const count = counts.get(n)!; // COUNT without GROUP BY has one row
      return count > max ? null : count;
    });
  });
}

import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/**
 * How many rows a list has; null above `max`, where counting on would take longer than anybody waits (performance:
 * never COUNT(*) without a bound).
 */
export async function countUpTo<T extends ObjectLiteral>(
  list: SelectQueryBuilder<T>,
  max: number,
): Promise<number | null> {
  const ids = list.select(`${list.alias}.id`).limit(max + 1);
  const [sql, parameters] = ids.getQueryAndParameters();
  const manager = list.dataSource.manager;
  const [row]: { count: string | number }[] = await manager.query(
    `SELECT COUNT(*) AS count FROM (${sql}) listed`,
    parameters,
  );
  const count = Number(row!.count);
  return count > max ? null : count;
}

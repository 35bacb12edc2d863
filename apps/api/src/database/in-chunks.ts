/** The most terms of one UNION: SQLite stops at 500, and a statement should stay short. */
export const UNION_MAX = 200;

/** Does the work on at most `size` items at a time, one chunk after the other: results in the order of the items. */
export async function inChunks<T, R>(
  items: readonly T[],
  size: number,
  work: (chunk: readonly T[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += size) results.push(...(await work(items.slice(from, from + size))));
  return results;
}

import { In, type EntityManager, type FindOptionsWhere, type SelectQueryBuilder } from 'typeorm';
import { batchPageIds } from './batch-page-ids.js';
import { pageOf, type Page, type PageRequest } from './page.js';

/**
 * Reads pages of several lists of one table: one page in one statement, any number in two for each 200 of them.
 * @param pages each list as `applyPage` made it, and what was asked of it
 */
export async function readPages<T extends { readonly id: number }>(
  manager: EntityManager,
  entity: new () => T,
  pages: readonly { readonly list: SelectQueryBuilder<T>; readonly request: PageRequest }[],
): Promise<readonly Page<T>[]> {
  const [only] = pages;
  if (only && pages.length === 1) return [pageOf(await only.list.getMany(), only.request)];
  const idsOfPages = await batchPageIds(
    manager,
    pages.map(({ list }) => list.select(`${list.alias}.id`, 'id')),
  );
  const isListed: FindOptionsWhere<{ id: number }> = { id: In(idsOfPages.flat()) };
  const rows = await manager.findBy(entity, isListed as FindOptionsWhere<T>); // T has an id; the compiler cannot see that of a generic
  const byId = new Map(rows.map((row) => [row.id, row]));
  return pages.map(({ request }, n) =>
    pageOf(
      idsOfPages[n]!.map((id) => byId.get(id)!),
      request,
    ),
  );
}

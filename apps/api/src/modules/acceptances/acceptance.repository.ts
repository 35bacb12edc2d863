import type { SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { batchPageIds } from '../../database/batch-page-ids.js';
import { applyPage, COUNT_MAX, pageOf, type Page, type PageRequest, type SortColumn } from '../../database/page.js';
import type { BatchSource } from '../../graphql/context.js';
import { filterByPerson } from '../accounts/index.js';
import { AcceptanceEntity } from './acceptance.entity.js';

/** Which page of which invitation's acceptances. */
export interface AcceptancePageKey {
  readonly invitationId: number;
  /** The beginning of an email or of the name. */
  readonly search: string | null;
  readonly request: PageRequest;
}

/** Reads who accepted. */
export class AcceptanceRepository {
  constructor(private readonly database: Database) {}

  /** Pages of acceptances, newest first: one of them in one statement, any number in two. */
  readonly pages: BatchSource<AcceptancePageKey, Page<AcceptanceEntity>> = {
    batch: async (keys) => {
      const [only] = keys;
      if (keys.length === 1) return [pageOf(await this.#sorted(only!).getMany(), only!.request)];
      const idsOfPages = await batchPageIds(
        this.database.manager,
        keys.map((key) => this.#sorted(key).select('a.id', 'id')),
      );
      const ids = idsOfPages.flat();
      const rows = ids.length === 0 ? [] : await this.#acceptances.where('a.id IN (:...ids)', { ids }).getMany();
      const byId = new Map(rows.map((row) => [row.id, row]));
      return keys.map(({ request }, n) =>
        pageOf(
          idsOfPages[n]!.map((id) => byId.get(id)!),
          request,
        ),
      );
    },
  };

  /** How many a search finds; null above COUNT_MAX. Without a search the invitation's own counter tells. */
  count(invitationId: number, search: string): Promise<number | null> {
    return countUpTo(this.#listed(invitationId, search), COUNT_MAX);
  }

  #sorted({ invitationId, search, request }: AcceptancePageKey): SelectQueryBuilder<AcceptanceEntity> {
    const columns: readonly SortColumn[] = [
      { column: 'a.acceptedAt', direction: 'DESC', parameter: (part) => new Date(part) },
      { column: 'a.id', direction: 'DESC' },
    ];
    return applyPage(this.#listed(invitationId, search), columns, request);
  }

  #listed(invitationId: number, search: string | null): SelectQueryBuilder<AcceptanceEntity> {
    const list = this.#acceptances.where('a.invitation_id = :invitationId', { invitationId });
    return search === null ? list : filterByPerson(list, 'a', search);
  }

  get #acceptances(): SelectQueryBuilder<AcceptanceEntity> {
    return this.database.manager.createQueryBuilder(AcceptanceEntity, 'a');
  }
}

import type { SelectQueryBuilder } from 'typeorm';
import { countUpTo } from '../../database/bounded-count.js';
import type { Database } from '../../database/database.js';
import { COUNT_MAX, pageOf, type Page, type PageRequest } from '../../database/page.js';
import { OutboxEntity, type DeliveryStatus } from '../../outbox/outbox.entity.js';
import { narrowToPerson } from '../members/index.js';
import { AcceptanceEntity } from './acceptance.entity.js';

/** An acceptance and what became of its mail. */
export interface AcceptanceRow {
  readonly entity: AcceptanceEntity;
  readonly emailStatus: DeliveryStatus;
}

/** Reads who accepted. */
export class AcceptanceRepository {
  constructor(private readonly database: Database) {}

  /** Newest first, each with what became of its mail, in one statement. */
  async page(invitationId: number, search: string | null, request: PageRequest): Promise<Page<AcceptanceRow>> {
    const list = this.#listed(invitationId, search);
    if (request.after) {
      const [acceptedAt, id] = request.after;
      // In this form the planner reads a range of the index; the row form (a, b) < (x, y) reads it all (performance).
      list.andWhere('(a.accepted_at < :acceptedAt OR (a.accepted_at = :acceptedAt AND a.id < :id))', {
        acceptedAt: new Date(Number(acceptedAt)),
        id,
      });
    }
    const { entities, raw } = await list
      .leftJoin(OutboxEntity, 'o', 'o.user_id = a.user_id AND o.invitation_id = a.invitation_id')
      .addSelect('o.status', 'emailStatus')
      .orderBy('a.accepted_at', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .limit(request.first + 1)
      .getRawAndEntities<{ emailStatus: DeliveryStatus | null }>();
    // Only a row that somebody removed by hand leaves an acceptance without its mail.
    const rows = entities.map((entity, index) => ({ entity, emailStatus: raw[index]!.emailStatus ?? 'SENT' }) as const);
    return pageOf(rows, request.first);
  }

  /** How many a search finds; null above COUNT_MAX. Without a search the invitation's own counter tells. */
  count(invitationId: number, search: string): Promise<number | null> {
    return countUpTo(this.#listed(invitationId, search), COUNT_MAX);
  }

  /** @param search the beginning of an email or of the name */
  #listed(invitationId: number, search: string | null): SelectQueryBuilder<AcceptanceEntity> {
    const list = this.database.manager
      .createQueryBuilder(AcceptanceEntity, 'a')
      .where('a.invitation_id = :invitationId', { invitationId });
    return search === null ? list : narrowToPerson(list, 'a', search);
  }
}

import type { SelectQueryBuilder } from 'typeorm';
import { applyPage, type CursorKey, type CursorShape, type PageRequest, type SortColumn } from '../../database/page.js';
import type { InvitationEntity } from './invitation.entity.js';

/** The orders of the list: the contract's InvitationOrder. */
export type InvitationOrder = 'CREATED_AT_DESC' | 'CREATED_AT_ASC' | 'TITLE_ASC' | 'EXPIRES_AT_ASC' | 'USES_DESC';

/** The orders that one run of sort columns describes. */
type PlainOrder = Exclude<InvitationOrder, 'EXPIRES_AT_ASC'>;

interface OrderColumns {
  readonly direction: SortColumn['direction'];
  /** What is sorted by before the id. */
  readonly by?: Omit<SortColumn, 'direction'> & {
    readonly type: CursorShape[number];
    partOf(entity: InvitationEntity): string | number;
  };
}

/** Ids count up with the instant of creation, so they alone sort by it. Each but USES_DESC reads an index. */
const ORDERS: { readonly [O in PlainOrder]: OrderColumns } = {
  CREATED_AT_DESC: { direction: 'DESC' },
  CREATED_AT_ASC: { direction: 'ASC' },
  TITLE_ASC: {
    direction: 'ASC',
    by: { column: 'i.title', type: 'string', partOf: ({ title }) => title },
  },
  USES_DESC: {
    direction: 'DESC',
    by: { column: 'i.uses', type: 'number', partOf: ({ uses }) => uses },
  },
};

/** What the cursors of an order hold. For EXPIRES_AT_ASC: the instant that divides the list, the expiration, the id. */
export function cursorShapeOf(order: InvitationOrder): CursorShape {
  if (order === 'EXPIRES_AT_ASC') return ['number', 'number', 'number'];
  const { by } = ORDERS[order];
  return by ? [by.type, 'number'] : ['number'];
}

/**
 * Where the next page finds this invitation.
 * @param asOf the instant that divides what is still to come from what is past: see pageByExpiration
 */
export function cursorKeyOf(order: InvitationOrder, entity: InvitationEntity, asOf: Date): CursorKey {
  if (order === 'EXPIRES_AT_ASC') return [asOf.getTime(), entity.expirationOrder.getTime(), entity.id];
  const { by } = ORDERS[order];
  return by ? [by.partOf(entity), entity.id] : [entity.id];
}

/** The columns that an order sorts by. */
export function sortColumnsOf(order: PlainOrder): readonly SortColumn[] {
  const { direction, by } = ORDERS[order];
  return [...(by ? [{ ...by, direction }] : []), { column: 'i.id', direction }];
}

function byExpiration(direction: SortColumn['direction']): readonly SortColumn[] {
  return [
    { column: 'i.expirationOrder', direction, parameter: (part) => new Date(part) },
    { column: 'i.id', direction },
  ];
}

/** The two parts of the list, in its order. */
const TO_COME = { comparison: '>=', direction: 'ASC' } as const;
const PAST = { comparison: '<', direction: 'DESC' } as const;

/** The instant by which a list in the order EXPIRES_AT_ASC was divided when its first page was read; null on that page. */
export function asOfRequest({ after, before }: PageRequest): Date | null {
  const [asOf] = after ?? before ?? [];
  return asOf === undefined ? null : new Date(asOf);
}

/**
 * A page in the order EXPIRES_AT_ASC: those still to come, soonest first; those without an expiration; the past ones,
 * most recent first. The column `expiration_order` holds the end of time for those without, so this is one index, read
 * from `asOf` to its end and then from `asOf` back to its beginning: two ranges in one statement. The cursors carry
 * `asOf`, so that an invitation that expires between two pages keeps its place.
 * @param list makes a query over `i`, narrowed and without an order
 * @param rows a query over `i` with everything that a row needs, which the page narrows and sorts
 * @param asOf null for the statement's own time
 */
export function pageByExpiration(
  list: () => SelectQueryBuilder<InvitationEntity>,
  rows: SelectQueryBuilder<InvitationEntity>,
  request: PageRequest,
  asOf: Date | null,
): SelectQueryBuilder<InvitationEntity> {
  const instant = asOf === null ? 'UTC_TIMESTAMP(3)' : ':asOf';
  const placeOf = (cursor: CursorKey | null) => cursor && (Number(cursor[1]) < asOf!.getTime() ? 1 : 0);
  const [after, before] = [placeOf(request.after), placeOf(request.before)];
  const parts = [TO_COME, PAST].flatMap(({ comparison, direction }, place) => {
    if ((after ?? 0) > place || (before ?? 1) < place) return [];
    const within = (cursor: CursorKey | null, its: number | null) => (its === place ? cursor!.slice(1) : null);
    const part = applyPage(list().andWhere(`i.expiration_order ${comparison} ${instant}`), byExpiration(direction), {
      ...request,
      after: within(request.after, after),
      before: within(request.before, before),
    }).select('i.id', 'id');
    rows.setParameters(part.getParameters());
    return [`SELECT ${place} AS place, p${place}.id AS id FROM (${part.getQuery()}) p${place}`];
  });
  const page = parts.length === 0 ? 'SELECT 0 AS place, 0 AS id' : parts.join(' UNION ALL ');
  const [forward, reverse] = request.isBackward ? (['DESC', 'ASC'] as const) : (['ASC', 'DESC'] as const);
  const onlyAt = (place: number, column: string) => `CASE WHEN page.place = ${place} THEN ${column} END`;
  return rows
    .innerJoin(`(${page})`, 'page', 'page.id = i.id')
    .addSelect('page.place', 'place')
    .setParameters(asOf === null ? {} : { asOf })
    .orderBy('place', forward)
    .addOrderBy(onlyAt(0, 'i.expiration_order'), forward)
    .addOrderBy(onlyAt(0, 'i.id'), forward)
    .addOrderBy('i.expirationOrder', reverse)
    .addOrderBy('i.id', reverse)
    .limit(request.size + 1);
}

import type { SelectQueryBuilder } from 'typeorm';
import type { CursorKey, CursorShape, SortColumn } from '../../database/page.js';
import { filterByPerson } from '../accounts/index.js';
import type { AcceptanceEntity, EmailDeliveryStatus } from './acceptance.entity.js';

/** What a list of acceptances is narrowed to. Null: by nothing. */
export interface AcceptanceListFilter {
  /** A key that no course has finds nothing. The same holds for `invitationId`. */
  readonly courseId: number | null;
  readonly invitationId: number | null;
  /** Beginning of an email or of a word of the name. */
  readonly search: string | null;
  /** Any of these. */
  readonly emailStatuses: readonly EmailDeliveryStatus[] | null;
  /** The earliest instant. */
  readonly acceptedFrom: Date | null;
  /** The first instant that is too late. */
  readonly acceptedBefore: Date | null;
}

/** Narrows a query over acceptance `a`. */
export function applyFilter(list: SelectQueryBuilder<AcceptanceEntity>, filter: AcceptanceListFilter): void {
  const { courseId, invitationId, search, emailStatuses, acceptedFrom, acceptedBefore } = filter;
  if (courseId !== null) {
    const isOfCourse = 'a.invitation_id IN (SELECT ci.id FROM invitations ci WHERE ci.course_id = :courseId)';
    list.andWhere(isOfCourse, { courseId });
  }
  if (invitationId !== null) list.andWhere('a.invitation_id = :invitationId', { invitationId });
  if (search !== null) filterByPerson(list, 'a', search);
  if (emailStatuses !== null) {
    list.andWhere(emailStatuses.length === 0 ? '1 = 0' : 'a.email_status IN (:...emailStatuses)', { emailStatuses });
  }
  if (acceptedFrom !== null) list.andWhere('a.accepted_at >= :acceptedFrom', { acceptedFrom });
  if (acceptedBefore !== null) list.andWhere('a.accepted_at < :acceptedBefore', { acceptedBefore });
}

/** The orders of a list: the contract's AcceptanceOrder. */
export type AcceptanceOrder = 'ACCEPTED_AT_DESC' | 'ACCEPTED_AT_ASC';

/** What the cursors hold: the instant and the id. */
export const CURSOR_SHAPE: CursorShape = ['number', 'number'];

/** Where another page finds this acceptance. */
export function cursorKeyOf({ acceptedAt, id }: AcceptanceEntity): CursorKey {
  return [acceptedAt.getTime(), id];
}

/** The columns that an order sorts by. */
export function sortColumnsOf(order: AcceptanceOrder): readonly SortColumn[] {
  const direction = order === 'ACCEPTED_AT_ASC' ? 'ASC' : 'DESC';
  return [
    { column: 'a.acceptedAt', direction, parameter: (part) => new Date(part) },
    { column: 'a.id', direction },
  ];
}

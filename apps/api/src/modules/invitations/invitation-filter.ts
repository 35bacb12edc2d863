import { INVITATION_STATUSES, type InvitationStatus, foldTag } from '@matricula/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { InvitationEntity } from './invitation.entity.js';

/** What the list of invitations is narrowed to, besides a search: see invitation-search.ts. Null: by nothing. */
export interface InvitationListFilter {
  /** A key that no course has finds nothing. The same holds for `createdById`. */
  readonly courseId: number | null;
  /** Any of these. */
  readonly statuses: readonly InvitationStatus[] | null;
  /** As it was typed. */
  readonly search: string | null;
  /** Any of these, without regard to case. */
  readonly tags: readonly string[] | null;
  /** The earliest expiration. */
  readonly expiresFrom: Date | null;
  /** The instant before which they expire. */
  readonly expiresBefore: Date | null;
  /** Whether at most a tenth of the spots, or three, remain; false: those with more, and those without a limit. */
  readonly nearlyFull: boolean | null;
  readonly createdById: number | null;
}

/** Every invitation. */
export const NO_FILTER: InvitationListFilter = {
  courseId: null,
  statuses: null,
  search: null,
  tags: null,
  expiresFrom: null,
  expiresBefore: null,
  nearlyFull: null,
  createdById: null,
};

/** IS NOT TRUE lets the planner keep the LEFT JOIN that makes it begin with the invitations. */
const IS_OPEN = 'i.is_active = TRUE AND c.is_archived IS NOT TRUE';
const IS_IN_TIME = '(i.expires_at IS NULL OR i.expires_at >= UTC_TIMESTAMP(3))';

/** The domain's invitationStatus in SQL, over invitation `i` and course `c`; a property test compares them. */
const STATUS_SQL: { readonly [S in InvitationStatus]: string } = {
  INACTIVE: '(i.is_active = FALSE OR c.is_archived IS TRUE)',
  EXPIRED: `(${IS_OPEN} AND i.expires_at < UTC_TIMESTAMP(3))`,
  LIMIT_REACHED: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = TRUE)`,
  ACTIVE: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = FALSE)`,
};

/** At most a tenth of the limit remains, or three: without a subtraction, which could leave the range of UNSIGNED. */
const IS_NEARLY_FULL =
  '(i.usage_limit IS NOT NULL AND (i.uses + 3 >= i.usage_limit OR i.uses * 10 >= i.usage_limit * 9))';

/** Narrows a query over invitation `i` and course `c`. */
export function applyFilter(list: SelectQueryBuilder<InvitationEntity>, filter: InvitationListFilter): void {
  const { courseId, statuses, tags, expiresFrom, expiresBefore, nearlyFull, createdById } = filter;
  if (courseId !== null) list.andWhere('i.course_id = :courseId', { courseId });
  if (createdById !== null) list.andWhere('i.created_by_id = :createdById', { createdById });
  const isEveryStatus = statuses === null || INVITATION_STATUSES.every((status) => statuses.includes(status));
  if (!isEveryStatus) list.andWhere(anyOf(statuses.map((status) => STATUS_SQL[status])));
  if (tags !== null) {
    const hasTag = 'i.id IN (SELECT t.invitation_id FROM invitation_tags t WHERE t.folded IN (:...tags))';
    list.andWhere(tags.length === 0 ? '1 = 0' : hasTag, { tags: tags.map(foldTag) });
  }
  // expiration_order is expires_at, with an index of its own.
  if (expiresFrom !== null || expiresBefore !== null) list.andWhere('i.expires_at IS NOT NULL');
  if (expiresFrom !== null) list.andWhere('i.expiration_order >= :expiresFrom', { expiresFrom });
  if (expiresBefore !== null) list.andWhere('i.expiration_order < :expiresBefore', { expiresBefore });
  if (nearlyFull !== null) list.andWhere(nearlyFull ? IS_NEARLY_FULL : `NOT ${IS_NEARLY_FULL}`);
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? '1 = 0' : `(${conditions.join(' OR ')})`;
}

import type { InvitationStatus } from '@matricula/domain';

/** What the list of invitations is narrowed to. */
export interface InvitationListFilter {
  readonly courseId: number | null;
  /** Any of these; null for every one. */
  readonly statuses: readonly InvitationStatus[] | null;
}

const IS_OPEN = 'i.is_active = TRUE AND c.is_archived = FALSE';
const IS_IN_TIME = '(i.expires_at IS NULL OR i.expires_at >= UTC_TIMESTAMP(3))';

/** The domain's invitationStatus in SQL, over invitation `i` and course `c`; a property test holds them together. */
const STATUS_SQL: { readonly [S in InvitationStatus]: string } = {
  INACTIVE: '(i.is_active = FALSE OR c.is_archived = TRUE)',
  EXPIRED: `(${IS_OPEN} AND i.expires_at < UTC_TIMESTAMP(3))`,
  LIMIT_REACHED: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = TRUE)`,
  ACTIVE: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = FALSE)`,
};

/** The condition that an invitation has one of the statuses; none given lets none through. */
export function hasStatusSql(statuses: readonly InvitationStatus[]): string {
  return statuses.length === 0 ? '1 = 0' : `(${statuses.map((status) => STATUS_SQL[status]).join(' OR ')})`;
}

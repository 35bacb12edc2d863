import {
  INVITATION_CODE_ALPHABET,
  INVITATION_CODE_LENGTH,
  INVITATION_STATUSES,
  type InvitationStatus,
} from '@matricula/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { CursorKey, CursorShape, SortColumn } from '../../database/page.js';
import type { InvitationEntity } from './invitation.entity.js';
import { searchWords } from '../../search/search-words.js';

/** What the list of invitations is narrowed to. */
export interface InvitationListFilter {
  readonly courseId: number | null;
  /** Any of these; null for every one. */
  readonly statuses: readonly InvitationStatus[] | null;
  /** Beginnings of the title's words, all of them; or the beginning of a code. */
  readonly search: string | null;
}

/** IS NOT TRUE lets the planner keep the LEFT JOIN that makes it begin with the invitations. */
const IS_OPEN = 'i.is_active = TRUE AND c.is_archived IS NOT TRUE';
const IS_IN_TIME = '(i.expires_at IS NULL OR i.expires_at >= UTC_TIMESTAMP(3))';

/** The domain's invitationStatus in SQL, over invitation `i` and course `c`; a property test holds them together. */
const STATUS_SQL: { readonly [S in InvitationStatus]: string } = {
  INACTIVE: '(i.is_active = FALSE OR c.is_archived IS TRUE)',
  EXPIRED: `(${IS_OPEN} AND i.expires_at < UTC_TIMESTAMP(3))`,
  LIMIT_REACHED: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = TRUE)`,
  ACTIVE: `(${IS_OPEN} AND ${IS_IN_TIME} AND i.is_full = FALSE)`,
};

/** Narrows a query over invitation `i` and course `c`. */
export function applyFilter(list: SelectQueryBuilder<InvitationEntity>, filter: InvitationListFilter): void {
  const { courseId, statuses, search } = filter;
  if (courseId !== null) list.andWhere('i.course_id = :courseId', { courseId });
  const isEveryStatus = statuses === null || INVITATION_STATUSES.every((status) => statuses.includes(status));
  if (!isEveryStatus) {
    list.andWhere(statuses.length === 0 ? '1 = 0' : `(${statuses.map((status) => STATUS_SQL[status]).join(' OR ')})`);
  }
  if (search !== null) applySearch(list, search);
}

/** Words and codes hold letters and digits alone, so no wildcard of LIKE can be among them. */
function applySearch(list: SelectQueryBuilder<InvitationEntity>, search: string): void {
  const words = searchWords(search);
  const hasWord = (n: number) =>
    `i.id IN (SELECT w${n}.invitation_id FROM invitation_words w${n} WHERE w${n}.word LIKE :word${n})`;
  const anyOf = words.length > 0 ? [`(${words.map((_, n) => hasWord(n)).join(' AND ')})`] : [];
  const code = search.replace(/[\s-]/g, '').toUpperCase();
  const isCode =
    code !== '' &&
    code.length <= INVITATION_CODE_LENGTH &&
    [...code].every((symbol) => INVITATION_CODE_ALPHABET.includes(symbol));
  if (isCode) {
    anyOf.push('i.id IN (SELECT ic.invitation_id FROM invitation_codes ic WHERE ic.code LIKE :code)');
  }
  const parameters = Object.fromEntries(words.map((word, n) => [`word${n}`, `${word}%`]));
  list.andWhere(anyOf.length === 0 ? '1 = 0' : `(${anyOf.join(' OR ')})`, { ...parameters, code: `${code}%` });
}

/** The orders of the list: the contract's InvitationOrder. */
export type InvitationOrder = 'CREATED_AT_DESC' | 'CREATED_AT_ASC' | 'TITLE_ASC' | 'EXPIRES_AT_ASC' | 'USES_DESC';

interface Order {
  readonly direction: SortColumn['direction'];
  /** What is sorted by before the id. */
  readonly by?: Omit<SortColumn, 'direction'> & {
    readonly type: CursorShape[number];
    partOf(entity: InvitationEntity): string | number;
  };
}

/** Ids count up with the instant of creation, so they alone sort by it. Each but USES_DESC reads an index. */
const ORDERS: { readonly [O in InvitationOrder]: Order } = {
  CREATED_AT_DESC: { direction: 'DESC' },
  CREATED_AT_ASC: { direction: 'ASC' },
  TITLE_ASC: {
    direction: 'ASC',
    by: { column: 'i.title', type: 'string', partOf: ({ title }) => title },
  },
  EXPIRES_AT_ASC: {
    direction: 'ASC',
    by: {
      column: 'i.expirationOrder',
      type: 'number',
      partOf: ({ expirationOrder }) => expirationOrder.getTime(),
      parameter: (part) => new Date(part),
    },
  },
  USES_DESC: {
    direction: 'DESC',
    by: { column: 'i.uses', type: 'number', partOf: ({ uses }) => uses },
  },
};

/** What the cursors of an order hold. */
export function cursorShapeOf(order: InvitationOrder): CursorShape {
  const { by } = ORDERS[order];
  return by ? [by.type, 'number'] : ['number'];
}

/** Where the next page finds this invitation. */
export function cursorKeyOf(order: InvitationOrder, entity: InvitationEntity): CursorKey {
  const { by } = ORDERS[order];
  return by ? [by.partOf(entity), entity.id] : [entity.id];
}

/** The columns that an order sorts by. */
export function sortColumnsOf(order: InvitationOrder): readonly SortColumn[] {
  const { direction, by } = ORDERS[order];
  return [...(by ? [{ ...by, direction }] : []), { column: 'i.id', direction }];
}

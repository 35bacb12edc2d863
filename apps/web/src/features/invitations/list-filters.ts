import { INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';
import type { InvitationOrder } from '../../gql/dashboard.js';

/** What the list is narrowed to, and how it is sorted. */
export interface ListFilters {
  /** Beginnings of the title's messages, or of a code; empty for all. */
  readonly search: string;
  readonly courseId: string | null;
  /** Any of these; empty for every status. */
  readonly statuses: readonly InvitationStatus[];
  readonly order: InvitationOrder;
}

/** In the order in which they are offered; the first holds where the address names none. */
export const ORDERS: readonly [InvitationOrder, ...InvitationOrder[]] = [
  'CREATED_AT_DESC',
  'CREATED_AT_ASC',
  'TITLE_ASC',
  'EXPIRES_AT_ASC',
  'USES_DESC',
];

export const NO_FILTERS: ListFilters = { search: '', courseId: null, statuses: [], order: ORDERS[0] };

/** Reads the filters off an address; whatever is no filter is passed over, since people edit addresses by hand. */
export function filtersFrom(parameters: URLSearchParams): ListFilters {
  const asked = parameters.getAll('status');
  return {
    search: parameters.get('search') ?? '',
    courseId: parameters.get('course') || null,
    statuses: INVITATION_STATUSES.filter((status) => asked.includes(status)),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? NO_FILTERS.order,
  };
}

/** The address of the first page under these filters. */
export function searchOf({ search, courseId, statuses, order }: ListFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search !== '') parameters.set('search', search);
  if (courseId !== null) parameters.set('course', courseId);
  for (const status of statuses) parameters.append('status', status);
  if (order !== NO_FILTERS.order) parameters.set('order', order);
  return parameters;
}

/** Whether fewer than all may be shown; an order leaves nothing out. */
export function isFiltered({ search, courseId, statuses }: ListFilters): boolean {
  return search !== '' || courseId !== null || statuses.length > 0;
}

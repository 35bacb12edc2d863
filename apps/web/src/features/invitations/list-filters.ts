import { INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';
import type { InvitationOrder } from '../../gql/dashboard.js';

/** The filters and the order of the list. */
export interface ListFilters {
  /** As it was typed: see matchesInvitationSearch in the domain; empty for all. */
  readonly search: string;
  readonly courseId: string | null;
  /** Any of these; empty for every status. */
  readonly statuses: readonly InvitationStatus[];
  readonly order: InvitationOrder;
}

/** In the order in which they are offered; the first is the default. */
export const ORDERS: readonly [InvitationOrder, ...InvitationOrder[]] = [
  'CREATED_AT_DESC',
  'CREATED_AT_ASC',
  'TITLE_ASC',
  'EXPIRES_AT_ASC',
  'USES_DESC',
];

export const NO_FILTERS: ListFilters = { search: '', courseId: null, statuses: [], order: ORDERS[0] };

/** Reads the filters from a URL's parameters. Unknown values are ignored, since people edit URLs by hand. */
export function filtersFrom(parameters: URLSearchParams): ListFilters {
  const statuses = parameters.getAll('status');
  return {
    search: parameters.get('search') ?? '',
    courseId: parameters.get('course') || null,
    statuses: INVITATION_STATUSES.filter((status) => statuses.includes(status)),
    order: ORDERS.find((order) => order === parameters.get('order')) ?? NO_FILTERS.order,
  };
}

/** The URL parameters of the first page with these filters. */
export function searchOf({ search, courseId, statuses, order }: ListFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search !== '') parameters.set('search', search);
  if (courseId !== null) parameters.set('course', courseId);
  for (const status of statuses) parameters.append('status', status);
  if (order !== NO_FILTERS.order) parameters.set('order', order);
  return parameters;
}

/** How many filters are chosen, besides the search, which is always in sight. */
export function filterCount({ courseId, statuses }: ListFilters): number {
  return statuses.length + (courseId === null ? 0 : 1);
}

/** Whether the filters may leave out some invitations; an order does not. */
export function isFiltered({ search, courseId, statuses }: ListFilters): boolean {
  return search !== '' || courseId !== null || statuses.length > 0;
}

import { INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';

/** What the list is narrowed to. */
export interface ListFilters {
  readonly courseId: string | null;
  /** Any of these; empty for every status. */
  readonly statuses: readonly InvitationStatus[];
}

export const NO_FILTERS: ListFilters = { courseId: null, statuses: [] };

/** Reads the filters off an address; whatever is no filter is passed over, since people edit addresses by hand. */
export function filtersFrom(parameters: URLSearchParams): ListFilters {
  const asked = parameters.getAll('status');
  return {
    courseId: parameters.get('course') || null,
    statuses: INVITATION_STATUSES.filter((status) => asked.includes(status)),
  };
}

/** The address of the first page under these filters. */
export function searchOf({ courseId, statuses }: ListFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (courseId !== null) parameters.set('course', courseId);
  for (const status of statuses) parameters.append('status', status);
  return parameters;
}

export function isFiltered({ courseId, statuses }: ListFilters): boolean {
  return courseId !== null || statuses.length > 0;
}

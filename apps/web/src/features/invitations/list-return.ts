/** What the history entry of one invitation keeps of the list from which it was opened. */
interface ListReturn {
  /** The list's filters and page, as they are in its URL. */
  readonly listSearch: string;
}

/** The state for a link to one invitation, so that its page leads back to the same filters and page. */
export function rememberList(search: string): ListReturn {
  return { listSearch: search };
}

/** The list from which an invitation was opened; all invitations if it was opened from elsewhere. */
export function listPathFrom(state: unknown): string {
  const search =
    typeof state === 'object' && state !== null && 'listSearch' in state && typeof state.listSearch === 'string'
      ? state.listSearch
      : '';
  return `/invitations${search.startsWith('?') ? search : ''}`;
}

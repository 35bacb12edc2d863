import { useLocation, useNavigate, useSearchParams } from 'react-router';

/** What a connection says about the pages beside the one at hand. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Opens another page; undefined if there is none. */
type OpenPage = (() => void) | undefined;

export interface KeysetPages {
  /** The arguments of the connection for this page. */
  readonly variables: { readonly after: string | null };
  readonly isFirst: boolean;
  /** Counted from 1; undefined if the URL was opened from elsewhere, and the number of pages before it is not known. */
  readonly pageNumber: number | undefined;
  readonly toPrevious: (pageInfo: PageInfo) => OpenPage;
  readonly toNext: (pageInfo: PageInfo) => OpenPage;
}

/**
 * Pages of a connection, with the cursor in the URL, so that a shared URL shows the same page. The API cannot page
 * backwards yet, so the cursors of the pages before are kept in the state of the history entry, beside what else is
 * there; it survives a reload. Without them, "previous" leads to the first page.
 *
 * @param parameter the name of the URL parameter that holds the cursor
 * @param keepScroll for a list in the middle of a page: another page of it does not scroll to the top
 */
export function useKeysetPages(parameter: string, { keepScroll = false } = {}): KeysetPages {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { state, hash } = useLocation();
  const after = parameters.get(parameter);
  const earlier = earlierCursors(state, parameter);

  const open = (cursor: string | null, cursorsBefore: readonly (string | null)[]) => {
    const search = new URLSearchParams(parameters);
    if (cursor === null) search.delete(parameter);
    else search.set(parameter, cursor);
    void navigate(
      { search: search.toString(), hash },
      { state: { ...entriesOf(state), [parameter]: cursorsBefore }, preventScrollReset: keepScroll },
    );
  };
  return {
    variables: { after },
    isFirst: after === null,
    pageNumber: after === null ? 1 : earlier && earlier.length + 1,
    toPrevious: () => (after === null ? undefined : () => open(earlier?.at(-1) ?? null, earlier?.slice(0, -1) ?? [])),
    toNext: ({ hasNextPage, endCursor }) =>
      hasNextPage && endCursor !== null
        ? () => open(endCursor, [...(after === null ? [] : (earlier ?? [])), after])
        : undefined,
  };
}

/** The cursors of the pages before; null is the first page. History state may come from an older release. */
function earlierCursors(state: unknown, parameter: string): readonly (string | null)[] | undefined {
  const cursors = entriesOf(state)[parameter];
  if (!Array.isArray(cursors)) return undefined;
  return cursors.filter((cursor): cursor is string | null => cursor === null || typeof cursor === 'string');
}

function entriesOf(state: unknown): Readonly<Record<string, unknown>> {
  return typeof state === 'object' && state !== null ? { ...state } : {};
}

import { useLocation, useNavigate, useSearchParams } from 'react-router';

export interface KeysetPages {
  /** The cursor after which this page begins; undefined on the first page. */
  readonly after: string | undefined;
  /** Counted from 1; undefined where the address was opened from elsewhere, and what came before is not known. */
  readonly pageNumber: number | undefined;
  readonly toPrevious: (() => void) | undefined;
  readonly toNext: (endCursor: string) => void;
}

/**
 * Pages by keyset with the cursor in the address, so that a shared address shows the same page. A cursor knows no
 * "before": the cursors of the pages before are kept in the history entry, which survives a reload. Where there are
 * none, the way back leads to the first page.
 *
 * @param name the parameter of the address that holds the cursor
 * @param keepScroll for a list in the middle of a page: turning over does not jump to the page's top
 */
export function useKeysetPages(name: string, { keepScroll = false } = {}): KeysetPages {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const after = parameters.get(name) ?? undefined;
  const trail = trailFrom(useLocation().state, name);

  const goTo = (cursor: string | undefined, newTrail: readonly (string | null)[]) => {
    const search = new URLSearchParams(parameters);
    if (cursor === undefined) search.delete(name);
    else search.set(name, cursor);
    void navigate({ search: search.toString() }, { state: { [name]: newTrail }, preventScrollReset: keepScroll });
  };
  return {
    after,
    pageNumber: after === undefined ? 1 : trail && trail.length + 1,
    toPrevious: after === undefined ? undefined : () => goTo(trail?.at(-1) ?? undefined, trail?.slice(0, -1) ?? []),
    toNext: (endCursor) => goTo(endCursor, [...(after === undefined ? [] : (trail ?? [])), after ?? null]),
  };
}

/** Null stands for the first page, which has no cursor. History entries are the browser's: they are read with care. */
function trailFrom(state: unknown, name: string): readonly (string | null)[] | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const trail: unknown = Object.entries(state).find(([key]) => key === name)?.[1];
  if (!Array.isArray(trail)) return undefined;
  return trail.filter((cursor): cursor is string | null => cursor === null || typeof cursor === 'string');
}

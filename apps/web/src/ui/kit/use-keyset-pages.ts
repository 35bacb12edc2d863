import type { ErrorLike } from '@apollo/client';
import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { hasErrorCode } from '../../apollo/request-failure.js';

/** Items on a page. */
const PAGE_SIZE = 25;

/** What a connection says about the pages beside the one at hand. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Opens another page; undefined if there is none. */
type OpenPage = (() => void) | undefined;

export interface KeysetPages {
  /** The arguments of the connection for this page. */
  readonly variables: {
    readonly first: number | null;
    readonly after: string | null;
    readonly last: number | null;
    readonly before: string | null;
  };
  readonly isFirst: boolean;
  /** The place of the page's first item, counted from 1; undefined if the URL does not tell. */
  readonly start: number | undefined;
  readonly toPrevious: (pageInfo: PageInfo) => OpenPage;
  readonly toNext: (pageInfo: PageInfo) => OpenPage;
  /** Shows the first page in place of this one. */
  readonly replaceWithFirst: () => void;
}

interface KeysetPagesOptions {
  /** The beginning of the names of the URL's parameters, if there is another list on the page. */
  readonly prefix?: string;
  /** For a list in the middle of a page: another page of it does not scroll to the top. */
  readonly keepScroll?: boolean;
}

/**
 * Pages of a connection, in both directions. The URL holds the cursor and the page's number, so that a shared URL shows
 * the same page and says which one it is.
 */
export function useKeysetPages({ prefix = '', keepScroll = false }: KeysetPagesOptions = {}): KeysetPages {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { state, hash } = useLocation() as { state: unknown; hash: string };
  const name = (parameter: string) =>
    prefix === '' ? parameter : prefix + parameter.charAt(0).toUpperCase() + parameter.slice(1);
  const [after, before] = [parameters.get(name('after')), parameters.get(name('before'))];
  const isFirst = after === null && before === null;
  const pageNumber = isFirst ? 1 : pageNumberOf(parameters.get(name('page')));

  const open = (place: { readonly after?: string; readonly before?: string }, page?: number, replace = false) => {
    const search = new URLSearchParams(parameters);
    const entries = { after: place.after, before: place.before, page: page?.toString() };
    for (const parameter of Object.keys(entries)) search.delete(name(parameter));
    for (const [parameter, value] of Object.entries(entries)) {
      if (value !== undefined) search.set(name(parameter), value);
    }
    void navigate({ search: search.toString(), hash }, { state, replace, preventScrollReset: keepScroll });
  };
  return {
    variables: {
      first: before === null ? PAGE_SIZE : null,
      after: before === null ? after : null,
      last: before === null ? null : PAGE_SIZE,
      before,
    },
    isFirst,
    start: pageNumber && (pageNumber - 1) * PAGE_SIZE + 1,
    toPrevious: ({ hasPreviousPage, startCursor }) => {
      if (isFirst || !hasPreviousPage) return undefined;
      if (pageNumber === 2) return () => open({});
      if (startCursor === null) return undefined;
      return () => open({ before: startCursor }, pageNumber && pageNumber - 1);
    },
    toNext: ({ hasNextPage, endCursor }) =>
      hasNextPage && endCursor !== null ? () => open({ after: endCursor }, pageNumber && pageNumber + 1) : undefined,
    replaceWithFirst: () => open({}, undefined, true),
  };
}

/**
 * Shows the first page if the one in the URL is gone: its cursor is of another list or order, or no item follows it any
 * more. People keep, share and edit URLs.
 * @returns whether the page is gone, and the first one is on its way
 */
export function useFirstPageIfGone(
  { isFirst, replaceWithFirst }: KeysetPages,
  { error, isEmpty }: { readonly error?: ErrorLike | undefined; readonly isEmpty: boolean },
): boolean {
  const isGone = !isFirst && (isEmpty || (error !== undefined && hasErrorCode(error, 'BAD_USER_INPUT')));
  const onGone = useEffectEvent(replaceWithFirst);
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone]);
  return isGone;
}

function pageNumberOf(parameter: string | null): number | undefined {
  return parameter !== null && /^[1-9]\d{0,6}$/.test(parameter) ? Math.max(2, Number(parameter)) : undefined;
}

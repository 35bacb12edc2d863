/** Items on a page where the caller does not say. */
export const PAGE_SIZE = 25;
/** More on one page is refused. */
export const PAGE_SIZE_MAX = 100;
/** Up to here a filtered list is counted; beyond, nobody is told how many (performance: never COUNT(*) without a bound). */
export const COUNT_MAX = 10_000;

/** Where a page begins: the sort key of the last item before it, the id at its end. */
export type CursorKey = readonly (string | number)[];

/** What a list's cursors hold, beside its name: those of another list, or of another order, are refused. */
export type CursorShape = readonly ('string' | 'number')[];

/** What a list is asked for. */
export interface PageRequest {
  readonly list: string;
  readonly first: number;
  readonly after: CursorKey | null;
}

/** A page, with one item more read than shown to know whether there is another. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
}

/** Cuts what was read with `first + 1` as its LIMIT. */
export function pageOf<T>(rows: readonly T[], first: number): Page<T> {
  return { items: rows.slice(0, first), hasNextPage: rows.length > first };
}

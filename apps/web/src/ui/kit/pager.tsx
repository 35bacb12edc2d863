import { Button } from '@mantine/core';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './pager.module.css';
import type { KeysetPages, PageInfo } from './use-keyset-pages.js';

interface PagerProps {
  /** The name of the list, for screen readers. */
  readonly label: string;
  readonly pages: KeysetPages;
  readonly pageInfo: PageInfo;
  /** How many items this page has. */
  readonly count: number;
  /** How many the whole list has; null if there are more than are counted. */
  readonly totalCount: number | null;
  /** While another page is loading, the cursors are the old page's: then the buttons do nothing. */
  readonly isLoading: boolean;
}

/** "1–25 of 307", with buttons for the previous and the next page if there is more than one. */
export function Pager({ label, pages, pageInfo, count, totalCount, isLoading }: PagerProps) {
  const messages = useDashboardMessages().pages;
  const { start, toPrevious, toNext } = pages;
  const previous = toPrevious(pageInfo);
  const next = toNext(pageInfo);
  const range = start !== undefined && count > 0 && { from: start, to: start + count - 1 };
  return (
    <nav className={classes.pager} aria-label={label}>
      <span className={classes.position} role="status">
        {range &&
          (totalCount === null
            ? messages.rangeOfMany(range)
            : // An item may have come between counting and reading.
              messages.range({ ...range, total: Math.max(totalCount, range.to) }))}
      </span>
      {(previous ?? next) && (
        <span className={classes.buttons}>
          <Button
            variant="default"
            size="sm"
            leftSection={<ChevronLeft size={18} />}
            // Not the attribute "disabled": a disabled button would lose the focus on the last page.
            aria-disabled={!previous}
            data-disabled={!previous || undefined}
            onClick={() => !isLoading && previous?.()}
          >
            {messages.previous}
          </Button>
          <Button
            variant="default"
            size="sm"
            rightSection={<ChevronRight size={18} />}
            aria-disabled={!next}
            data-disabled={!next || undefined}
            onClick={() => !isLoading && next?.()}
          >
            {messages.next}
          </Button>
        </span>
      )}
    </nav>
  );
}

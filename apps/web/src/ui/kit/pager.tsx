import { Button } from '@mantine/core';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { ChevronLeftIcon, ChevronRightIcon } from './icons.js';
import classes from './pager.module.css';
import type { KeysetPages, PageInfo } from './use-keyset-pages.js';

interface PagerProps {
  /** The name of the list, for screen readers. */
  readonly label: string;
  readonly pages: KeysetPages;
  readonly pageInfo: PageInfo;
  /** While another page is loading, the cursors are the old page's: then the buttons do nothing. */
  readonly isLoading: boolean;
}

/** Buttons for the previous and the next page; nothing if there is only one page. */
export function Pager({ label, pages, pageInfo, isLoading }: PagerProps) {
  const messages = useDashboardMessages().pages;
  const { pageNumber, toPrevious, toNext } = pages;
  const previous = toPrevious(pageInfo);
  const next = toNext(pageInfo);
  if (!previous && !next) return null;
  return (
    <nav className={classes.pager} aria-label={label}>
      <Button
        variant="default"
        size="sm"
        leftSection={<ChevronLeftIcon size={18} />}
        // Not the attribute "disabled": a disabled button would lose the focus on the last page.
        aria-disabled={!previous}
        data-disabled={!previous || undefined}
        onClick={() => !isLoading && previous?.()}
      >
        {pageNumber === undefined ? messages.first : messages.previous}
      </Button>
      <span className={classes.position} role="status">
        {pageNumber !== undefined && messages.page({ number: pageNumber })}
      </span>
      <Button
        variant="default"
        size="sm"
        rightSection={<ChevronRightIcon size={18} />}
        aria-disabled={!next}
        data-disabled={!next || undefined}
        onClick={() => !isLoading && next?.()}
      >
        {messages.next}
      </Button>
    </nav>
  );
}

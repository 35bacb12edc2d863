import { Button } from '@mantine/core';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { ChevronLeftIcon, ChevronRightIcon } from './icons.js';
import classes from './pager.module.css';
import type { KeysetPages } from './use-keyset-pages.js';

interface PagerProps {
  /** What is turned over, for screen readers. */
  readonly label: string;
  readonly pages: KeysetPages;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** While another page is on its way, the cursors at hand are the old page's: then nothing is turned. */
  readonly isTurning: boolean;
}

/** Previous and next, for pages by keyset; nothing where everything is on one page. */
export function Pager({ label, pages, pageInfo: { hasNextPage, endCursor }, isTurning }: PagerProps) {
  const messages = useDashboardMessages().pages;
  const { pageNumber, toPrevious, toNext } = pages;
  if (!toPrevious && !hasNextPage) return null;
  const isLast = !hasNextPage || endCursor === null;
  return (
    <nav className={classes.pager} aria-label={label}>
      <Button
        variant="default"
        size="sm"
        leftSection={<ChevronLeftIcon size={18} />}
        // Not the attribute "disabled": whoever turns pages by keyboard would lose their place on the last one.
        aria-disabled={!toPrevious}
        data-disabled={!toPrevious || undefined}
        onClick={() => !isTurning && toPrevious?.()}
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
        aria-disabled={isLast}
        data-disabled={isLast || undefined}
        onClick={() => !isTurning && !isLast && toNext(endCursor)}
      >
        {messages.next}
      </Button>
    </nav>
  );
}

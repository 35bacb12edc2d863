import { Button } from '@mantine/core';
import { useDashboardWords } from '../i18n/dashboard-words.js';
import { ChevronLeftIcon, ChevronRightIcon } from './icons.js';
import classes from './pager.module.css';

interface PagerProps {
  /** What is turned over, for screen readers. */
  readonly label: string;
  /** Undefined on the first page. */
  readonly onPrevious: (() => void) | undefined;
  /** Undefined on the last page. */
  readonly onNext: (() => void) | undefined;
  /** True where the way back is not known, and "previous" leads to the first page. */
  readonly leadsToFirst?: boolean;
  /** Where one is, between the buttons. */
  readonly position?: string | undefined;
}

/** Previous and next, for pages by keyset; nothing where everything is on one page. */
export function Pager({ label, onPrevious, onNext, leadsToFirst = false, position }: PagerProps) {
  const words = useDashboardWords().pages;
  if (!onPrevious && !onNext) return null;
  return (
    <nav className={classes.pager} aria-label={label}>
      <Button
        variant="default"
        size="sm"
        leftSection={<ChevronLeftIcon size={18} />}
        disabled={!onPrevious}
        onClick={onPrevious}
      >
        {leadsToFirst ? words.first : words.previous}
      </Button>
      <span className={classes.position} role="status">
        {position}
      </span>
      <Button
        variant="default"
        size="sm"
        rightSection={<ChevronRightIcon size={18} />}
        disabled={!onNext}
        onClick={onNext}
      >
        {words.next}
      </Button>
    </nav>
  );
}

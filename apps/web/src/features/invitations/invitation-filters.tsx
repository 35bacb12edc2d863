import { Button, Select } from '@mantine/core';
import { SlidersHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Slot } from '../../registration/slots.js';
import classes from './invitation-filters.module.css';
import { filterCount, isFiltered, type ListFilters, NO_FILTERS, ORDERS, searchOf } from './list-filters.js';
import { useInvitationMessages } from './messages.js';
import { SearchField } from './search-field.js';
import { StatusFilter } from './status-filter.js';

/**
 * Search, filters and order of the list. Each choice is a new URL; the page in it is the first one again. Nothing in the
 * bar changes its size or place with what is chosen. On a phone all but the search is behind a button.
 */
export function InvitationFilters({ filters }: { readonly filters: ListFilters }) {
  const messages = useInvitationMessages().list;
  const [, setParameters] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const panel = useId();
  const show = (changed: ListFilters, replace = false) => setParameters(searchOf(changed), { replace });
  const change = (changed: Partial<ListFilters>) => show({ ...filters, ...changed });
  const canClear = isFiltered(filters);
  return (
    <div className={classes.filters} role="search" aria-label={messages.filters}>
      <SearchField
        className={classes.search ?? ''}
        value={filters.search}
        // A search is one entry of the history, not one for each letter.
        onChange={(search) => show({ ...filters, search }, filters.search !== '')}
      />
      <Button
        className={classes.toggle ?? ''}
        variant="default"
        size="sm"
        leftSection={<SlidersHorizontal size={16} />}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
      >
        {messages.filtersChosen({ count: filterCount(filters) })}
      </Button>
      <div className={classes.panel} id={panel} data-open={isOpen}>
        <Slot
          name="courseFilter"
          props={{
            className: classes.course ?? '',
            value: filters.courseId,
            onChange: (courseId) => change({ courseId }),
          }}
        />
        <Select
          className={classes.order ?? ''}
          size="sm"
          aria-label={messages.order}
          data={ORDERS.map((order) => ({ value: order, label: messages.orders[order] }))}
          value={filters.order}
          onChange={(chosen) => change({ order: ORDERS.find((order) => order === chosen) ?? NO_FILTERS.order })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <StatusFilter value={filters.statuses} onChange={(statuses) => change({ statuses })} />
        <Button
          className={classes.clear ?? ''}
          variant="subtle"
          size="sm"
          // It stays where it is, with the focus on it, when there is nothing to clear.
          aria-disabled={!canClear}
          data-disabled={!canClear || undefined}
          onClick={() => canClear && show({ ...NO_FILTERS, order: filters.order })}
        >
          {messages.clear}
        </Button>
      </div>
    </div>
  );
}

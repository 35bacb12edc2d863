import { Button, Select } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Slot } from '../../registration/slots.js';
import classes from './invitation-filters.module.css';
import { isFiltered, type ListFilters, NO_FILTERS, ORDERS, searchOf } from './list-filters.js';
import { useInvitationMessages } from './messages.js';
import { SearchField } from './search-field.js';
import { StatusFilter } from './status-filter.js';

/** Search, filters and order of the list. Each choice is a new URL; the page in it is the first one again. */
export function InvitationFilters({ filters }: { readonly filters: ListFilters }) {
  const messages = useInvitationMessages().list;
  const [, setParameters] = useSearchParams();
  const show = (changed: ListFilters, replace = false) => setParameters(searchOf(changed), { replace });
  const change = (changed: Partial<ListFilters>) => show({ ...filters, ...changed });
  return (
    <div className={classes.filters} role="search" aria-label={messages.filters}>
      <SearchField
        className={classes.search ?? ''}
        value={filters.search}
        // A search is one entry of the history, not one for each letter.
        onChange={(search) => show({ ...filters, search }, filters.search !== '')}
      />
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
        label={messages.order}
        data={ORDERS.map((order) => ({ value: order, label: messages.orders[order] }))}
        value={filters.order}
        onChange={(chosen) => change({ order: ORDERS.find((order) => order === chosen) ?? NO_FILTERS.order })}
        allowDeselect={false}
      />
      <StatusFilter value={filters.statuses} onChange={(statuses) => change({ statuses })} />
      {isFiltered(filters) && (
        <Button variant="subtle" size="sm" onClick={() => show({ ...NO_FILTERS, order: filters.order })}>
          {messages.clear}
        </Button>
      )}
    </div>
  );
}

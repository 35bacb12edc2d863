import { Button, Select } from '@mantine/core';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './invitation-filters.module.css';
import { isFiltered, type ListFilters, NO_FILTERS, ORDERS, searchOf } from './list-filters.js';
import { SearchField } from './search-field.js';
import { StatusFilter } from './status-filter.js';

/** What this page asks of a field that chooses a course. */
export interface CourseFilterProps {
  readonly value: string | null;
  readonly onChange: (courseId: string | null) => void;
  readonly placeholder: string;
  readonly clearable: boolean;
  readonly size: 'sm';
  readonly className?: string;
}

interface InvitationFiltersProps {
  readonly filters: ListFilters;
  readonly CourseSelect: ComponentType<CourseFilterProps>;
}

/** Narrows the list by messages, course and status, and sorts it; each choice is a new address. */
export function InvitationFilters({ filters, CourseSelect }: InvitationFiltersProps) {
  const messages = useDashboardMessages();
  const [, setParameters] = useSearchParams();
  // What is typed letter by letter is one step of the history, not one for each letter.
  const go = (changed: ListFilters, replace = false) => setParameters(searchOf(changed), { replace });
  const show = (changed: Partial<ListFilters>) => go({ ...filters, ...changed });
  return (
    <div className={classes.filters} role="search" aria-label={messages.invitations.list.filters}>
      <SearchField
        className={classes.search ?? ''}
        value={filters.search}
        onChange={(search) => go({ ...filters, search }, filters.search !== '')}
      />
      <CourseSelect
        className={classes.course ?? ''}
        size="sm"
        clearable
        placeholder={messages.courses.select.all}
        value={filters.courseId}
        onChange={(courseId) => show({ courseId })}
      />
      <Select
        className={classes.order ?? ''}
        size="sm"
        label={messages.invitations.list.order}
        data={ORDERS.map((order) => ({ value: order, label: messages.invitations.list.orders[order] }))}
        value={filters.order}
        onChange={(chosen) => show({ order: ORDERS.find((order) => order === chosen) ?? NO_FILTERS.order })}
        allowDeselect={false}
      />
      <StatusFilter value={filters.statuses} onChange={(statuses) => show({ statuses })} />
      {isFiltered(filters) && (
        <Button variant="subtle" size="sm" onClick={() => go({ ...NO_FILTERS, order: filters.order })}>
          {messages.invitations.list.clear}
        </Button>
      )}
    </div>
  );
}

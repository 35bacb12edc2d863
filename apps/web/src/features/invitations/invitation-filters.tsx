import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import classes from './invitation-filters.module.css';
import { isFiltered, type ListFilters, NO_FILTERS, searchOf } from './list-filters.js';
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

/** Narrows the list by course and status; each choice is a new address. */
export function InvitationFilters({ filters, CourseSelect }: InvitationFiltersProps) {
  const words = useDashboardWords();
  const [, setParameters] = useSearchParams();
  const go = (changed: ListFilters) => setParameters(searchOf(changed));
  const show = (changed: Partial<ListFilters>) => go({ ...filters, ...changed });
  return (
    <div className={classes.filters} role="search" aria-label={words.invitations.list.filters}>
      <CourseSelect
        className={classes.course ?? ''}
        size="sm"
        clearable
        placeholder={words.courses.select.all}
        value={filters.courseId}
        onChange={(courseId) => show({ courseId })}
      />
      <StatusFilter value={filters.statuses} onChange={(statuses) => show({ statuses })} />
      {isFiltered(filters) && (
        <Button variant="subtle" size="sm" onClick={() => go(NO_FILTERS)}>
          {words.invitations.list.clear}
        </Button>
      )}
    </div>
  );
}

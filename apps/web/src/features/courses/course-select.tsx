import { skipToken } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useChosenCourseQuery, useCourseSelectQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';

/** How long the typing has to rest before the server is asked, in milliseconds. */
const REST = 200;

type FieldProps = Pick<
  SelectProps,
  | 'label'
  | 'description'
  | 'placeholder'
  | 'error'
  | 'clearable'
  | 'size'
  | 'className'
  | 'onBlur'
  | 'ref'
  | 'inputContainer'
>;

interface CourseSelectProps extends FieldProps {
  /** The chosen course's id; null for none. */
  readonly value: string | null;
  readonly onChange: (courseId: string | null) => void;
}

/** Chooses one of the courses that the viewer manages, found by a part of the title. */
export function CourseSelect({ value, onChange, label, placeholder, ...field }: CourseSelectProps) {
  const messages = useDashboardMessages().courses.select;
  const [typed, setTyped] = useState('');
  const [rested] = useDebouncedValue(typed, REST);
  // While the field shows the choice, nothing is searched for.
  const [chosenTitle, setChosenTitle] = useState('');
  const search = rested === chosenTitle ? null : rested.trim() || null;
  const { data, previousData, loading, error } = useCourseSelectQuery({ variables: { search } });
  const found = (data ?? previousData)?.courses.edges.map(({ node }) => node) ?? [];
  const isFound = value === null || found.some(({ id }) => id === value);
  const chosen = useChosenCourseQuery(isFound ? skipToken : { variables: { id: value } }).data?.course;
  const courses = chosen && !isFound ? [chosen, ...found] : found;
  const title = courses.find(({ id }) => id === value)?.title;
  if (title !== undefined && title !== chosenTitle) setChosenTitle(title);

  return (
    <Select
      {...field}
      label={label ?? messages.label}
      placeholder={placeholder ?? messages.choose}
      data={courses.map((course) => ({ value: course.id, label: course.title }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      searchable
      onSearchChange={setTyped}
      nothingFoundMessage={error ? messages.failed : loading ? messages.loading : messages.none}
      maxDropdownHeight={280}
      // Beside its field, and so within the page's landmarks.
      comboboxProps={{ withinPortal: false }}
    />
  );
}

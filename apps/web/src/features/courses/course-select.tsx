import { skipToken } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type CourseOptionFragment, useChosenCourseQuery, useCourseSelectQuery } from '../../gql/dashboard.js';
import { CourseOption } from './course-option.js';
import { useCourseMessages } from './messages.js';

/** The search is sent after this long without typing, in milliseconds. */
const SEARCH_DELAY = 200;

type FieldProps = Pick<
  SelectProps,
  | 'label'
  | 'aria-label'
  | 'description'
  | 'placeholder'
  | 'error'
  | 'clearable'
  | 'size'
  | 'className'
  | 'onBlur'
  | 'inputContainer'
>;

interface CourseSelectProps extends FieldProps {
  /** The chosen course's id; null for none. */
  readonly value: string | null;
  readonly onChange: (courseId: string | null) => void;
}

/** Chooses one of the courses that the viewer manages, by a search in their titles. */
export function CourseSelect({ value, onChange, label, placeholder, ...field }: CourseSelectProps) {
  const messages = useCourseMessages().select;
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, SEARCH_DELAY);
  // While the field shows the chosen course, its text is not a search.
  const [chosenTitle, setChosenTitle] = useState('');
  const search = settled === chosenTitle ? null : settled.trim() || null;
  const { data, previousData, loading, error } = useCourseSelectQuery({ variables: { search } });
  const found = (data ?? previousData)?.courses?.nodes ?? [];
  const isFound = value === null || found.some(({ id }) => id === value);
  const chosen = useChosenCourseQuery(isFound ? skipToken : { variables: { id: value } }).data?.course;
  const courses = chosen && !isFound ? [chosen, ...found] : found;
  const title = courses.find(({ id }) => id === value)?.title;
  if (title !== undefined && title !== chosenTitle) setChosenTitle(title);

  const isAmbiguous = ({ title: wanted }: CourseOptionFragment) =>
    courses.filter((course) => course.title.trim().toLowerCase() === wanted.trim().toLowerCase()).length > 1;
  return (
    <Select
      {...field}
      label={field['aria-label'] === undefined && (label ?? messages.label)}
      placeholder={placeholder ?? messages.choose}
      data={courses.map((course) => ({ value: course.id, label: course.title }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      searchable
      onSearchChange={setTyped}
      // The server decides what matches: it finds words of titles in any order.
      filter={({ options }) =>
        options.filter((option) => search === null || found.some(({ id }) => 'value' in option && id === option.value))
      }
      renderOption={({ option, checked }) => {
        const course = courses.find(({ id }) => id === option.value);
        return course && <CourseOption course={course} isAmbiguous={isAmbiguous(course)} isChosen={checked === true} />;
      }}
      nothingFoundMessage={error ? messages.failed : loading ? messages.loading : messages.none}
      maxDropdownHeight={280}
      // Rendered beside the field, and so inside the page's landmarks.
      comboboxProps={{ withinPortal: false }}
    />
  );
}

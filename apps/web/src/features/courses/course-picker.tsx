import { Button } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';
import { useCourseSelectQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { PlusIcon } from '../../ui/icons.js';
import classes from './course-picker.module.css';
import { CourseSelect } from './course-select.js';
import { CreateCourseDialog } from './create-course-dialog.js';

interface CoursePickerProps {
  readonly value: string | null;
  readonly onChange: (courseId: string | null) => void;
  readonly onBlur?: () => void;
  readonly error?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Chooses a course, or makes one on the spot: a professor's first invitation need not wait for a page about courses. */
export function CoursePicker({ value, onChange, onBlur, error, ref }: CoursePickerProps) {
  const messages = useDashboardMessages().courses;
  const [isCreating, setIsCreating] = useState(false);
  const { data } = useCourseSelectQuery({ variables: { search: null } });
  const hasNone = data?.courses.edges.length === 0;
  return (
    <>
      <CourseSelect
        ref={ref}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        error={error}
        description={hasNone ? messages.select.noneYet : messages.select.hint}
        inputContainer={beside(
          <Button
            variant={hasNone ? 'filled' : 'default'}
            leftSection={<PlusIcon size={18} />}
            onClick={() => setIsCreating(true)}
          >
            {messages.create.open}
          </Button>,
        )}
      />
      <CreateCourseDialog isOpen={isCreating} onClose={() => setIsCreating(false)} onCreated={onChange} />
    </>
  );
}

/** The field with a button at its side, so that label, hint and error keep their places above and below. */
function beside(button: ReactNode) {
  return (field: ReactNode) => (
    <div className={classes.row}>
      <div className={classes.field}>{field}</div>
      {button}
    </div>
  );
}

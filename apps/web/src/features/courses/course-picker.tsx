import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useCourseSelectQuery } from '../../gql/dashboard.js';
import type { SlotProps } from '../../registration/slots.js';
import classes from './course-picker.module.css';
import { CourseSelect } from './course-select.js';
import { useCourseMessages } from './messages.js';

/** Its code is loaded after the field is shown. */
const CreateCourseDialog = lazy(async () => ({
  default: (await import('./create-course-dialog.js')).CreateCourseDialog,
}));

/** A field that chooses a course or creates one, so that a professor's first invitation needs no other page before. */
export function CoursePicker({ value, onChange, onBlur, error }: SlotProps['courseField']) {
  const messages = useCourseMessages();
  const [isCreating, setIsCreating] = useState(false);
  const { data } = useCourseSelectQuery({ variables: { search: null } });
  const hasNone = data?.courses?.nodes.length === 0;
  return (
    <>
      <CourseSelect
        className={classes.picker}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        error={error}
        description={hasNone ? messages.select.noneYet : messages.select.hint}
        inputContainer={beside(
          <Button
            variant={hasNone ? 'filled' : 'default'}
            leftSection={<Plus size={18} />}
            onClick={() => setIsCreating(true)}
          >
            {messages.create.open}
          </Button>,
        )}
      />
      <Suspense>
        <CreateCourseDialog isOpen={isCreating} onClose={() => setIsCreating(false)} onCreated={onChange} />
      </Suspense>
    </>
  );
}

/** Puts a button beside the field; label, hint and error stay above and below the field. */
function beside(button: ReactNode) {
  return (field: ReactNode) => (
    <div className={classes.row}>
      <div className={classes.field}>{field}</div>
      {button}
    </div>
  );
}

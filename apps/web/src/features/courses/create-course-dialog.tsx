import { Button, Textarea, TextInput } from '@mantine/core';
import { checkCourseInput } from '@matricula/domain';
import { SubmitButton, SubmitErrorNotice } from '../../form/form-parts.js';
import { unknownOutcome } from '../../form/submit-outcome.js';
import { useDashboardForm } from '../../form/use-dashboard-form.js';
import { CourseSelectDocument, useCreateCourseMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Dialog } from '../../ui/kit/dialog.js';
import { showSuccess } from '../../ui/kit/toast-store.js';
import classes from './create-course-dialog.module.css';
import { useCourseMessages } from './messages.js';

interface CreateCourseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (courseId: string) => void;
}

/** A dialog that creates a course of a title and, optionally, a description. */
export function CreateCourseDialog({ isOpen, onClose, onCreated }: CreateCourseDialogProps) {
  const messages = useCourseMessages().create;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={messages.title}>
      <CreateCourseForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

function CreateCourseForm({ onClose, onCreated }: Omit<CreateCourseDialogProps, 'isOpen'>) {
  const { cancel } = useDashboardMessages();
  const messages = useCourseMessages().create;
  const [createCourse] = useCreateCourseMutation({ refetchQueries: [CourseSelectDocument] });
  const form = useDashboardForm({
    initialValues: { title: '', description: '' },
    draft: 'new-course',
    check: checkCourseInput,
    send: ({ title, description }, idempotencyKey) =>
      createCourse({ variables: { input: { title, description, idempotencyKey } } }),
    onResult: (result) => {
      switch (result.__typename) {
        case 'CreateCourseSuccess':
          return {
            onSaved: () => {
              showSuccess(messages.created);
              onCreated(result.course.id);
              onClose();
            },
          };
        case 'InvalidInputError':
          return result;
        default:
          return unknownOutcome(result);
      }
    },
  });
  const cancelAndDiscard = () => {
    form.discard();
    onClose();
  };
  return (
    <form className={classes.form} {...form.elementProps}>
      <SubmitErrorNotice form={form} />
      <TextInput
        {...form.field('title')}
        label={messages.name}
        placeholder={messages.namePlaceholder}
        data-autofocus
        required
        withAsterisk={false}
      />
      <Textarea {...form.field('description')} label={messages.description} rows={3} />
      <div className={classes.actions}>
        <Button variant="default" onClick={cancelAndDiscard}>
          {cancel}
        </Button>
        <SubmitButton form={form}>{messages.submit}</SubmitButton>
      </div>
    </form>
  );
}

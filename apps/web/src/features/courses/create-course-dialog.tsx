import { Button, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { checkCourseInput } from '@matricula/domain';
import { type FormEvent, useRef, useState } from 'react';
import { requestFailure } from '../../apollo/request-failure.js';
import { CourseSelectDocument, useCreateCourseMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BusyButton } from '../../ui/busy-button.js';
import { issueSentence, type ServerIssue } from '../../ui/issue-sentence.js';
import { Dialog } from '../../ui/dialog.js';
import { Notice } from '../../ui/notice.js';
import classes from './create-course-dialog.module.css';

interface CreateCourseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCreated: (courseId: string) => void;
}

/** A new course in a small dialog: a title, and perhaps a description. */
export function CreateCourseDialog({ isOpen, onClose, onCreated }: CreateCourseDialogProps) {
  const messages = useDashboardMessages().courses.create;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={messages.title}>
      <CreateCourseForm onClose={onClose} onCreated={onCreated} />
    </Dialog>
  );
}

type PathedIssue = ServerIssue & { readonly path: string };

function CreateCourseForm({ onClose, onCreated }: Omit<CreateCourseDialogProps, 'isOpen'>) {
  const { courses, failures, issues: issueMessages, cancel } = useDashboardMessages();
  const messages = courses.create;
  const [createCourse, { loading }] = useCreateCourseMutation({ refetchQueries: [CourseSelectDocument] });
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [issues, setIssues] = useState<readonly PathedIssue[]>([]);
  const [failure, setFailure] = useState<string>();
  const titleField = useRef<HTMLInputElement>(null);
  const sentence = (path: string) => {
    const issue = issues.find((each) => each.path === path);
    return issue && issueSentence(issueMessages, issue);
  };

  const send = async (input: { readonly title: string; readonly description: string | null }) => {
    const { data, error } = await createCourse({ variables: { input } });
    if (!data) return setFailure(failures[error ? requestFailure(error) : 'failed']);
    switch (data.createCourse.__typename) {
      case 'CreateCourseSuccess':
        notifications.show({ message: messages.created({ title: data.createCourse.course.title }) });
        onCreated(data.createCourse.course.id);
        return onClose();
      case 'InvalidInputError':
        return setIssues(data.createCourse.issues);
      default:
        data.createCourse satisfies never;
        return setFailure(failures.unknownOutcome);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog stands in another form's tree, through a portal: that one must not be sent along.
    event.stopPropagation();
    const checked = checkCourseInput({ title, description });
    setFailure(undefined);
    setIssues(checked.ok ? [] : checked.issues.map((issue) => ({ ...issue, path: issue.path.join('.') })));
    if (checked.ok) void send({ title: checked.value.title, description: checked.value.description });
    else titleField.current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      {failure && <Notice tone="danger">{failure}</Notice>}
      <TextInput
        ref={titleField}
        label={messages.name}
        placeholder={messages.namePlaceholder}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={sentence('title')}
        data-autofocus
      />
      <Textarea
        label={messages.description}
        rows={3}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        error={sentence('description')}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <BusyButton type="submit" loading={loading}>
          {messages.submit}
        </BusyButton>
      </div>
    </form>
  );
}

import { Button, Textarea, TextInput } from '@mantine/core';
import { type ComponentType, type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Link } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { type CreateInvitationInput, useCreateInvitationMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BusyButton } from '../../ui/busy-button.js';
import { storedDraft } from '../../ui/stored-draft.js';
import { LeaveGuard } from '../../ui/leave-guard.js';
import { Notice } from '../../ui/notice.js';
import { CoverChoice } from './cover-choice.js';
import { ExpirationFields } from './expiration-fields.js';
import { isInvitationFields } from './invitation-fields.js';
import { InvitationPreview } from './invitation-preview.js';
import { LimitFields } from './limit-fields.js';
import classes from './new-invitation-form.module.css';
import { useInvitationForm } from './use-invitation-form.js';

/** What this form asks of a field that chooses a course. */
export interface CourseFieldProps {
  readonly value: string | null;
  readonly onChange: (courseId: string | null) => void;
  readonly onBlur: () => void;
  readonly error: ReactNode;
}

interface NewInvitationFormProps {
  /** Who fills it in: what they typed is kept for them alone. */
  readonly personId: string;
  /** The institution's. */
  readonly timeZone: string;
  readonly CoursePicker: ComponentType<CourseFieldProps>;
  readonly onMade: (invitationId: string) => void;
}

/** Every field of an invitation (specification, Invitation fields), with what students will see beside it. */
export function NewInvitationForm({ personId, timeZone, CoursePicker, onMade }: NewInvitationFormProps) {
  const { invitations, failures, cancel } = useDashboardMessages();
  const messages = invitations.form;
  const element = useRef<HTMLFormElement>(null);
  const [draft] = useState(() => storedDraft('new-invitation', personId, isInvitationFields));
  const form = useInvitationForm(timeZone, element, draft);
  const { fields, set, leave, errorOf, attempt, tell } = form;
  const [createInvitation, { loading }] = useCreateInvitationMutation();
  const [failure, setFailure] = useState<string>();
  const isMade = useRef(false);

  const send = async (input: CreateInvitationInput) => {
    const { data, error } = await createInvitation({ variables: { input } });
    if (!data) return setFailure(failures[error ? requestFailure(error) : 'failed']);
    switch (data.createInvitation.__typename) {
      case 'CreateInvitationSuccess':
        isMade.current = true;
        draft.forget();
        return onMade(data.createInvitation.invitation.id);
      case 'InvalidInputError':
        return tell(data.createInvitation.issues);
      case 'NotFoundError':
        return setFailure(messages.courseGone);
      case 'NotAllowedError':
        return setFailure(messages.notAllowed);
      default:
        data.createInvitation satisfies never;
        return setFailure(failures.unknownOutcome);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setFailure(undefined);
    const input = attempt();
    if (input) void send(input);
  };

  return (
    <div className={classes.columns}>
      <LeaveGuard isDirty={() => form.isChanged && !isMade.current} onLeave={draft.forget} />
      <form className={classes.form} ref={element} onSubmit={onSubmit} noValidate>
        <section className={classes.card}>
          <TextInput
            label={messages.name}
            description={messages.nameHint}
            placeholder={messages.namePlaceholder}
            required
            withAsterisk={false}
            value={fields.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            onBlur={() => leave('title')}
            error={errorOf('title')}
          />
          <CoursePicker
            value={fields.courseId}
            onChange={(courseId) => set({ courseId })}
            onBlur={() => leave('courseId')}
            error={errorOf('courseId')}
          />
          <Textarea
            label={messages.description}
            description={messages.descriptionHint}
            rows={4}
            resize="vertical"
            value={fields.description}
            onChange={(event) => set({ description: event.currentTarget.value })}
            onBlur={() => leave('description')}
            error={errorOf('description')}
          />
        </section>
        <section className={classes.card}>
          <CoverChoice
            value={fields.backgroundImageUrl}
            onChange={(backgroundImageUrl) => set({ backgroundImageUrl })}
            error={errorOf('backgroundImageUrl')}
          />
        </section>
        <section className={classes.card}>
          <LimitFields form={form} />
          <ExpirationFields form={form} timeZone={timeZone} />
        </section>
        {failure && <Notice tone="danger">{failure}</Notice>}
        <div className={classes.actions}>
          <BusyButton type="submit" loading={loading}>
            {messages.submit}
          </BusyButton>
          <Button variant="subtle" component={Link} to="/invitations">
            {cancel}
          </Button>
        </div>
      </form>
      <InvitationPreview fields={fields} timeZone={timeZone} />
    </div>
  );
}

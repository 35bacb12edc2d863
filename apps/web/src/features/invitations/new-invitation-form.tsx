import { Button, Textarea, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { SubmitButton, SubmitErrorNotice } from '../../form/form-parts.js';
import { unknownOutcome } from '../../form/submit-outcome.js';
import { useDashboardForm } from '../../form/use-dashboard-form.js';
import { useCreateInvitationMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Slot } from '../../registration/slots.js';
import { useInstitution } from '../../session/session-context.js';
import { LeaveGuard } from '../../ui/kit/leave-guard.js';
import { CoverChoice } from './cover-choice.js';
import { ExpirationFields } from './expiration-fields.js';
import { checkInvitationFields, EMPTY_FIELDS } from './invitation-fields.js';
import { InvitationPreview } from './invitation-preview.js';
import { LimitFields } from './limit-fields.js';
import { useInvitationMessages } from './messages.js';
import classes from './new-invitation-form.module.css';

interface NewInvitationFormProps {
  readonly onCreated: (invitationId: string) => void;
}

/** Every field of an invitation (specification, Invitation fields), and a preview of what students will see. */
export function NewInvitationForm({ onCreated }: NewInvitationFormProps) {
  const { cancel } = useDashboardMessages();
  const messages = useInvitationMessages().form;
  const { timeZone } = useInstitution();
  const [createInvitation] = useCreateInvitationMutation();
  const form = useDashboardForm({
    initialValues: EMPTY_FIELDS,
    draft: 'new-invitation',
    sentences: { title: { REQUIRED: messages.titleMissing }, courseId: { REQUIRED: messages.courseMissing } },
    check: (fields) => checkInvitationFields(fields, { now: new Date(), publicUrl: window.location.origin, timeZone }),
    send: (input, idempotencyKey) => createInvitation({ variables: { input: { ...input, idempotencyKey } } }),
    onResult: (result) => {
      switch (result.__typename) {
        case 'CreateInvitationSuccess':
          return { onSaved: () => onCreated(result.invitation.id) };
        case 'InvalidInputError':
          return result;
        case 'NotFoundError':
          return { sentence: messages.courseGone };
        case 'NotAllowedError':
          return { sentence: messages.notAllowed };
        default:
          return unknownOutcome(result);
      }
    },
  });
  return (
    <div className={classes.columns}>
      <LeaveGuard isDirty={form.isDirty} onLeave={form.discard} />
      <form className={classes.form} {...form.elementProps}>
        <section className={classes.card}>
          <TextInput
            {...form.field('title')}
            label={messages.name}
            description={messages.nameHint}
            placeholder={messages.namePlaceholder}
            required
            withAsterisk={false}
          />
          <Slot name="courseField" props={form.field('courseId')} />
          <Textarea
            {...form.field('description')}
            label={messages.description}
            description={messages.descriptionHint}
            rows={4}
            resize="vertical"
          />
        </section>
        <section className={classes.card}>
          <CoverChoice {...form.field('backgroundImageUrl')} />
        </section>
        <section className={classes.card}>
          <LimitFields {...form.field('usageLimit')} />
          <ExpirationFields {...form.field('expiresAt')} timeZone={timeZone} />
        </section>
        <SubmitErrorNotice form={form} />
        <div className={classes.actions}>
          <SubmitButton form={form}>{messages.submit}</SubmitButton>
          <Button variant="subtle" component={Link} to="/invitations">
            {cancel}
          </Button>
        </div>
      </form>
      <InvitationPreview fields={form.values} />
    </div>
  );
}

import { skipToken } from '@apollo/client/react';
import { usePreviewCourseQuery } from '../../gql/dashboard.js';
import { useInstitution } from '../../session/session-context.js';
import { AcceptanceFields } from '../../ui/invitation/acceptance-fields.js';
import { InvitationView } from '../../ui/invitation/invitation-view.js';
import { useInvitationViewMessages } from '../../ui/invitation/messages.js';
import { useNow } from '../../ui/kit/use-now.js';
import { Button } from '../../ui/light/button.js';
import { expirationOf, type InvitationFields, usageLimitOf } from './invitation-fields.js';
import classes from './invitation-preview.module.css';
import { useInvitationMessages } from './messages.js';

interface InvitationPreviewProps {
  readonly fields: InvitationFields;
}

/** The acceptance page itself, as wide as on a phone, with what is typed so far. Nothing in it can be pressed. */
export function InvitationPreview({ fields }: InvitationPreviewProps) {
  const messages = useInvitationMessages().form.preview;
  const { submit } = useInvitationViewMessages().form;
  const institution = useInstitution();
  const { courseId } = fields;
  const { data } = usePreviewCourseQuery(courseId === null ? skipToken : { variables: { id: courseId } });
  const limit = usageLimitOf(fields.usageLimit);
  return (
    <aside className={classes.preview} aria-label={messages.title}>
      <p className={classes.title}>{messages.title}</p>
      <div className={classes.phone} inert>
        <p className={classes.school} dir="auto">
          {institution.name}
        </p>
        <InvitationView
          timeZone={institution.timeZone}
          invitation={{
            title: fields.title.trim() || messages.untitled,
            description: fields.description.trim() || null,
            courseTitle: (courseId !== null && data?.course?.title) || messages.noCourse,
            backgroundImageUrl: fields.backgroundImageUrl,
            expiresAt: useFutureExpiration(fields, institution.timeZone),
            remainingSpots: limit !== null && limit > 0 ? limit : null,
          }}
        >
          <div className={classes.form}>
            <AcceptanceFields />
            <Button isWide>{submit}</Button>
          </div>
        </InvitationView>
      </div>
    </aside>
  );
}

/** Null also for a day that is not valid yet, or past: students never see one. */
function useFutureExpiration({ expiresAt }: InvitationFields, timeZone: string): string | null {
  const now = useNow();
  const instant = expirationOf(expiresAt, timeZone);
  return instant !== null && instant > now ? instant.toISOString() : null;
}

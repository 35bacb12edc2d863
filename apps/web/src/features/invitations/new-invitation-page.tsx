import { useNavigate } from 'react-router';
import { BackLink } from '../../ui/kit/back-link.js';
import { PageHeading } from '../../ui/kit/page-heading.js';
import { JUST_CREATED } from './just-created.js';
import { useInvitationMessages } from './messages.js';
import { NewInvitationForm } from './new-invitation-form.js';

/** Creates an invitation, then opens its page with the link to share. */
export function NewInvitationPage() {
  const messages = useInvitationMessages().form;
  const navigate = useNavigate();
  return (
    <>
      <BackLink to="/invitations">{messages.back}</BackLink>
      <PageHeading title={messages.title}>{messages.required}</PageHeading>
      <NewInvitationForm
        onCreated={(id) => void navigate(`/invitations/${id}`, { state: JUST_CREATED, replace: true })}
      />
    </>
  );
}

import { InvitationPage } from '../features/invitations/invitation-page.js';
import { AcceptanceList } from '../features/tracking/acceptance-list.js';

/** One invitation with the people who accepted it. */
export function DashboardInvitation() {
  return <InvitationPage AcceptanceList={AcceptanceList} />;
}

import { roleCan } from '@matricula/domain';
import type { Feature } from '../../registration/feature.js';
import type { Viewer } from '../../session/session-context.js';
import { useInvitationMessages } from './messages.js';

const canManageInvitations = ({ role }: Viewer) => roleCan(role, 'invitation.manage');

/** The list of invitations, one invitation, and a new one. */
export const invitationsFeature: Feature = {
  pages: [
    {
      path: 'invitations',
      load: async () => (await import('./invitation-list-page.js')).InvitationListPage,
      slots: ['courseFilter'],
      access: canManageInvitations,
    },
    {
      path: 'invitations/new',
      load: async () => (await import('./new-invitation-page.js')).NewInvitationPage,
      slots: ['courseField'],
      access: canManageInvitations,
    },
    {
      path: 'invitations/:id',
      load: async () => (await import('./invitation-page.js')).InvitationPage,
      slots: ['invitationSections'],
      access: canManageInvitations,
    },
  ],
  navigation: [
    { to: '/invitations', Label: () => useInvitationMessages().list.title, isShownTo: canManageInvitations },
  ],
};

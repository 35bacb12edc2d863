import type { AcceptInvitationMutation, InvitationPreviewQuery } from '../src/gql/acceptance.js';
import { data } from './stub-network.js';

type Preview = NonNullable<InvitationPreviewQuery['invitationPreview']>;

/** An active invitation without limit, expiration, description or image, except for what a test changes. */
export function aPreview(more: Partial<Preview> = {}): InvitationPreviewQuery {
  return {
    invitationPreview: {
      code: 'AB2K7MZ',
      title: 'Autumn term',
      description: null,
      courseTitle: 'Introduction to Programming',
      backgroundImageUrl: null,
      status: 'ACTIVE',
      expiresAt: null,
      remainingSpots: null,
      ...more,
    },
    institution: anInstitution,
  };
}

/** The answer for a code that is unknown or inactive. */
export const noPreview: InvitationPreviewQuery = {
  invitationPreview: null,
  institution: { name: 'Escola Aurora', timeZone: 'America/Sao_Paulo' },
};

const anInstitution = noPreview.institution;

/** The API's answer to an acceptance. */
export function outcome(acceptInvitation: AcceptInvitationMutation['acceptInvitation']) {
  return data({ acceptInvitation });
}

/** The success, which is the same for everybody. */
export const success = outcome({
  __typename: 'AcceptInvitationSuccess',
  courseTitle: 'Introduction to Programming',
  email: 'ana@example.org',
});

import type { AcceptanceDocument, AcceptancePage, Preview } from '../src/features/acceptance/page-state.js';
import type { AcceptanceOutcomeFragment } from '../src/gql/acceptance.js';
import { data } from './stub-network.js';

/** An active invitation without limit, expiration, description or image, except for what a test changes. */
export function anInvitation(more: Partial<Preview> = {}): Preview {
  return {
    code: 'AB2K7MZ',
    title: 'Autumn term',
    description: null,
    courseTitle: 'Introduction to Programming',
    backgroundImageUrl: null,
    status: 'ACTIVE',
    expiresAt: null,
    remainingSpots: null,
    ...more,
  };
}

/** A page as the server sends it. */
export function documentOf(page: AcceptancePage): AcceptanceDocument {
  return { institution: { name: 'Escola Aurora', timeZone: 'America/Sao_Paulo' }, page };
}

type InvitationPage = Extract<AcceptancePage, { readonly kind: 'invitation' }>;

/** The page of an active invitation with an empty form, for nobody who is signed in. */
export function invitationPage(more: Partial<InvitationPage> = {}): AcceptanceDocument {
  return documentOf({
    kind: 'invitation',
    invitation: anInvitation(),
    viewer: null,
    typed: { name: '', email: '' },
    state: { stage: 'form', issues: {} },
    ...more,
  });
}

/** The API's answer to an acceptance. */
export function outcome(acceptInvitation: AcceptanceOutcomeFragment) {
  return data({ acceptInvitation });
}

/** The API's answer to a signed-in person's acceptance. */
export function outcomeAsViewer(acceptInvitationAsViewer: AcceptanceOutcomeFragment) {
  return data({ acceptInvitationAsViewer });
}

const SUCCESS = {
  __typename: 'AcceptInvitationSuccess',
  courseTitle: 'Introduction to Programming',
  email: 'ana@example.org',
} as const;

/** The success, which is the same for everybody. */
export const success = outcome(SUCCESS);
export const successAsViewer = outcomeAsViewer(SUCCESS);
export const tooMany = outcome({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 65 });

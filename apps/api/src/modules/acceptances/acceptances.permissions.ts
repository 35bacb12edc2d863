import { anEmail } from '../../../test/factories.js';
import { toGlobalId } from '../../graphql/global-id.js';
import {
  EVERYBODY,
  EVERYBODY_WITH_OWN_PASSWORD,
  MANAGERS_OR_HIDDEN,
  MANAGERS_OR_NULL,
  ofInvitation,
  REFUSED,
  type PermissionRow,
} from '../../../test/permission-row.js';

export const acceptancesPermissions: readonly PermissionRow[] = [
  {
    field: 'Mutation.acceptInvitation',
    ask: ({ invitation }) =>
      `mutation { acceptInvitation(input: { code: "${invitation.code}", name: "A", email: "${anEmail()}" }) { __typename } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.acceptInvitationAsViewer',
    ask: ({ invitation }) =>
      `mutation { acceptInvitationAsViewer(input: { code: "${invitation.code}" }) { __typename } }`,
    expected: EVERYBODY_WITH_OWN_PASSWORD,
  },
  {
    field: 'Invitation.acceptances',
    ask: ofInvitation('acceptances { edges { node { id } } }'),
    at: 'acceptances.edges',
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Query.acceptances',
    ask: ({ invitation }) =>
      `{ acceptances(filter: { invitationId: "${toGlobalId('Invitation', invitation.id)}" }) { nodes { id } } }`,
    at: 'nodes',
    expected: ['yes', 'yes', 'yes', 'yes', 'empty', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Query.node of an Acceptance',
    ask: ({ acceptanceId }) => `{ node(id: "${toGlobalId('Acceptance', acceptanceId)}") { id } }`,
    expected: MANAGERS_OR_HIDDEN,
  },
  {
    field: 'Query.nodes of an Acceptance',
    ask: ({ acceptanceId }) => `{ nodes(ids: ["${toGlobalId('Acceptance', acceptanceId)}"]) { id } }`,
    at: '0',
    expected: MANAGERS_OR_HIDDEN,
  },
  {
    field: 'Acceptance.email',
    ask: ofInvitation('acceptances { edges { node { email } } }'),
    at: 'acceptances.edges.0.node.email',
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Person.email of who accepted',
    ask: ofInvitation('acceptances { edges { node { person { email } } } }'),
    at: 'acceptances.edges.0.node.person.email',
    expected: MANAGERS_OR_NULL,
  },
  // What the person entered and no more: the same for everybody.
  {
    field: 'AcceptInvitationSuccess.email',
    ask: ({ invitation, emails }, actor) =>
      `mutation { acceptInvitation(input: { code: "${invitation.code}", name: "A", email: "${emails[actor] || anEmail()}" }) { ... on AcceptInvitationSuccess { email } } }`,
    at: 'email',
    expected: EVERYBODY,
  },
];

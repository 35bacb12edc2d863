import { toGlobalId } from '../../graphql/global-id.js';
import {
  EVERYBODY,
  MANAGERS_OR_HIDDEN,
  MANAGERS_OR_NOT_FOUND,
  MANAGERS_OR_NULL,
  REFUSED,
  ofCourse,
  ofInvitation,
  type PermissionRow,
} from '../../../test/permission-row.js';
import type { Stage } from '../../../test/permission-stage.js';

const changing =
  (mutation: string) =>
  ({ invitation }: Stage) =>
    `mutation { ${mutation}(input: { id: "${toGlobalId('Invitation', invitation.id)}" }) { __typename } }`;

export const invitationsPermissions: readonly PermissionRow[] = [
  {
    field: 'Query.invitationPreview',
    ask: ({ invitation }) => `{ invitationPreview(code: "${invitation.code}") { title } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Query.invitations',
    ask: ({ courseId }) =>
      `{ invitations(filter: { courseId: "${toGlobalId('Course', courseId)}" }) { edges { node { id } } } }`,
    at: 'edges',
    expected: ['yes', 'yes', 'yes', 'yes', 'empty', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Course.invitations',
    ask: ofCourse('invitations { nodes { id } }'),
    at: 'invitations.nodes',
    expected: MANAGERS_OR_NULL,
  },
  { field: 'Query.invitation', ask: ofInvitation('id'), expected: MANAGERS_OR_NULL },
  {
    field: 'Query.invitationByCode',
    ask: ({ invitation }) => `{ invitationByCode(code: "${invitation.code}") { id } }`,
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Query.node of an Invitation',
    ask: ({ invitation }) => `{ node(id: "${toGlobalId('Invitation', invitation.id)}") { id } }`,
    expected: MANAGERS_OR_HIDDEN,
  },
  {
    field: 'Query.nodes of an Invitation',
    ask: ({ invitation }) => `{ nodes(ids: ["${toGlobalId('Invitation', invitation.id)}"]) { id } }`,
    at: '0',
    expected: MANAGERS_OR_HIDDEN,
  },
  {
    field: 'Mutation.createInvitation',
    ask: ({ courseId }) =>
      `mutation { createInvitation(input: { title: "A", courseId: "${toGlobalId('Course', courseId)}" }) { __typename } }`,
    expected: MANAGERS_OR_NOT_FOUND,
  },
  {
    field: 'Mutation.deactivateInvitation',
    ask: changing('deactivateInvitation'),
    expected: MANAGERS_OR_NOT_FOUND,
  },
  { field: 'Mutation.activateInvitation', ask: changing('activateInvitation'), expected: MANAGERS_OR_NOT_FOUND },
  {
    field: 'Person.email of who made an invitation',
    ask: ofInvitation('createdBy { email }'),
    at: 'createdBy.email',
    expected: MANAGERS_OR_NULL,
  },
];

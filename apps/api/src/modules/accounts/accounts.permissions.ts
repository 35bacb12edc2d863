import { anEmail, PASSWORD } from '../../../test/factories.js';
import { EVERYBODY, SIGNED_IN, SIGNED_IN_OR_NULL, ofViewer, type PermissionRow } from '../../../test/permission-row.js';

const NEW_PASSWORD = 'a choice of my own';

export const accountsPermissions: readonly PermissionRow[] = [
  { field: 'Query.viewer', ask: ofViewer('id'), expected: SIGNED_IN_OR_NULL },
  {
    field: 'Mutation.signIn',
    ask: ({ emails }) =>
      `mutation { signIn(input: { email: "${emails.student}", password: "${PASSWORD}" }) { __typename } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.signOut',
    ask: () => 'mutation { signOut { ... on SignOutSuccess { signedOut } } }',
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.requestPasswordReset',
    // Each actor about another email: its limit is everybody's.
    ask: () => `mutation { requestPasswordReset(input: { email: "${anEmail()}" }) { __typename } }`,
    expected: EVERYBODY,
  },
  {
    field: 'RequestPasswordResetSuccess.email',
    ask: () =>
      `mutation { requestPasswordReset(input: { email: "${anEmail()}" }) { ... on RequestPasswordResetSuccess { email } } }`,
    at: 'email',
    expected: EVERYBODY,
  },
  {
    field: 'ResetPasswordSuccess.email',
    // Whoever has a link may use it, signed in or not: each actor with one of their own.
    ask: ({ resetTokens }, actor) =>
      `mutation { resetPassword(input: { token: "${resetTokens[actor]}", newPassword: "${NEW_PASSWORD}" }) { ... on ResetPasswordSuccess { email } } }`,
    at: 'email',
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.resetPassword',
    ask: () =>
      `mutation { resetPassword(input: { token: "", newPassword: "${NEW_PASSWORD}" }) { ... on InvalidTokenError { message } } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.changePassword',
    ask: () =>
      `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "${NEW_PASSWORD}" }) { __typename } }`,
    expected: SIGNED_IN,
  },
];

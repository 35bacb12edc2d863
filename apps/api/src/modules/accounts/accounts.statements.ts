import type { Api } from '../../../test/api.js';
import { aProfessor, type Asked, type CountedOperation } from '../../../test/counted-operation.js';
import { TEST_CONFIG } from '../../../test/config.js';
import { anEmail, PASSWORD } from '../../../test/factories.js';
import { PasswordResets } from './password-resets.js';

const signingIn = async (api: Api, password: string): Promise<Asked> => ({
  client: api.client(),
  query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
  variables: { input: { email: (await api.make.aUser('STUDENT')).email, password } },
});

export const accountsStatements: readonly CountedOperation[] = [
  {
    field: 'viewer',
    when: 'of nobody',
    max: 0,
    prepare: async (api) => ({ client: api.client(), query: '{ viewer { id } }' }),
  },
  {
    field: 'viewer',
    when: 'of somebody',
    max: 1,
    prepare: async (api) => ({ client: (await aProfessor(api)).client, query: '{ viewer { id name email role } }' }),
  },
  {
    field: 'signIn',
    when: 'with the right password',
    max: 6,
    answers: 'SignInSuccess',
    prepare: (api) => signingIn(api, PASSWORD),
  },
  {
    field: 'signIn',
    when: 'with a wrong one',
    max: 2,
    answers: 'InvalidCredentialsError',
    prepare: (api) => signingIn(api, 'not this one'),
  },
  {
    field: 'signOut',
    when: 'of somebody',
    max: 2,
    answers: 'SignOutSuccess',
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: 'mutation { signOut { __typename } }',
    }),
  },
  {
    field: 'changePassword',
    when: 'by somebody',
    max: 8,
    answers: 'ChangePasswordSuccess',
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: `mutation ($input: ChangePasswordInput!) {
        changePassword(input: $input) { __typename ... on ChangePasswordSuccess { viewer { id } } }
      }`,
      variables: { input: { currentPassword: PASSWORD, newPassword: 'three herons by the canal' } },
    }),
  },
  {
    field: 'requestPasswordReset',
    when: 'about whichever email',
    max: 1,
    answers: 'RequestPasswordResetSuccess',
    prepare: async (api) => ({
      client: api.client(),
      query: `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { __typename } }`,
      variables: { input: { email: anEmail() } },
    }),
  },
  {
    field: 'resetPassword',
    when: 'by a link that works',
    max: 7,
    answers: 'ResetPasswordSuccess',
    prepare: async (api) => {
      const { database } = api.app;
      const { id } = await api.make.aUser('STUDENT');
      const resets = new PasswordResets(database, TEST_CONFIG.appSecret);
      await database.transaction(() => resets.begin(id, 'nonce'));
      const { token } = (await resets.forSending(id, 'nonce'))!; // it was just begun
      return {
        client: api.client(),
        query: `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`,
        variables: { input: { token, newPassword: 'three herons by the canal' } },
      };
    },
  },
];

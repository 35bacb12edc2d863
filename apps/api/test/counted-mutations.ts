import type { Api } from './api.js';
import { accept } from './client.js';
import {
  aManagedInvitation,
  aProfessor,
  COURSE,
  INVITATION,
  type Asked,
  type CountedOperation,
} from './counted-operation.js';
import { anEmail, PASSWORD } from './factories.js';

/** Accepting, BEGIN and COMMIT included (performance, What we promise). */
const ACCEPT_MAX = 8;

const changing = (field: string, isActive: boolean): CountedOperation['prepare'] => {
  return async (api) => {
    const { client, invitation } = await aManagedInvitation(api);
    await api.app.database.manager.update('invitations', { id: invitation.id }, { isActive });
    const type = `${field[0]!.toUpperCase()}${field.slice(1)}`;
    const query = `mutation ($input: ${type}Input!) {
      ${field}(input: $input) { __typename ... on ${type}Success { invitation { ${INVITATION} } } }
    }`;
    return { client, query, variables: { input: { id: String(invitation.id) } } };
  };
};

const accepting = async (api: Api, isRepeat: boolean): Promise<Asked> => {
  const { code } = await api.make.anInvitation();
  const input = { code, name: 'Iara Nunes', email: anEmail() };
  const client = api.client();
  if (isRepeat) await accept(client, input);
  const query = `mutation ($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { __typename ... on AcceptInvitationSuccess { courseTitle email } }
  }`;
  return { client, query, variables: { input } };
};

const signingIn = async (api: Api, password: string): Promise<Asked> => ({
  client: api.client(),
  query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
  variables: { input: { email: (await api.make.aUser('STUDENT')).email, password } },
});

/** Every mutation of the schema, where it succeeds. */
export const COUNTED_MUTATIONS: readonly CountedOperation[] = [
  {
    field: 'acceptInvitation',
    when: 'by somebody new',
    max: ACCEPT_MAX,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => accepting(api, false),
  },
  {
    field: 'acceptInvitation',
    when: 'again',
    max: 1,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => accepting(api, true),
  },
  {
    field: 'createInvitation',
    when: 'for a managed course',
    max: 9,
    answers: 'CreateInvitationSuccess',
    prepare: async (api) => {
      const { client, course } = await aManagedInvitation(api);
      const query = `mutation ($input: CreateInvitationInput!) {
        createInvitation(input: $input) { __typename ... on CreateInvitationSuccess { invitation { ${INVITATION} } } }
      }`;
      return { client, query, variables: { input: { courseId: String(course.id), title: 'Botany, evening group' } } };
    },
  },
  {
    field: 'deactivateInvitation',
    when: 'that is active',
    max: 4,
    answers: 'DeactivateInvitationSuccess',
    prepare: changing('deactivateInvitation', true),
  },
  {
    field: 'activateInvitation',
    when: 'that is inactive',
    max: 4,
    answers: 'ActivateInvitationSuccess',
    prepare: changing('activateInvitation', false),
  },
  {
    field: 'createCourse',
    when: 'by a professor',
    max: 6,
    answers: 'CreateCourseSuccess',
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: `mutation ($input: CreateCourseInput!) {
        createCourse(input: $input) { __typename ... on CreateCourseSuccess { course { ${COURSE} } } }
      }`,
      variables: { input: { title: 'Botany' } },
    }),
  },
  {
    field: 'signIn',
    when: 'with the right password',
    max: 7,
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
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: 'mutation { signOut { signedOut } }',
    }),
  },
  {
    field: 'changePassword',
    when: 'by somebody',
    max: 7,
    answers: 'ChangePasswordSuccess',
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: `mutation ($input: ChangePasswordInput!) {
        changePassword(input: $input) { __typename ... on ChangePasswordSuccess { viewer { id } } }
      }`,
      variables: { input: { currentPassword: PASSWORD, newPassword: 'three herons by the canal' } },
    }),
  },
];

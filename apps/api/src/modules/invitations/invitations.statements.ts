import {
  aManagedInvitation,
  aProfessor,
  COURSE,
  INVITATION,
  LIST_MAX,
  PAGE_INFO,
  PERSON,
  type CountedOperation,
} from '../../../test/counted-operation.js';

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

export const invitationsStatements: readonly CountedOperation[] = [
  {
    field: 'invitationPreview',
    when: 'of any code',
    max: 1,
    prepare: async (api) => ({
      client: api.client(),
      query: `query ($code: String!) { invitationPreview(code: $code) {
        code title description courseTitle backgroundImageUrl status expiresAt remainingSpots
      } }`,
      variables: { code: (await api.make.anInvitation()).code },
    }),
  },
  {
    field: 'invitations',
    when: 'a page, filtered and counted',
    max: LIST_MAX,
    isList: true,
    prepare: async (api, length) => {
      const { client, id } = await aProfessor(api);
      for (let n = 0; n < length; n += 1) {
        const course = await api.make.aCourse({ createdById: id });
        await api.make.anInvitation({ courseId: course.id, title: `Botany ${n}` });
      }
      const query = `query ($filter: InvitationFilter) {
        invitations(filter: $filter) {
          edges { cursor node { ${INVITATION} course { ${COURSE} } createdBy ${PERSON} } } ${PAGE_INFO} totalCount
        }
      }`;
      return { client, query, variables: { filter: { statuses: ['ACTIVE'], search: 'bot' } } };
    },
  },
  {
    field: 'invitation',
    when: 'with a page of acceptances',
    max: LIST_MAX,
    isList: true,
    prepare: async (api, length) => {
      const { client, invitation } = await aManagedInvitation(api, length);
      const query = `query ($id: ID!) {
        invitation(id: $id) {
          ${INVITATION} course { ${COURSE} } createdBy ${PERSON}
          acceptances { edges { node { id name email acceptedAt outcome emailStatus person ${PERSON} } } ${PAGE_INFO} totalCount }
        }
      }`;
      return { client, query, variables: { id: String(invitation.id) } };
    },
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
];

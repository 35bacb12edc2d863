import { toGlobalId } from '../../graphql/global-id.js';
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
    return { client, query, variables: { input: { id: toGlobalId('Invitation', invitation.id) } } };
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
    // In the embedded database the time is read first: a call within the process.
    field: 'invitations',
    when: 'a page by expiration, with tags',
    max: LIST_MAX + 2,
    isList: true,
    prepare: async (api, length) => {
      const { client, id } = await aProfessor(api);
      const course = await api.make.aCourse({ createdById: id });
      for (let n = 0; n < length; n += 1) await api.make.anInvitation({ courseId: course.id, tags: ['one', 'two'] });
      const query = `{
        invitations(orderBy: EXPIRES_AT_ASC) { nodes { ${INVITATION} externalId note tags } ${PAGE_INFO} totalCount }
      }`;
      return { client, query };
    },
  },
  {
    field: 'invitations',
    when: 'a search of all courses',
    max: LIST_MAX,
    isList: true,
    prepare: async (api, length) => {
      const client = api.client();
      await api.make.signedIn(client, 'OWNER');
      for (let n = 0; n < length; n += 1) await api.make.anInvitation({ title: `Zoology ${n}` });
      const query = `{ invitations(filter: { search: "zoo" }) { nodes { ${INVITATION} } ${PAGE_INFO} totalCount } }`;
      return { client, query };
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
      return { client, query, variables: { id: toGlobalId('Invitation', invitation.id) } };
    },
  },
  {
    field: 'invitationByCode',
    when: 'of a managed course',
    max: 2,
    prepare: async (api) => {
      const { client, invitation } = await aManagedInvitation(api);
      const query = `query ($code: String!) { invitationByCode(code: $code) { ${INVITATION} course { ${COURSE} } } }`;
      return { client, query, variables: { code: invitation.code } };
    },
  },
  {
    field: 'createInvitation',
    when: 'for a managed course',
    max: 12,
    answers: 'CreateInvitationSuccess',
    prepare: async (api) => {
      const { client, course } = await aManagedInvitation(api);
      const query = `mutation ($input: CreateInvitationInput!) {
        createInvitation(input: $input) { __typename ... on CreateInvitationSuccess { invitation { ${INVITATION} } } }
      }`;
      return {
        client,
        query,
        variables: { input: { courseId: toGlobalId('Course', course.id), title: 'Botany, evening group' } },
      };
    },
  },
  {
    field: 'deactivateInvitation',
    when: 'that is active',
    max: 6,
    answers: 'DeactivateInvitationSuccess',
    prepare: changing('deactivateInvitation', true),
  },
  {
    field: 'activateInvitation',
    when: 'that is inactive',
    max: 6,
    answers: 'ActivateInvitationSuccess',
    prepare: changing('activateInvitation', false),
  },
];

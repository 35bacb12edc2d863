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

/** The most that a page of a list takes, whatever its size (performance, What we promise). */
const LIST_MAX = 4;

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';
const PERSON = '{ id name email }';

const listingCourses = async (api: Api, length: number, fields: string): Promise<Asked> => {
  const { client, id } = await aProfessor(api);
  for (let n = 0; n < length; n += 1) {
    const course = await api.make.aCourse({ createdById: id });
    await api.make.associate(course.id, (await api.make.aUser('PROFESSOR')).id);
  }
  return { client, query: `{ courses { edges { node { ${COURSE} ${fields} } } ${PAGE_INFO} totalCount } }` };
};

/** Every query of the schema, as pages ask it. */
export const COUNTED_QUERIES: readonly CountedOperation[] = [
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
    field: 'viewer',
    when: 'with a page of courses',
    max: LIST_MAX,
    isList: true,
    prepare: async (api, length) => {
      const client = api.client();
      const { email } = await api.make.signedIn(client, 'STUDENT');
      for (let n = 0; n < length; n += 1) {
        await accept(api.client(), { code: (await api.make.anInvitation()).code, email });
      }
      const query = `{
        viewer { enrollments { edges { node { id enrolledAt course { ${COURSE} } } } ${PAGE_INFO} } }
      }`;
      return { client, query };
    },
  },
  {
    field: 'institution',
    when: 'on the sign-in page',
    max: 1,
    prepare: async (api) => ({ client: api.client(), query: '{ institution { name timeZone } }' }),
  },
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
    field: 'courses',
    when: 'a page, counted, with how many are enrolled',
    max: LIST_MAX,
    isList: true,
    prepare: (api, length) => listingCourses(api, length, 'enrollmentCount'),
  },
  {
    field: 'courses',
    when: 'the same with everybody who manages them',
    max: LIST_MAX + 2,
    isList: true,
    prepare: (api, length) => listingCourses(api, length, `enrollmentCount createdBy ${PERSON} professors ${PERSON}`),
  },
  {
    field: 'course',
    when: 'with a page of those enrolled',
    max: LIST_MAX + 1,
    isList: true,
    prepare: async (api, length) => {
      const { client, course } = await aManagedInvitation(api, length);
      const query = `query ($id: ID!) {
        course(id: $id) { ${COURSE} enrollments { edges { node { id enrolledAt person ${PERSON} } } ${PAGE_INFO} } }
      }`;
      return { client, query, variables: { id: String(course.id) } };
    },
  },
];

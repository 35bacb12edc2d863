import { toGlobalId } from '../../graphql/global-id.js';
import type { Api } from '../../../test/api.js';
import { accept } from '../../../test/client.js';
import {
  aManagedInvitation,
  aProfessor,
  COURSE,
  LIST_MAX,
  PAGE_INFO,
  PERSON_WITH_EMAIL,
  type Asked,
  type CountedOperation,
} from '../../../test/counted-operation.js';

const listingCourses = async (api: Api, length: number, fields: string): Promise<Asked> => {
  const { client, id } = await aProfessor(api);
  for (let n = 0; n < length; n += 1) {
    const course = await api.make.aCourse({ createdById: id });
    await api.make.associate(course.id, (await api.make.aUser('PROFESSOR')).id);
  }
  return { client, query: `{ courses { edges { node { ${COURSE} ${fields} } } ${PAGE_INFO} totalCount } }` };
};

export const coursesStatements: readonly CountedOperation[] = [
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
    field: 'courses',
    when: 'a page, counted, with how many are enrolled',
    max: LIST_MAX,
    isList: true,
    prepare: (api, length) => listingCourses(api, length, 'enrollmentCount'),
  },
  {
    field: 'courses',
    when: 'the same with everybody who manages them and their emails',
    max: LIST_MAX + 4,
    isList: true,
    prepare: (api, length) =>
      listingCourses(api, length, `enrollmentCount createdBy ${PERSON_WITH_EMAIL} professors ${PERSON_WITH_EMAIL}`),
  },
  {
    field: 'course',
    when: 'with a page of those enrolled and their emails',
    max: LIST_MAX + 2,
    isList: true,
    prepare: async (api, length) => {
      const { client, course } = await aManagedInvitation(api, length);
      const query = `query ($id: ID!) {
        course(id: $id) { ${COURSE} enrollments { edges { node { id enrolledAt person ${PERSON_WITH_EMAIL} } } ${PAGE_INFO} } }
      }`;
      return { client, query, variables: { id: toGlobalId('Course', course.id) } };
    },
  },
  {
    field: 'createCourse',
    when: 'by a professor',
    max: 8,
    answers: 'CreateCourseSuccess',
    prepare: async (api) => ({
      client: (await aProfessor(api)).client,
      query: `mutation ($input: CreateCourseInput!) {
        createCourse(input: $input) { __typename ... on CreateCourseSuccess { course { ${COURSE} } } }
      }`,
      variables: { input: { title: 'Botany' } },
    }),
  },
];

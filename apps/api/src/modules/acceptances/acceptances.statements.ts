import type { Api } from '../../../test/api.js';
import { accept } from '../../../test/client.js';
import {
  aManagedInvitation,
  INVITATION,
  LIST_MAX,
  PAGE_INFO,
  PERSON_WITH_EMAIL,
  type Asked,
  type CountedOperation,
} from '../../../test/counted-operation.js';
import { anEmail } from '../../../test/factories.js';

/** Accepting, BEGIN and COMMIT included (performance, What we promise). */
const ACCEPT_MAX = 8;

/** Somebody new, or who has accepted before; or a colleague of the school, whose browser sends a session's cookie. */
const accepting = async (api: Api, by: 'somebody new' | 'again' | 'signed in'): Promise<Asked> => {
  const { code } = await api.make.anInvitation();
  const input = { code, name: 'Iara Nunes', email: anEmail() };
  const client = api.client();
  if (by === 'again') await accept(client, input);
  if (by === 'signed in') await api.make.signedIn(client, 'PROFESSOR');
  const query = `mutation ($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { __typename ... on AcceptInvitationSuccess { courseTitle email } }
  }`;
  return { client, query, variables: { input } };
};

/** Somebody signed in, who has left the course that they accepted an invitation of, or has no enrollment in it yet. */
const acceptingAsViewer = async (api: Api, begunBy: 'nothing' | 'this' | 'another'): Promise<Asked> => {
  const client = api.client();
  const { id: userId, email } = await api.make.signedIn(client, 'STUDENT');
  const first = await api.make.anInvitation();
  const again = await api.make.anInvitation({ courseId: first.courseId });
  if (begunBy !== 'nothing') {
    await accept(api.client(), { code: first.code, email });
    await api.make.endEnrollment(first.courseId, userId, 'LEFT');
  }
  const query = `mutation ($input: AcceptInvitationAsViewerInput!) {
    acceptInvitationAsViewer(input: $input) { __typename ... on AcceptInvitationSuccess { courseTitle email } }
  }`;
  return { client, query, variables: { input: { code: begunBy === 'another' ? again.code : first.code } } };
};

export const acceptancesStatements: readonly CountedOperation[] = [
  {
    field: 'acceptances',
    when: 'a page, filtered and counted',
    max: LIST_MAX,
    isList: true,
    prepare: async (api, length) => {
      const { client } = await aManagedInvitation(api, length);
      const query = `{
        acceptances(filter: { search: "Iara" }) {
          nodes { id name email acceptedAt outcome emailStatus } ${PAGE_INFO} totalCount
        }
      }`;
      return { client, query };
    },
  },
  {
    field: 'acceptances',
    when: 'the same with the person, the invitation and the enrollment of each',
    max: LIST_MAX + 4,
    isList: true,
    prepare: async (api, length) => {
      const { client } = await aManagedInvitation(api, length);
      const query = `{
        acceptances { nodes { id person ${PERSON_WITH_EMAIL} invitation { ${INVITATION} } enrollment { id } } ${PAGE_INFO} totalCount }
      }`;
      return { client, query };
    },
  },
  {
    field: 'acceptInvitation',
    when: 'by somebody new',
    max: ACCEPT_MAX,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => accepting(api, 'somebody new'),
  },
  {
    field: 'acceptInvitation',
    when: 'by somebody signed in, whose session is not read',
    max: ACCEPT_MAX,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => accepting(api, 'signed in'),
  },
  {
    field: 'acceptInvitation',
    when: 'again',
    max: 1,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => accepting(api, 'again'),
  },
  {
    field: 'acceptInvitationAsViewer',
    when: 'for the first time',
    max: ACCEPT_MAX,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => acceptingAsViewer(api, 'nothing'),
  },
  {
    field: 'acceptInvitationAsViewer',
    when: 'again, by whoever left, through the same invitation',
    max: ACCEPT_MAX,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => acceptingAsViewer(api, 'this'),
  },
  {
    field: 'acceptInvitationAsViewer',
    when: 'again, by whoever left, through another invitation: with the session and the row of the history',
    max: ACCEPT_MAX + 1,
    answers: 'AcceptInvitationSuccess',
    prepare: (api) => acceptingAsViewer(api, 'another'),
  },
];

import type { Api } from '../../../test/api.js';
import { accept } from '../../../test/client.js';
import { type Asked, type CountedOperation } from '../../../test/counted-operation.js';
import { anEmail } from '../../../test/factories.js';

/** Accepting, BEGIN and COMMIT included (performance, What we promise). */
const ACCEPT_MAX = 8;

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

export const acceptancesStatements: readonly CountedOperation[] = [
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
];

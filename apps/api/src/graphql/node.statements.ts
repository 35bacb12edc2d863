import { aManagedInvitation, INVITATION, type CountedOperation } from '../../test/counted-operation.js';
import { toGlobalId } from './global-id.js';

export const nodeStatements: readonly CountedOperation[] = [
  {
    field: 'node',
    when: 'an invitation',
    max: 2,
    prepare: async (api) => {
      const { client, invitation } = await aManagedInvitation(api);
      const query = `query ($id: ID!) { node(id: $id) { __typename ... on Invitation { ${INVITATION} } } }`;
      return { client, query, variables: { id: toGlobalId('Invitation', invitation.id) } };
    },
    answers: 'Invitation',
  },
  {
    field: 'nodes',
    when: 'acceptances with their invitation',
    max: 3,
    isList: true,
    prepare: async (api, length) => {
      const { client, invitation } = await aManagedInvitation(api, length);
      const found: { id: number }[] = await api.app.database.manager.query(
        'SELECT id FROM acceptances WHERE invitation_id = ?',
        [invitation.id],
      );
      const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Acceptance { email invitation { title } } } }`;
      return { client, query, variables: { ids: found.map(({ id }) => toGlobalId('Acceptance', id)) } };
    },
  },
];

import { toGlobalId } from '../../graphql/global-id.js';
import { ofViewer, SIGNED_IN_OR_NULL, type PermissionRow } from '../../../test/permission-row.js';

/** Readable before the first password change too: the page says whose account it is. */
const SCALARS = [
  'id',
  'name',
  'email',
  'role',
  'externalId',
  'requireChangePassword',
  'isActive',
  'createdAt',
  'lastSeenAt',
  'version',
];

export const usersPermissions: readonly PermissionRow[] = [
  ...SCALARS.map((name) => ({ field: `User.${name}`, ask: ofViewer(name), at: name, expected: SIGNED_IN_OR_NULL })),
  {
    field: 'User.person',
    ask: ofViewer('person { id }'),
    at: 'person',
    expected: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'null', 'PASSWORD_CHANGE_REQUIRED'],
  },
  {
    field: 'Query.node of an account',
    ask: ({ ids }) => `{ node(id: "${toGlobalId('User', ids.student)}") { id } }`,
    expected: ['yes', 'yes', 'null', 'null', 'null', 'yes', 'null', 'null'],
  },
  {
    field: 'Query.node of a person who is enrolled',
    ask: ({ ids }) => `{ node(id: "${toGlobalId('Person', ids.student)}") { id } }`,
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'yes', 'null', 'null'],
  },
  {
    field: 'Query.node of a person who created a course',
    ask: ({ ids }) => `{ node(id: "${toGlobalId('Person', ids.creator)}") { id } }`,
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'yes', 'null', 'null'],
  },
];

import { EVERYBODY, type PermissionRow } from '../../../test/permission-row.js';

export const settingsPermissions: readonly PermissionRow[] = [
  { field: 'Query.institution', ask: () => '{ institution { name } }', expected: EVERYBODY },
];

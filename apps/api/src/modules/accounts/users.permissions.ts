import { ofViewer, SIGNED_IN_OR_NULL, type PermissionRow } from '../../../test/permission-row.js';

const FIELDS = ['id', 'name', 'email', 'role', 'isActive', 'requireChangePassword', 'createdAt'];

export const usersPermissions: readonly PermissionRow[] = FIELDS.map((name) => ({
  field: `User.${name}`,
  ask: ofViewer(name),
  at: name,
  expected: SIGNED_IN_OR_NULL,
}));

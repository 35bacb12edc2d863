import type { PermissionRow } from '../../test/permission-row.js';

const NOTHING = ['null', 'null', 'null', 'null', 'null', 'null', 'null', 'null'] as const;

/** What each type answers to `node` stands in its module's rows. */
export const nodePermissions: readonly PermissionRow[] = [
  { field: 'Query.node', ask: () => '{ node(id: "garbage") { id } }', expected: NOTHING },
  { field: 'Query.nodes', ask: () => '{ nodes(ids: ["garbage"]) { id } }', at: '0', expected: NOTHING },
];

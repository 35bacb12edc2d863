import { toGlobalId } from '../src/graphql/global-id.js';
import type { ActorName, Stage } from './permission-stage.js';

/** yes: the field is answered, or the change is made. empty: an empty list. The others: as in the answer. */
export type Verdict =
  'yes' | 'empty' | 'null' | 'NotFoundError' | 'UNAUTHENTICATED' | 'PASSWORD_CHANGE_REQUIRED' | 'FORBIDDEN';

/**
 * One row of the permission matrix. The rows of a module stand in its folder, in files named `*.permissions.ts`, which
 * graphql/permissions.test.ts finds.
 */
export interface PermissionRow {
  /** `Type.field`; a space and words follow where there are several ways to reach one field. */
  readonly field: string;
  /** The operation. A query must not write: all queries of a database read one stage. Each mutation gets a stage of its own. */
  readonly ask: (stage: Stage, actor: ActorName) => string;
  /** Path of the value that matters, below the root field; left out: the root field itself. */
  readonly at?: string;
  /** One verdict for each of ACTORS, in their order. */
  readonly expected: readonly Verdict[];
}

// In the order of ACTORS: owner, admin, creator, associated, unrelated, student, nobody, mustChange.
const YES = 'yes';
const NOT_FOUND = 'NotFoundError';
export const REFUSED = ['UNAUTHENTICATED', 'PASSWORD_CHANGE_REQUIRED'] as const;
export const EVERYBODY = [YES, YES, YES, YES, YES, YES, YES, YES] as const;
export const SIGNED_IN = [YES, YES, YES, YES, YES, YES, 'UNAUTHENTICATED', YES] as const;
export const EVERYBODY_WITH_OWN_PASSWORD = [YES, YES, YES, YES, YES, YES, ...REFUSED] as const;
export const SIGNED_IN_OR_NULL = [YES, YES, YES, YES, YES, YES, 'null', YES] as const;
export const MANAGERS_OR_NULL = [YES, YES, YES, YES, 'null', 'FORBIDDEN', ...REFUSED] as const;
/** By `node`, which answers null to whoever may not see it. */
export const MANAGERS_OR_HIDDEN = [YES, YES, YES, YES, 'null', 'null', 'null', 'null'] as const;
export const MANAGERS_OR_NOT_FOUND = [YES, YES, YES, YES, NOT_FOUND, 'FORBIDDEN', ...REFUSED] as const;

/** Fields of the stage's invitation. */
export const ofInvitation =
  (fields: string) =>
  ({ invitation }: Stage) =>
    `{ invitation(id: "${toGlobalId('Invitation', invitation.id)}") { ${fields} } }`;

/** Fields of the stage's course. */
export const ofCourse =
  (fields: string) =>
  ({ courseId }: Stage) =>
    `{ course(id: "${toGlobalId('Course', courseId)}") { ${fields} } }`;

/** Fields of whoever asks. */
export const ofViewer = (fields: string) => () => `{ viewer { ${fields} } }`;

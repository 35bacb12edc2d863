import { anEmail, PASSWORD } from './factories.js';
import type { ActorName, Stage } from './permission-stage.js';

/** yes: it is told, or done. empty: a list of nothing. The rest as the answer has it. */
type Verdict = 'yes' | 'empty' | 'null' | 'NotFoundError' | 'UNAUTHENTICATED' | 'FORBIDDEN';

/** How a field is asked for; what of the answer matters: the root field, or what stands at a path below it. */
export interface PermissionRow {
  readonly field: string;
  readonly ask: (stage: Stage, actor: ActorName) => string;
  readonly at?: string;
  /** Whoever asks is somebody else afterwards: the row has a stage of its own. */
  readonly endsSession?: true;
  readonly expected: readonly Verdict[];
}

// In the order of ACTORS: owner, admin, creator, associated, unrelated, student, nobody, mustChange.
const YES = 'yes';
const NOT_FOUND = 'NotFoundError';
const OUT = ['UNAUTHENTICATED', 'FORBIDDEN'] as const;
const EVERYBODY = [YES, YES, YES, YES, YES, YES, YES, YES] as const;
const SIGNED_IN = [YES, YES, YES, YES, YES, YES, 'UNAUTHENTICATED', YES] as const;
const THEMSELVES = [YES, YES, YES, YES, YES, YES, 'null', YES] as const;
const MANAGERS_OR_NULL = [YES, YES, YES, YES, 'null', 'FORBIDDEN', ...OUT] as const;
const MANAGERS_OR_NOT_FOUND = [YES, YES, YES, YES, NOT_FOUND, 'FORBIDDEN', ...OUT] as const;
const WITH_EMAILS = [YES, YES, YES, YES, 'null', 'null', 'null', 'FORBIDDEN'] as const;

const newPassword = 'a choice of my own';
const ofInvitation =
  (name: string) =>
  ({ invitation }: Stage) =>
    `mutation { ${name}(input: { id: "${invitation.id}" }) { __typename } }`;
const ofOneInvitation =
  (fields: string) =>
  ({ invitation }: Stage) =>
    `{ invitation(id: "${invitation.id}") { ${fields} } }`;
const ofOneCourse =
  (fields: string) =>
  ({ courseId }: Stage) =>
    `{ course(id: "${courseId}") { ${fields} } }`;
const ofViewer = (fields: string) => () => `{ viewer { ${fields} } }`;
/** By the way that everybody has: their own enrollment. */
const ofOwnEnrollment = (fields: string) => ofViewer(`enrollments { edges { node { ${fields} } } }`);
const ENROLLMENT = 'enrollments.edges.0.node';

/** The permission matrix (specification, Permissions), field by field. */
export const PERMISSIONS: readonly PermissionRow[] = [
  { field: 'Query.institution', ask: () => '{ institution { name } }', expected: EVERYBODY },
  {
    field: 'Query.invitationPreview',
    ask: ({ invitation }) => `{ invitationPreview(code: "${invitation.code}") { title } }`,
    expected: EVERYBODY,
  },
  { field: 'Query.viewer', ask: ofViewer('id'), expected: THEMSELVES },
  {
    field: 'Query.invitations',
    ask: ({ courseId }) => `{ invitations(filter: { courseId: "${courseId}" }) { edges { node { id } } } }`,
    at: 'edges',
    expected: [YES, YES, YES, YES, 'empty', 'FORBIDDEN', ...OUT],
  },
  { field: 'Query.invitation', ask: ofOneInvitation('id'), expected: MANAGERS_OR_NULL },
  {
    field: 'Query.courses',
    ask: () => '{ courses { edges { node { id } } } }',
    at: 'edges',
    expected: [YES, YES, YES, YES, 'empty', YES, ...OUT],
  },
  { field: 'Query.course', ask: ofOneCourse('id'), expected: [YES, YES, YES, YES, 'null', YES, ...OUT] },

  {
    field: 'Mutation.acceptInvitation',
    ask: ({ invitation }) =>
      `mutation { acceptInvitation(input: { code: "${invitation.code}", name: "A", email: "${anEmail()}" }) { __typename } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.signIn',
    endsSession: true,
    ask: ({ emails }) =>
      `mutation { signIn(input: { email: "${emails.student}", password: "${PASSWORD}" }) { __typename } }`,
    expected: EVERYBODY,
  },
  {
    field: 'Mutation.signOut',
    endsSession: true,
    ask: () => 'mutation { signOut { signedOut } }',
    expected: SIGNED_IN,
  },
  {
    field: 'Mutation.changePassword',
    endsSession: true,
    ask: () =>
      `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "${newPassword}" }) { __typename } }`,
    expected: SIGNED_IN,
  },
  {
    field: 'Mutation.createInvitation',
    ask: ({ courseId }) =>
      `mutation { createInvitation(input: { title: "A", courseId: "${courseId}" }) { __typename } }`,
    expected: MANAGERS_OR_NOT_FOUND,
  },
  {
    field: 'Mutation.deactivateInvitation',
    ask: ofInvitation('deactivateInvitation'),
    expected: MANAGERS_OR_NOT_FOUND,
  },
  { field: 'Mutation.activateInvitation', ask: ofInvitation('activateInvitation'), expected: MANAGERS_OR_NOT_FOUND },
  {
    field: 'Mutation.createCourse',
    ask: () => 'mutation { createCourse(input: { title: "A" }) { __typename } }',
    expected: [YES, YES, YES, YES, YES, 'FORBIDDEN', ...OUT],
  },

  ...['id', 'name', 'email', 'role', 'isActive', 'requireChangePassword', 'createdAt'].map((name) => ({
    field: `User.${name}`,
    ask: ofViewer(name),
    at: name,
    expected: THEMSELVES,
  })),
  {
    field: 'User.enrollments',
    ask: ofViewer('enrollments { totalCount }'),
    at: 'enrollments',
    expected: [YES, YES, YES, YES, YES, YES, 'null', 'FORBIDDEN'],
  },

  {
    field: 'Course.enrollments',
    ask: ofOneCourse('enrollments { edges { node { id } } }'),
    at: 'enrollments.edges',
    expected: [YES, YES, YES, YES, 'null', 'empty', ...OUT],
  },
  {
    field: 'Course.enrollments by an enrollment',
    ask: ofOwnEnrollment('course { enrollments { edges { node { id } } } }'),
    at: `${ENROLLMENT}.course.enrollments.edges`,
    expected: [YES, YES, YES, YES, 'empty', 'empty', 'null', 'FORBIDDEN'],
  },
  {
    field: 'Person.email of who made a course',
    ask: ofOwnEnrollment('course { createdBy { email } }'),
    at: `${ENROLLMENT}.course.createdBy.email`,
    expected: WITH_EMAILS,
  },
  {
    field: 'Person.email of the professors of a course',
    ask: ofOwnEnrollment('course { professors { email } }'),
    at: `${ENROLLMENT}.course.professors.0.email`,
    expected: WITH_EMAILS,
  },
  {
    field: 'Person.email of who is enrolled',
    ask: ofOneCourse('enrollments { edges { node { person { email } } } }'),
    at: 'enrollments.edges.0.node.person.email',
    expected: [YES, YES, YES, YES, 'null', 'null', ...OUT],
  },
  {
    field: 'Person.email of an own enrollment',
    ask: ofOwnEnrollment('person { email }'),
    at: `${ENROLLMENT}.person.email`,
    expected: WITH_EMAILS,
  },
  {
    field: 'Person.email of who made an invitation',
    ask: ofOneInvitation('createdBy { email }'),
    at: 'createdBy.email',
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Person.email of who accepted',
    ask: ofOneInvitation('acceptances { edges { node { person { email } } } }'),
    at: 'acceptances.edges.0.node.person.email',
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Invitation.acceptances',
    ask: ofOneInvitation('acceptances { edges { node { id } } }'),
    at: 'acceptances.edges',
    expected: MANAGERS_OR_NULL,
  },
  {
    field: 'Acceptance.email',
    ask: ofOneInvitation('acceptances { edges { node { email } } }'),
    at: 'acceptances.edges.0.node.email',
    expected: MANAGERS_OR_NULL,
  },
  // What was typed, and no more: the same for everybody.
  {
    field: 'AcceptInvitationSuccess.email',
    ask: ({ invitation, emails }, actor) =>
      `mutation { acceptInvitation(input: { code: "${invitation.code}", name: "A", email: "${emails[actor] || anEmail()}" }) { ... on AcceptInvitationSuccess { email } } }`,
    at: 'email',
    expected: EVERYBODY,
  },
];

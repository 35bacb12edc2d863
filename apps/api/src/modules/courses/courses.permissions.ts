import { toGlobalId } from '../../graphql/global-id.js';
import { REFUSED, ofCourse, ofViewer, type PermissionRow } from '../../../test/permission-row.js';

/** Everybody reaches the course through their own enrollment. */
const ofOwnEnrollment = (fields: string) => ofViewer(`enrollments { edges { node { ${fields} } } }`);
const ENROLLMENT = 'enrollments.edges.0.node';
const FOR_MANAGERS = ['yes', 'yes', 'yes', 'yes', 'null', 'null', 'null', 'PASSWORD_CHANGE_REQUIRED'] as const;

export const coursesPermissions: readonly PermissionRow[] = [
  {
    field: 'Query.courses',
    ask: () => '{ courses { edges { node { id } } } }',
    at: 'edges',
    expected: ['yes', 'yes', 'yes', 'yes', 'empty', 'yes', ...REFUSED],
  },
  { field: 'Query.course', ask: ofCourse('id'), expected: ['yes', 'yes', 'yes', 'yes', 'null', 'yes', ...REFUSED] },
  {
    field: 'Query.node of a course',
    ask: ({ courseId }) => `{ node(id: "${toGlobalId('Course', courseId)}") { id } }`,
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'yes', 'null', 'null'],
  },
  {
    field: 'Mutation.createCourse',
    ask: () => 'mutation { createCourse(input: { title: "A" }) { __typename } }',
    expected: ['yes', 'yes', 'yes', 'yes', 'yes', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'User.enrollments',
    ask: ofViewer('enrollments { totalCount }'),
    at: 'enrollments',
    expected: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'null', 'PASSWORD_CHANGE_REQUIRED'],
  },
  {
    field: 'Course.enrollments',
    ask: ofCourse('enrollments { edges { node { id } } }'),
    at: 'enrollments.edges',
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Course.enrollments by an enrollment',
    ask: ofOwnEnrollment('course { enrollments { edges { node { id } } } }'),
    at: `${ENROLLMENT}.course.enrollments.edges`,
    expected: ['yes', 'yes', 'yes', 'yes', 'FORBIDDEN', 'FORBIDDEN', 'null', 'PASSWORD_CHANGE_REQUIRED'],
  },
  {
    field: 'Course.invitations by an enrollment',
    ask: ofOwnEnrollment('course { invitations { nodes { id } } }'),
    at: `${ENROLLMENT}.course.invitations.nodes`,
    expected: ['yes', 'yes', 'yes', 'yes', 'FORBIDDEN', 'FORBIDDEN', 'null', 'PASSWORD_CHANGE_REQUIRED'],
  },
  {
    field: 'Enrollment.acceptance',
    ask: ofCourse('enrollments { nodes { acceptance { id } } }'),
    at: 'enrollments.nodes.0.acceptance',
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Enrollment.history',
    ask: ofCourse('enrollments { nodes { history { totalCount } } }'),
    at: 'enrollments.nodes.0.history',
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Enrollment.history of an own enrollment',
    ask: ofOwnEnrollment('history { totalCount }'),
    at: `${ENROLLMENT}.history`,
    expected: FOR_MANAGERS,
  },
  {
    field: 'Person.email of who created a course',
    ask: ofOwnEnrollment('course { createdBy { email } }'),
    at: `${ENROLLMENT}.course.createdBy.email`,
    expected: FOR_MANAGERS,
  },
  {
    field: 'Person.email of the professors of a course',
    ask: ofOwnEnrollment('course { professors { email } }'),
    at: `${ENROLLMENT}.course.professors.0.email`,
    expected: FOR_MANAGERS,
  },
  {
    field: 'Person.email of who is enrolled',
    ask: ofCourse('enrollments { edges { node { person { email } } } }'),
    at: 'enrollments.edges.0.node.person.email',
    expected: ['yes', 'yes', 'yes', 'yes', 'null', 'FORBIDDEN', ...REFUSED],
  },
  {
    field: 'Person.email of an own enrollment',
    ask: ofOwnEnrollment('person { email }'),
    at: `${ENROLLMENT}.person.email`,
    expected: FOR_MANAGERS,
  },
];

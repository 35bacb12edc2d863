import fc from 'fast-check';
import { ROLES, type Role } from '../member/role.js';
import { ACTION_NAMES, type Action, type Reach } from './actions.js';
import {
  can,
  courseRestrictionOf,
  reachOf,
  reachOfRole,
  roleCan,
  type CourseRelation,
  type Decision,
  type Resource,
} from './policy.js';
import { userIdOf, type ApiKeyPrincipal, type Principal, type UserPrincipal } from './principal.js';

const ME = 7;
const nobody: Principal = { kind: 'nobody' };
const system: Principal = { kind: 'system' };
const unrelated: CourseRelation = { courseId: 1, isCreator: false, isAssociated: false, isEnrolled: false };
const created: Resource = { course: { ...unrelated, isCreator: true } };
const associated: Resource = { course: { ...unrelated, isAssociated: true } };
const enrolled: Resource = { course: { ...unrelated, isEnrolled: true } };
const foreign: Resource = { course: unrelated };

function user(role: Role, mustChangePassword = false): UserPrincipal {
  return { kind: 'user', userId: ME, role, mustChangePassword };
}

function keyOf(ownerRole: Role, limits: Partial<ApiKeyPrincipal> = {}): ApiKeyPrincipal {
  return { kind: 'api-key', keyId: 3, ownerId: ME, ownerRole, scopes: ACTION_NAMES, courseIds: null, ...limits };
}

function answer(decision: Decision): string {
  return decision.kind === 'allowed' ? 'yes' : decision.reason;
}

describe('the permission matrix', () => {
  const F = 'FORBIDDEN';
  const H = 'HIDDEN';
  /** Owner, admin, professor who created the course, associated professor, unrelated professor, student, nobody. */
  type Row = readonly [Action, string, string, string, string, string, string];
  const courseRows: readonly Row[] = [
    ['invitation.manage', 'yes', 'yes', 'yes', 'yes', H, F],
    ['course.read', 'yes', 'yes', 'yes', 'yes', H, H],
    ['course.create', 'yes', 'yes', 'yes', 'yes', 'yes', F],
    ['course.readMembers', 'yes', 'yes', 'yes', 'yes', F, F],
    ['enrollment.read', 'yes', 'yes', 'yes', 'yes', H, H],
    ['enrollment.readHistory', 'yes', 'yes', 'yes', 'yes', H, H],
    ['person.readEmail', 'yes', 'yes', 'yes', 'yes', H, H],
  ];

  it.each(courseRows)('%s, by every kind of principal, in one course', (action, ...expected) => {
    const answers = [
      can(user('OWNER'), action, foreign),
      can(user('ADMIN'), action, foreign),
      can(user('PROFESSOR'), action, created),
      can(user('PROFESSOR'), action, associated),
      can(user('PROFESSOR'), action, foreign),
      can(user('STUDENT'), action, foreign),
    ].map(answer);
    expect(answers).toEqual(expected);
    expect(answer(can(nobody, action, foreign))).toBe('UNAUTHENTICATED');
  });

  it.each<[Action, Role, string, string]>([
    ['user.read', 'OWNER', 'yes', 'yes'],
    ['user.read', 'ADMIN', 'yes', 'yes'],
    ['user.read', 'PROFESSOR', 'yes', H],
    ['user.read', 'STUDENT', 'yes', H],
    ...ROLES.map((role): [Action, Role, string, string] => ['password.change', role, 'yes', H]),
    ...ROLES.map((role): [Action, Role, string, string] => ['invitation.acceptAsViewer', role, 'yes', H]),
  ])('%s, by %s: for themselves %s, for somebody else %s', (action, role, forThemselves, forAnother) => {
    expect(answer(can(user(role), action, { userId: ME }))).toBe(forThemselves);
    expect(answer(can(user(role), action, { userId: ME + 1 }))).toBe(forAnother);
  });

  it('shows a student the courses in which they have an enrollment, and their own enrollments', () => {
    expect(answer(can(user('STUDENT'), 'course.read', enrolled))).toBe('yes');
    expect(answer(can(user('STUDENT'), 'enrollment.read', { ...enrolled, userId: ME }))).toBe('yes');
    expect(answer(can(user('STUDENT'), 'enrollment.read', { ...enrolled, userId: ME + 1 }))).toBe(H);
  });

  it('shows a professor their own enrollment in the course of somebody else', () => {
    expect(answer(can(user('PROFESSOR'), 'enrollment.read', { ...foreign, userId: ME }))).toBe('yes');
    expect(answer(can(user('PROFESSOR'), 'course.readMembers', { ...enrolled, userId: ME }))).toBe(F);
  });

  it('gives a student no right over a course that they created or taught while a professor', () => {
    expect(answer(can(user('STUDENT'), 'invitation.manage', created))).toBe(F);
    expect(answer(can(user('STUDENT'), 'course.readMembers', associated))).toBe(F);
  });

  it.each<[Role, readonly Action[]]>([
    ['OWNER', ACTION_NAMES],
    ['ADMIN', ACTION_NAMES],
    ['PROFESSOR', ACTION_NAMES],
    ['STUDENT', ['invitation.acceptAsViewer', 'course.read', 'enrollment.read', 'user.read', 'password.change']],
  ])('without a resource, %s may do something of %j', (role, allowed) => {
    expect(ACTION_NAMES.filter((action) => can(user(role), action).kind === 'allowed')).toEqual(allowed);
    expect(ACTION_NAMES.filter((action) => roleCan(role, action))).toEqual(allowed);
  });
});

describe('whoever has to change the password first', () => {
  it.each(ROLES)('%s may change it, and nothing else', (role) => {
    const answers = ACTION_NAMES.map((action) => [action, answer(can(user(role, true), action, { userId: ME }))]);
    const expected = ACTION_NAMES.map((action) => [
      action,
      action === 'password.change' ? 'yes' : 'PASSWORD_CHANGE_REQUIRED',
    ]);
    expect(answers).toEqual(expected);
  });
});

/** How much each reach covers: a larger set of courses and people never has a smaller number. */
const COVERAGE: Readonly<Record<Reach, number>> = {
  none: 0,
  own: 1,
  enrolled: 1,
  created: 2,
  managed: 3,
  'managed-or-own': 4,
  all: 5,
};

const anAction = fc.constantFrom(...ACTION_NAMES);
const aRole = fc.constantFrom(...ROLES);
const aResource: fc.Arbitrary<Resource> = fc.record(
  {
    course: fc.record({
      courseId: fc.integer({ min: 1, max: 3 }),
      isCreator: fc.boolean(),
      isAssociated: fc.boolean(),
      isEnrolled: fc.boolean(),
    }),
    userId: fc.integer({ min: ME - 1, max: ME + 1 }),
  },
  { requiredKeys: [] },
);
const perhapsAResource = fc.option(aResource, { nil: undefined });
const aKey = fc.record({
  ownerRole: aRole,
  scopes: fc.subarray([...ACTION_NAMES]),
  courseIds: fc.option(fc.subarray([1, 2, 3])),
});

describe('the policy', () => {
  it('never gives a role more than the one above it', () => {
    for (const action of ACTION_NAMES) {
      const coverage = ROLES.map((role) => COVERAGE[reachOfRole(role, action)]);
      expect(coverage).toEqual(coverage.toSorted((one, other) => other - one));
    }
  });

  it('never lets an API key do more than its owner', () => {
    fc.assert(
      fc.property(aKey, anAction, perhapsAResource, (key, action, resource) => {
        if (can(keyOf(key.ownerRole, key), action, resource).kind === 'denied') return;
        expect(can(user(key.ownerRole), action, resource)).toEqual({ kind: 'allowed' });
      }),
    );
  });

  it('never lets an API key leave its scopes and its courses', () => {
    fc.assert(
      fc.property(aKey, anAction, aResource, (key, action, resource) => {
        if (can(keyOf(key.ownerRole, key), action, resource).kind === 'denied') return;
        expect(key.scopes).toContain(action);
        if (key.courseIds !== null) expect(key.courseIds).toContain(resource.course?.courseId);
      }),
    );
  });

  it('never allows for one resource what it denies altogether', () => {
    fc.assert(
      fc.property(aKey, aRole, fc.boolean(), anAction, aResource, (key, role, isNew, action, resource) => {
        for (const principal of [nobody, system, user(role, isNew), keyOf(role, key)]) {
          const altogether = can(principal, action);
          if (altogether.kind === 'denied') expect(can(principal, action, resource)).toEqual(altogether);
        }
      }),
    );
  });

  it('denies an API key what a person does for themselves: no key changes a password', () => {
    expect(answer(can(keyOf('OWNER'), 'password.change', { userId: ME }))).toBe('FORBIDDEN');
    expect(answer(can(keyOf('STUDENT'), 'invitation.acceptAsViewer', { userId: ME }))).toBe('FORBIDDEN');
  });

  it('denies an API key that is restricted to courses what is about no course', () => {
    const restricted = keyOf('ADMIN', { courseIds: [1] });
    expect(answer(can(restricted, 'course.create'))).toBe('FORBIDDEN');
    expect(answer(can(restricted, 'user.read', { userId: ME }))).toBe('FORBIDDEN');
    expect(answer(can(restricted, 'invitation.manage', { course: { ...unrelated, courseId: 1 } }))).toBe('yes');
    expect(answer(can(restricted, 'invitation.manage', { course: { ...unrelated, courseId: 2 } }))).toBe('HIDDEN');
    expect([courseRestrictionOf(restricted), courseRestrictionOf(user('ADMIN'))]).toEqual([[1], null]);
  });

  it('allows the system everything, and gives nobody a reach', () => {
    fc.assert(
      fc.property(anAction, perhapsAResource, (action, resource) => {
        expect(can(system, action, resource)).toEqual({ kind: 'allowed' });
        expect(can(nobody, action, resource)).toEqual({ kind: 'denied', reason: 'UNAUTHENTICATED' });
        expect([reachOf(system, action), reachOf(nobody, action)]).toEqual(['all', 'none']);
      }),
    );
  });

  it('knows in whose name a principal acts', () => {
    expect([user('STUDENT'), keyOf('ADMIN'), nobody, system].map(userIdOf)).toEqual([ME, ME, null, null]);
  });
});

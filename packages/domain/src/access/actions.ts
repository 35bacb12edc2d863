import type { Role } from '../member/role.js';

/**
 * How far a role's right to an action reaches:
 * - `all`: everything there is
 * - `managed`: courses that they created or are associated with, and what belongs to those courses
 * - `created`: courses that they created
 * - `enrolled`: courses in which they have an enrollment, ended ones too
 * - `own`: what is about themselves
 * - `managed-or-own`: both of them
 * - `none`: nothing
 */
export type Reach = 'all' | 'managed' | 'created' | 'enrolled' | 'own' | 'managed-or-own' | 'none';

/** `FORBIDDEN`: a top-level error of that code. `HIDDEN`: null, left out of lists, or NotFoundError in a mutation. */
export type DeniedAs = 'FORBIDDEN' | 'HIDDEN';

/** One row of the permission matrix. */
export interface ActionRule extends Readonly<Record<Role, Reach>> {
  /**
   * What the reach is measured by. `course`: the course that the resource belongs to. `person`: the user that it is
   * about. `institution`: neither. An API key that is restricted to courses may do nothing but what is about courses.
   */
  readonly about: 'course' | 'person' | 'institution';
  /** The answer to a role whose reach is `none`. */
  readonly roleDeniedAs: DeniedAs;
  /** The answer where the resource lies outside of the reach. */
  readonly resourceDeniedAs: DeniedAs;
  /** Allowed while the password that was set for the user has not been changed yet (decisions, First sign-in). */
  readonly allowedBeforePasswordChange?: true;
  /** Only the person in their own session: never an API key. */
  readonly sessionOnly?: true;
}

/**
 * The permission matrix (design, security.md), one row per action. What anybody may do has no action: previewing and
 * accepting an invitation, signing in and out, `institution`, and `viewer` with its own scalar fields.
 */
export const ACTIONS = {
  /**
   * Reading invitations and their acceptances with names and emails, creating, activating and deactivating invitations
   * (specification, Permissions; matrix, rows "invitations, ..." and "createInvitation, ..."). One action, because the
   * specification grants all of it together: who may invite to a course sees who accepted.
   */
  'invitation.manage': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed',
    STUDENT: 'none',
    about: 'course',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /** `acceptInvitationAsViewer`: the signed-in person accepts for themselves (decisions, Signed in already). */
  'invitation.acceptAsViewer': {
    OWNER: 'own',
    ADMIN: 'own',
    PROFESSOR: 'own',
    STUDENT: 'own',
    about: 'person',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
    sessionOnly: true,
  },
  /** `courses` and `course`, with title, description, creator and professors (matrix, row "courses, course"). */
  'course.read': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed',
    STUDENT: 'enrolled',
    about: 'course',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /** `createCourse` (matrix, row "createCourse"). */
  'course.create': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'all',
    STUDENT: 'none',
    about: 'institution',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /**
   * `Course.enrollments` and `Course.invitations` (contract: "For those who manage the course; FORBIDDEN to others").
   * A person who sees the course through their enrollment gets the error and not an empty list.
   */
  'course.readMembers': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed',
    STUDENT: 'none',
    about: 'course',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'FORBIDDEN',
  },
  /** An enrollment by its id (matrix, rows "courses, course" and "User.email, ..., enrollments"). */
  'enrollment.read': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed-or-own',
    STUDENT: 'own',
    about: 'course',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /** `Enrollment.acceptance` and `Enrollment.history` (matrix: "acceptance null"; contract, type Enrollment). */
  'enrollment.readHistory': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed',
    STUDENT: 'none',
    about: 'course',
    roleDeniedAs: 'HIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /**
   * `Person.email` (matrix, row "Person.email"). The course is any that the person created or teaches, or in which they
   * have an enrollment or an acceptance (contract, type Person).
   */
  'person.readEmail': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'managed',
    STUDENT: 'none',
    about: 'course',
    roleDeniedAs: 'HIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /** A `User` by its id, and `User.enrollments` (matrix, row "User.email, role, ..., enrollments"). */
  'user.read': {
    OWNER: 'all',
    ADMIN: 'all',
    PROFESSOR: 'own',
    STUDENT: 'own',
    about: 'person',
    roleDeniedAs: 'HIDDEN',
    resourceDeniedAs: 'HIDDEN',
  },
  /** `changePassword`, which replaces an access password (matrix, rows "changePassword, ..." and the last). */
  'password.change': {
    OWNER: 'own',
    ADMIN: 'own',
    PROFESSOR: 'own',
    STUDENT: 'own',
    about: 'person',
    roleDeniedAs: 'FORBIDDEN',
    resourceDeniedAs: 'HIDDEN',
    allowedBeforePasswordChange: true,
    sessionOnly: true,
  },
} as const satisfies Record<string, ActionRule>;

/** The name of an action: `thing.verb`. Scopes of API keys are such names, so they are stable. */
export type Action = keyof typeof ACTIONS;

/** Every action, in the order of the matrix. */
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly Action[]; // Object.keys forgets the type of its own keys

/** The rule of an action. */
export function actionRule(action: Action): ActionRule {
  return ACTIONS[action];
}

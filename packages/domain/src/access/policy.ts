import type { Role } from '../member/role.js';
import { actionRule, type Action, type DeniedAs, type Reach } from './actions.js';
import { userIdOf, type Principal } from './principal.js';

/**
 * How the principal's user stands to a course. Looked up at every call and never remembered, so that a removed
 * association ends the rights at once (decisions, Permissions).
 */
export interface CourseRelation {
  readonly courseId: number;
  /** The principal's user created the course. */
  readonly isCreator: boolean;
  /** The principal's user is an associated professor of the course. */
  readonly isAssociated: boolean;
  /** The principal's user has an enrollment in the course, be it active, ended or blocked. */
  readonly isEnrolled: boolean;
}

/** What an action is done to. */
export interface Resource {
  /** The course that it belongs to; absent where it belongs to none. */
  readonly course?: CourseRelation;
  /** The user that it is about; absent where it is about none. */
  readonly userId?: number;
}

/** Why an action is denied; the first reason of this order that applies. */
export type DenialReason = 'UNAUTHENTICATED' | 'PASSWORD_CHANGE_REQUIRED' | DeniedAs;

/** Whether an action is allowed. */
export type Decision = { readonly kind: 'allowed' } | { readonly kind: 'denied'; readonly reason: DenialReason };

const ALLOWED: Decision = { kind: 'allowed' };

/**
 * Decides whether the principal may do the action.
 * With a resource: to this resource. Without one: to anything at all, which is what a resolver asks before it loads
 * anything; a list then applies `reachOf` and `courseRestrictionOf` as its condition.
 */
export function can(principal: Principal, action: Action, resource?: Resource): Decision {
  if (principal.kind === 'system') return ALLOWED;
  if (principal.kind === 'nobody') return denied('UNAUTHENTICATED');
  const rule = actionRule(action);
  if (principal.kind === 'user' && principal.mustChangePassword && rule.allowedBeforePasswordChange !== true)
    return denied('PASSWORD_CHANGE_REQUIRED');
  if (principal.kind === 'api-key' && !isWithinKey(principal, action)) return denied('FORBIDDEN');
  const reach = reachOf(principal, action);
  if (reach === 'none') return denied(rule.roleDeniedAs);
  if (resource === undefined || isWithin(principal, reach, resource)) return ALLOWED;
  return denied(rule.resourceDeniedAs);
}

/**
 * How far the principal's right to the action reaches, whether or not they have to change the password first. Lists
 * turn it into their SQL condition; for an API key, `courseRestrictionOf` is a further condition.
 */
export function reachOf(principal: Principal, action: Action): Reach {
  if (principal.kind === 'system') return 'all';
  if (principal.kind === 'nobody') return 'none';
  if (principal.kind === 'user') return reachOfRole(principal.role, action);
  return isWithinKey(principal, action) ? reachOfRole(principal.ownerRole, action) : 'none';
}

/** The only courses that the principal may touch: those of a restricted API key; null = no restriction. */
export function courseRestrictionOf(principal: Principal): readonly number[] | null {
  return principal.kind === 'api-key' ? principal.courseIds : null;
}

/** How far a role's right to the action reaches. */
export function reachOfRole(role: Role, action: Action): Reach {
  return actionRule(action)[role];
}

/** Whether the role may do the action to anything at all: what a page asks before it shows a link. */
export function roleCan(role: Role, action: Action): boolean {
  return reachOfRole(role, action) !== 'none';
}

function isWithinKey(key: Principal & { kind: 'api-key' }, action: Action): boolean {
  const rule = actionRule(action);
  if (rule.sessionOnly === true || !key.scopes.includes(action)) return false;
  return key.courseIds === null || rule.about === 'course';
}

function isWithin(principal: Principal, reach: Reach, { course, userId }: Resource): boolean {
  const courseIds = courseRestrictionOf(principal);
  if (courseIds !== null && (course === undefined || !courseIds.includes(course.courseId))) return false;
  const isManaged = course !== undefined && (course.isCreator || course.isAssociated);
  const isOwn = userId !== undefined && userId === userIdOf(principal);
  switch (reach) {
    case 'all':
      return true;
    case 'managed':
      return isManaged;
    case 'created':
      return course?.isCreator === true;
    case 'enrolled':
      return course?.isEnrolled === true;
    case 'own':
      return isOwn;
    case 'managed-or-own':
      return isManaged || isOwn;
    case 'none':
      return false;
  }
}

function denied(reason: DenialReason): Decision {
  return { kind: 'denied', reason };
}

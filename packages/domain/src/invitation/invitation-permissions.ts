import type { Role } from '../member/role.js';

/** Who asks. */
export interface Actor {
  readonly id: number;
  readonly role: Role;
}

/** Of a course, what rights over its invitations hang on. Looked up at every call, never remembered. */
export interface ManagedCourse {
  readonly createdById: number;
  /** The associated professors. */
  readonly professorIds: readonly number[];
}

/** Owner and Admin can create and manage any invitation (specification, Permissions). */
export function managesEveryCourse(role: Role): boolean {
  return role === 'OWNER' || role === 'ADMIN';
}

/** Whether this role works in the dashboard and makes courses: everybody but students (contract, createCourse). */
export function isStaff(role: Role): boolean {
  return managesEveryCourse(role) || role === 'PROFESSOR';
}

/**
 * Whether the actor may make and manage the course's invitations: a professor only where they created the course or
 * are associated with it (specification, Permissions). Whoever is a student now has no such right, whatever they made.
 */
export function canManageCourse(actor: Actor, course: ManagedCourse): boolean {
  if (managesEveryCourse(actor.role)) return true;
  if (actor.role !== 'PROFESSOR') return false;
  return course.createdById === actor.id || course.professorIds.includes(actor.id);
}

import type { Role } from '../member/role.js';
import type { Action } from './actions.js';

/** Whoever makes a request (language guide). What a principal may do is decided by `can`, and nowhere else. */
export type Principal = NobodyPrincipal | UserPrincipal | ApiKeyPrincipal | SystemPrincipal;

/** Nobody is signed in. */
export interface NobodyPrincipal {
  readonly kind: 'nobody';
}

/** The user of a session. */
export interface UserPrincipal {
  readonly kind: 'user';
  readonly userId: number;
  readonly role: Role;
  /** The password was set for them: until they change it, they may do little more than that (decisions, First sign-in). */
  readonly mustChangePassword: boolean;
}

/** An API key: it acts with the rights of its owner, as they are now, within its scopes and courses. */
export interface ApiKeyPrincipal {
  readonly kind: 'api-key';
  readonly keyId: number;
  readonly ownerId: number;
  readonly ownerRole: Role;
  readonly scopes: readonly Action[];
  /** The courses that the key is restricted to; null = every course of its owner. */
  readonly courseIds: readonly number[] | null;
}

/** The product itself: jobs, tasks and the command line. */
export interface SystemPrincipal {
  readonly kind: 'system';
}

/** The user in whose name the principal acts: recorded as the creator of what it creates. Null for nobody and the system. */
export function userIdOf(principal: Principal): number | null {
  if (principal.kind === 'user') return principal.userId;
  return principal.kind === 'api-key' ? principal.ownerId : null;
}

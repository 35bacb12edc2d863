import { userIdOf, type Principal } from '@matricula/domain';

/** Whom a request acts as, and where it came from. Use cases take it where they write, for the audit. */
export interface Caller {
  readonly principal: Principal;
  /** Null for the system. */
  readonly ip: string | null;
  readonly requestId: string | null;
}

/** The key by which what is counted or remembered for a principal is kept; null for nobody and the system. */
export function principalKey(principal: Principal): string | null {
  if (principal.kind === 'api-key') return `key:${principal.keyId}`;
  const userId = userIdOf(principal);
  return userId === null ? null : `user:${userId}`;
}

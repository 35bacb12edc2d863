/** What somebody is in the institution. Who comes by an invitation is a STUDENT (specification, How it works). */
export type Role = 'OWNER' | 'ADMIN' | 'PROFESSOR' | 'STUDENT';

/** Every role, from the most to the fewest rights. */
export const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'PROFESSOR', 'STUDENT'];

import { ROLES, type Role } from '../member/role.js';
import { actionRule, type Action, type Reach } from './actions.js';
import { reachOfRole } from './policy.js';

/** What a role may do the action to, in a sentence; empty where nothing limits it. */
const REACH_PHRASES: Readonly<Record<Exclude<Reach, 'none'>, string>> = {
  all: '',
  managed: ' for courses that they created or are associated with',
  created: ' for courses that they created',
  enrolled: ' for courses in which they have an enrollment',
  own: ' for themselves',
  'managed-or-own': ' for courses that they created or are associated with and for themselves',
};

/**
 * One English sentence for the description of a field in the schema, such as "Requires: OWNER, ADMIN, or PROFESSOR for
 * courses that they created or are associated with."
 */
export function describeRequirement(action: Action): string {
  const rule = actionRule(action);
  const afterwards = rule.allowedBeforePasswordChange === true ? ', also before the first password change' : '';
  return `Requires: ${joinWithOr(phrasesOf(action))}${afterwards}.`;
}

function phrasesOf(action: Action): readonly string[] {
  const phrases: string[] = [];
  for (const reach of new Set(ROLES.map((role) => reachOfRole(role, action)))) {
    if (reach === 'none') continue;
    const roles = ROLES.filter((role) => reachOfRole(role, action) === reach);
    phrases.push(...(reach === 'all' ? roles : [namesOf(roles) + REACH_PHRASES[reach]]));
  }
  return phrases;
}

function namesOf(roles: readonly Role[]): string {
  return roles.length === ROLES.length ? 'a signed-in person of any role' : roles.join(' or ');
}

function joinWithOr(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases.join('');
  return `${phrases.slice(0, -1).join(', ')}${phrases.length > 2 ? ',' : ''} or ${phrases.at(-1)}`;
}

import type { Action } from './actions.js';
import { ACTION_NAMES } from './actions.js';
import { describeRequirement } from './describe-requirement.js';

describe('describeRequirement', () => {
  const managed = 'Requires: OWNER, ADMIN, or PROFESSOR for courses that they created or are associated with.';

  it.each<[Action, string]>([
    ['invitation.manage', managed],
    ['course.readMembers', managed],
    [
      'course.read',
      'Requires: OWNER, ADMIN, PROFESSOR for courses that they created or are associated with, or STUDENT for courses in which they have an enrollment.',
    ],
    ['course.create', 'Requires: OWNER, ADMIN, or PROFESSOR.'],
    [
      'enrollment.read',
      'Requires: OWNER, ADMIN, PROFESSOR for courses that they created or are associated with and for themselves, or STUDENT for themselves.',
    ],
    ['user.read', 'Requires: OWNER, ADMIN, or PROFESSOR or STUDENT for themselves.'],
    ['invitation.acceptAsViewer', 'Requires: a signed-in person of any role for themselves.'],
    [
      'password.change',
      'Requires: a signed-in person of any role for themselves, also before the first password change.',
    ],
  ])('%s', (action, sentence) => {
    expect(describeRequirement(action)).toBe(sentence);
  });

  it('has one sentence for every action', () => {
    for (const action of ACTION_NAMES) expect(describeRequirement(action)).toMatch(/^Requires: [^.]+\.$/);
  });
});

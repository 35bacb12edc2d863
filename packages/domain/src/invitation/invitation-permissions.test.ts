import { ROLES, type Role } from '../member/role.js';
import { canManageCourse, isStaff, managesEveryCourse } from './invitation-permissions.js';

const course = { createdById: 1, professorIds: [2, 3] };

describe('what each role may', () => {
  it.each<[Role, boolean, boolean]>([
    ['OWNER', true, true],
    ['ADMIN', true, true],
    ['PROFESSOR', false, true],
    ['STUDENT', false, false],
  ])('%s: manages every course %j, is staff and creates courses %j', (role, everyCourse, staff) => {
    expect(managesEveryCourse(role)).toBe(everyCourse);
    expect(isStaff(role)).toBe(staff);
  });
});

describe('canManageCourse', () => {
  const creator = 1;
  const associated = 2;
  const stranger = 9;

  it.each<[Role, string, number, boolean]>([
    ['OWNER', 'a stranger to the course', stranger, true],
    ['ADMIN', 'a stranger to the course', stranger, true],
    ['PROFESSOR', 'who created the course', creator, true],
    ['PROFESSOR', 'who is associated with the course', associated, true],
    ['PROFESSOR', 'a stranger to the course', stranger, false],
    ['STUDENT', 'a stranger to the course', stranger, false],
    ['STUDENT', 'who created the course while a professor', creator, false],
    ['STUDENT', 'who was associated while a professor', associated, false],
  ])('%s, %s', (role, _, id, may) => {
    expect(canManageCourse({ id, role }, course)).toBe(may);
  });

  it('ends for a professor when the association is removed', () => {
    const actor = { id: associated, role: 'PROFESSOR' } as const;
    expect(canManageCourse(actor, { ...course, professorIds: [3] })).toBe(false);
  });

  it('knows every role', () => {
    expect(ROLES.toSorted()).toEqual(['ADMIN', 'OWNER', 'PROFESSOR', 'STUDENT']);
  });
});

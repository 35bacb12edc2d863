import { ROLES, type Role } from '../member/role.js';
import { canCreateCourse, canManageCourse, isStaff, managesEveryCourse } from './invitation-permissions.js';

const course = { createdById: 1, professorIds: [2, 3] };

describe('what each role may', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ['OWNER', true, true, true],
    ['ADMIN', true, true, true],
    ['PROFESSOR', false, true, true],
    ['STUDENT', false, false, false],
  ])('%s: manages every course %j, creates courses %j, is staff %j', (role, everyCourse, creates, staff) => {
    expect(managesEveryCourse(role)).toBe(everyCourse);
    expect(canCreateCourse(role)).toBe(creates);
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

export const mutants = [
  {
    name: 'An enrollment by its id is shown to everybody in the course',
    file: 'courses.module.ts',
    search: "return (await context.can('enrollment.read', { course, userId })) ? toEnrollment(enrollment) : null;",
    replace: 'return toEnrollment(enrollment);',
    tests: 'courses/enrollments',
    test: 'are found by their id by the person and by those who manage the course',
  },
  {
    name: 'Ended enrollments are counted as members',
    file: 'enrollment.repository.ts',
    search: `"e.course_id IN (:...courseIds) AND e.status = 'ACTIVE'"`,
    replace: `'e.course_id IN (:...courseIds)'`,
    tests: 'courses/enrollments',
    test: 'of a course are listed by status',
  },
  {
    name: 'The history of an enrollment is shown to the person',
    file: 'enrollment.resolver.ts',
    search: "if (!(await context.can('enrollment.readHistory', { course }))) return null;",
    replace: '',
    tests: 'courses/enrollments',
    test: 'tell those who manage the course what has happened to them, newest first, and nobody else',
  },
  {
    name: 'A course is created without its audit row',
    file: 'create-course/create-course.usecase.ts',
    search: "action: 'course.create',",
    replace: "action: 'course.change',",
    tests: 'audit/audit-rows',
    test: 'createCourse leaves one row',
  },
];

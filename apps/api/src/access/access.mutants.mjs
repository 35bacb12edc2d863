const person = (name, search, replace, test = 'shows the email to owners, admins, and the professors') => ({
  name: `Whoever may read an email ${name}`,
  file: 'person-access.ts',
  search,
  replace,
  tests: 'accounts/person',
  test,
});

export const mutants = [
  person(
    'is every professor',
    "JOIN courses c ON c.id = m.course_id WHERE ${withinReachSql(principal, action, 'c')}`",
    'JOIN courses c ON c.id = m.course_id`',
  ),
  person(
    'is no professor of the creator',
    '...(asStaff ? [created(users), teaches(users)] : []),',
    '...(asStaff ? [teaches(users)] : []),',
  ),
  person(
    'is no professor of who accepted',
    '...(asStudent ? [enrolled(users), accepted(users)] : []),',
    '...(asStudent ? [enrolled(users)] : []),',
  ),
  person(
    'sees everybody by name',
    '{ asStaff: true, asStudent: false }',
    '{ asStaff: true, asStudent: true }',
    'shows a student by name who runs their courses, and nobody else',
  ),
];

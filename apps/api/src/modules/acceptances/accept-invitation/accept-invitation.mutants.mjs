const inWrite = (name, search, replace, test) => ({
  name: `incrementUses ${name}`,
  file: 'accept-invitation.repository.ts',
  search,
  replace,
  tests: 'accept-invitation-write-conditions',
  test,
});

export const mutants = [
  inWrite(
    'also for an inactive invitation',
    'WHERE id = ? AND is_active = TRUE\n',
    'WHERE id = ?\n',
    'is refused where the invitation was deactivated',
  ),
  inWrite(
    'also after the expiration',
    'AND (expires_at IS NULL OR expires_at >= UTC_TIMESTAMP(3))\n',
    '\n',
    'is refused where the invitation has expired',
  ),
  inWrite(
    'above the limit',
    'AND (usage_limit IS NULL OR uses < usage_limit)\n',
    '\n',
    'is refused where the last spot was taken',
  ),
  inWrite(
    'also for an archived course',
    'AND EXISTS (SELECT 1 FROM courses c WHERE c.id = course_id AND c.is_archived = FALSE)',
    '',
    'is refused where the course was archived',
  ),
];

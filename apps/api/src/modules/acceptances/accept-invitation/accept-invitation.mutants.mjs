const inWrite = (name, search, replace, test) => ({
  name: `incrementUses ${name}`,
  file: 'accept-invitation.repository.ts',
  search,
  replace,
  tests: 'accept-invitation-write-conditions',
  test,
});

const beginAgain = (what, search, replace, test) => ({
  ...inWrite('', search, replace, test),
  name: `beginAgain begins ${what} again`,
});

export const mutants = [
  inWrite(
    'also for an inactive invitation',
    '`is_active = TRUE\n',
    '`TRUE\n',
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
  {
    ...inWrite(
      '',
      'UPDATE invitations SET uses = uses WHERE id = ? AND ${IS_ACTIVE}',
      'UPDATE invitations SET uses = uses WHERE id = ?',
      'is refused where the invitation accepted before was deactivated',
    ),
    name: 'confirmActive also confirms an inactive invitation',
  },
  beginAgain(
    'a blocked enrollment',
    "WHERE id = ? AND status = 'ENDED' AND end_reason = 'LEFT'",
    "WHERE id = ? AND end_reason = 'LEFT'",
    'succeeds and stays blocked, where staff blocked the person',
  ),
  beginAgain(
    'a removed enrollment',
    " AND end_reason = 'LEFT' AND beginnings = ?",
    ' AND beginnings = ?',
    'succeeds and stays removed, where staff removed the person',
  ),
  beginAgain(
    'an enrollment that has begun again since it was read',
    "end_reason = 'LEFT' AND beginnings = ?`,\n      [invitationId, id, beginnings],",
    "end_reason = 'LEFT'`,\n      [invitationId, id],",
    'counts the beginnings on, where it has begun again and ended meanwhile',
  ),
];

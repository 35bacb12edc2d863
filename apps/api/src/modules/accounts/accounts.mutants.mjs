const session = (name, search, replace, test) => ({
  name: `A session ${name}`,
  file: 'session.repository.ts',
  search,
  replace,
  tests: 'accounts/session',
  test,
});

const accessPassword = (name, search, replace, test) => ({
  name: `The access password ${name}`,
  file: 'access-password.ts',
  search,
  replace,
  tests: 'access-password',
  test,
});

const signIn = (name, file, search, replace, test) => ({
  name: `Signing in ${name}`,
  file,
  search,
  replace,
  tests: 'sign-in-throttling',
  test,
});

const BEGUN = 'is not begun under a password that has changed since it was checked';

export const mutants = [
  session(
    'begins although the password has changed since',
    '{ id: userId, passwordHash: passwordHash!, isActive: true }',
    '{ id: userId, isActive: true }',
    BEGUN,
  ),
  session(
    'begins although the account was deactivated since',
    'passwordHash: passwordHash!, isActive: true }',
    'passwordHash: passwordHash! }',
    BEGUN,
  ),
  session('outlives 60 days', 'session.expiresAt <= now || idleMs', 'idleMs', 'lasts 60 days however much it is used'),
  session('outlives 14 days without use', ' || idleMs >= SESSION_IDLE_MS', '', 'ends 14 days after its last use'),
  session(
    'of a deactivated account goes on',
    '!session || !session.user.isActive',
    '!session',
    'ends with the account',
  ),
  {
    ...session('elsewhere outlives a new password', 'tokenHash: Not(sessionHash)', 'tokenHash: sessionHash', ''),
    tests: 'change-password.test',
    test: 'ends every other session of the person; this one stays',
  },
  signIn(
    'counts right passwords',
    'credentials.ts',
    "kind !== 'right'",
    'kind.length > 0',
    'refuses no right password: one account signs in 40 times at once',
  ),
  signIn(
    'counts no wrong ones',
    'credentials.ts',
    "kind !== 'right'",
    'kind.length === 0',
    'in parallel has exactly 50 of 60 guesses of one address checked',
  ),
  signIn(
    'locks a known device out with its IP address',
    'sign-in-slots.ts',
    'if (knownDevice !== null) return [{ key: `sign-in-device:${knownDevice}`, limit: SIGN_IN_FAILURES_PER_DEVICE }];',
    'if (knownDevice !== null)\n    return [{ key: `sign-in-device:${knownDevice}`, limit: SIGN_IN_FAILURES_PER_DEVICE }, failureOfIp(ipKey)];',
    'from an address does not lock a device out that the account knows',
  ),
  signIn(
    'gives a failure back each time',
    'credentials.ts',
    'if (forgiveness.waitMs > 0) return;',
    '',
    'is made up for by right sign-ins: each account gives one failure',
  ),
  {
    ...signIn(
      'lets one key fill the semaphore',
      'fair-queue.ts',
      'mutex: pLimit(1)',
      'mutex: pLimit(99)',
      'never lets one key fill the semaphore',
    ),
    tests: 'fair-queue',
  },
  accessPassword(
    'is stored over one that is there',
    'WHERE id = ? AND password_hash IS NULL AND require_change_password',
    'WHERE id = ? AND require_change_password',
    'is stored once: whoever comes second sends what the first has stored',
  ),
  accessPassword(
    'is sent to who has chosen their own',
    'if (salt === null || !mustChange) return null;',
    'if (salt === null) return null;',
    'is not sent any more once the person has chosen their own',
  ),
  accessPassword(
    'is the same for everybody',
    '`access-password:${userId}:${salt}`',
    '`access-password`',
    'is another for each person and each salt',
  ),
  accessPassword(
    'is replaced although the person has chosen their own',
    'WHERE id = ? AND require_change_password`,\n      [salt, userId]',
    'WHERE id = ?`,\n      [salt, userId]',
    'is not replaced once the person has chosen their own',
  ),
  {
    name: 'A request for a new password is decided twice',
    file: 'request-password-reset/password-reset-task.ts',
    search: 'if (isUniqueViolation(error)) return false;',
    replace: 'if (isUniqueViolation(error)) return true;',
    tests: 'request-password-reset',
    test: 'decides once: a task that runs again mails nothing more, and ends no link',
  },
  {
    name: 'A link to choose a new password works for ever',
    file: 'password-resets.ts',
    search: ".where('r.token_hash = :tokenHash AND r.expires_at > UTC_TIMESTAMP(3)'",
    replace: ".where('r.token_hash = :tokenHash'",
    tests: 'reset-password/reset-password.test',
    test: 'does not give an expired link a chance to be compared with passwords',
  },
  {
    name: 'A new password by a mailed link leaves sessions alone',
    file: 'reset-password/reset-password.usecase.ts',
    search: 'await this.sessions.endAll(user.id);',
    replace: '',
    tests: 'reset-password/reset-password.test',
    test: 'replaces the password, ends every session of the person and begins none',
  },
];

const mutant = (name, file, search, replace, test) => {
  const tests = `domain/src/${file.replace(/\.ts$/, '')}`;
  return { name, file, search, replace, tests, test };
};

export const mutants = [
  mutant(
    'An API key with courses acts outside of courses',
    'access/policy.ts',
    "key.courseIds === null || rule.about === 'course'",
    'true',
    'denies an API key that is restricted to courses what is about no course',
  ),
  mutant(
    'An API key has every scope',
    'access/policy.ts',
    'rule.sessionOnly === true || !key.scopes.includes(action)',
    'rule.sessionOnly === true',
    'never lets an API key leave its scopes and its courses',
  ),
  mutant(
    'An access password does whatever its owner may',
    'access/policy.ts',
    'rule.allowedBeforePasswordChange !== true',
    'false',
    'may change it, and nothing else',
  ),
  mutant(
    'An expired invitation begins an enrollment again',
    'acceptance/plan-acceptance.ts',
    "mayBeginAgain && status === 'ACTIVE'",
    'mayBeginAgain',
    'LEFT: begin-again-without-use while the invitation is active',
  ),
  mutant(
    'A removed enrollment begins again by an invitation',
    'acceptance/plan-acceptance.ts',
    'enrollment !== null && canBeginAgainByInvitation(enrollment)',
    "enrollment?.status === 'ENDED'",
    'nothing but an enrollment that the person left by themselves begins again',
  ),
  mutant(
    'A deactivated account is enrolled again',
    'acceptance/plan-acceptance.ts',
    'canBeginAgainByInvitation(enrollment) && !isDeactivated',
    'canBeginAgainByInvitation(enrollment)',
    'nothing is written for a deactivated account',
  ),
  mutant(
    'An inactive code is accepted',
    'acceptance/plan-acceptance.ts',
    "status === 'INACTIVE' || !code.isActive",
    "status === 'INACTIVE'",
    'the code is inactive, the invitation is open: is refused for everybody',
  ),
];

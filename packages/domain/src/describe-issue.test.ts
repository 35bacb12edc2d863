import { describeIssue } from './describe-issue.js';
import { INPUT_ISSUE_CODES, issueOf, type IssueCode } from './validation.js';

describe('describeIssue', () => {
  it.each<[path: string, code: IssueCode, limit: number | undefined, sentence: string]>([
    ['title', 'REQUIRED', undefined, 'The title is required.'],
    ['title', 'TOO_LONG', 200, 'The title must have at most 200 characters.'],
    ['description', 'TOO_LONG', 5000, 'The description must have at most 5,000 characters.'],
    ['title', 'TOO_LONG', undefined, 'The title is too long.'],
    ['newPassword', 'TOO_SHORT', 8, 'The new password must have at least 8 characters.'],
    ['idempotencyKey', 'TOO_SHORT', 1, 'The idempotency key must have at least 1 character.'],
    ['newPassword', 'TOO_SHORT', undefined, 'The new password is too short.'],
    ['email', 'INVALID_EMAIL', undefined, 'The email must be an email address, such as ana@example.org.'],
    [
      'code',
      'INVALID_CODE',
      undefined,
      'The code must be an invitation code: seven letters and digits, such as AB2K7MZ.',
    ],
    [
      'name',
      'INVALID_NAME',
      undefined,
      'The name must be a name without line breaks, control characters or web addresses.',
    ],
    [
      'title',
      'INVALID_TEXT',
      undefined,
      'The title must not contain control characters or characters that change the direction of text.',
    ],
    [
      'expiresAt',
      'INVALID_DATE',
      undefined,
      'The expiration date must be a date that exists, such as 2026-11-22 or 2026-11-22T05:31:00Z.',
    ],
    ['usageLimit', 'OUT_OF_RANGE', 1_000_000, 'The usage limit must be a whole number from 1 to 1,000,000.'],
    ['usageLimit', 'OUT_OF_RANGE', undefined, 'The usage limit is out of range.'],
    ['expiresAt', 'IN_THE_PAST', undefined, 'The expiration date must not be in the past.'],
    ['usageLimit', 'BELOW_CURRENT_USES', 12, 'The usage limit must not be below the 12 current uses.'],
    ['usageLimit', 'BELOW_CURRENT_USES', undefined, 'The usage limit must not be below the current uses.'],
    ['newPassword', 'WEAK_PASSWORD', undefined, 'The new password is too easy to guess.'],
    ['newPassword', 'SAME_PASSWORD', undefined, 'The new password must be different from the current one.'],
    [
      'backgroundImageUrl',
      'INVALID_URL',
      undefined,
      'The background image must be the URL of an image on this server.',
    ],
    ['language', 'INVALID_LANGUAGE', undefined, 'The language must be a BCP 47 language tag, such as pt-BR.'],
    ['tags', 'TOO_MANY', 20, 'The tags must have at most 20 items.'],
    ['tags.3', 'TOO_LONG', 40, 'Item 4 of the tags must have at most 40 characters.'],
    ['externalId', 'DUPLICATE', undefined, 'The external id is already in use.'],
    ['idempotencyKey', 'IDEMPOTENCY_KEY_REUSED', undefined, 'The idempotency key was used before with other input.'],
    ['person.name', 'REQUIRED', undefined, 'The name is required.'],
  ])('names field and rule: %s %s %s', (path, code, limit, sentence) => {
    expect(describeIssue({ ...issueOf(code, limit), path: path.split('.') })).toBe(sentence);
  });

  it('has a sentence for every code, with and without a name', () => {
    for (const code of INPUT_ISSUE_CODES) expect(describeIssue(issueOf(code))).toMatch(/^This value \S.*[^.]\.$/);
  });
});

import { valid, checkAll, issueOf, invalid, invalidForAll, type Validation, type IssueCode } from './validation.js';
import { describeIssue } from './describe-issue.js';

describe('checkAll', () => {
  it('gathers the values under their names when every field is good', () => {
    expect(checkAll({ title: valid('Botany'), usageLimit: valid(3), description: valid(null) })).toEqual(
      valid({ title: 'Botany', usageLimit: 3, description: null }),
    );
  });

  it('tells every broken rule at once, each under the name of its field', () => {
    const twoRules = invalidForAll([issueOf('TOO_LONG', 200), issueOf('INVALID_TEXT')]);
    expect(checkAll({ title: twoRules, usageLimit: valid(3), email: invalid('INVALID_EMAIL') })).toEqual({
      ok: false,
      issues: [
        { path: 'title', code: 'TOO_LONG', limit: 200 },
        { path: 'title', code: 'INVALID_TEXT' },
        { path: 'email', code: 'INVALID_EMAIL' },
      ],
    });
  });

  it('joins the names of nested inputs by dots', () => {
    const person: Validation<{ name: string }> = checkAll({ name: invalid('REQUIRED') });
    expect(checkAll({ person })).toEqual({ ok: false, issues: [{ path: 'person.name', code: 'REQUIRED' }] });
  });
});

describe('describeIssue', () => {
  const sentences: readonly (readonly [path: string, code: IssueCode, limit: number | undefined, sentence: string])[] =
    [
      ['title', 'REQUIRED', undefined, 'The title is required.'],
      ['title', 'TOO_LONG', 200, 'The title is longer than 200 characters.'],
      ['description', 'TOO_LONG', 5000, 'The description is longer than 5,000 characters.'],
      ['title', 'TOO_LONG', undefined, 'The title is too long.'],
      ['newPassword', 'TOO_SHORT', 8, 'The new password is shorter than 8 characters.'],
      ['newPassword', 'TOO_SHORT', undefined, 'The new password is too short.'],
      ['email', 'INVALID_EMAIL', undefined, 'The email is not a valid email address.'],
      [
        'code',
        'INVALID_CODE',
        undefined,
        'The code is not an invitation code: seven letters and digits, such as AB2K7MZ.',
      ],
      [
        'name',
        'INVALID_NAME',
        undefined,
        'The name must be a name alone, without line breaks, control characters or web addresses.',
      ],
      [
        'title',
        'INVALID_TEXT',
        undefined,
        'The title contains characters that are not text, such as control characters.',
      ],
      ['expiresAt', 'INVALID_DATE', undefined, 'The expiration date is not a valid date.'],
      ['usageLimit', 'OUT_OF_RANGE', 1_000_000, 'The usage limit must be a whole number from 1 to 1,000,000.'],
      ['usageLimit', 'OUT_OF_RANGE', undefined, 'The usage limit is out of range.'],
      ['expiresAt', 'IN_THE_PAST', undefined, 'The expiration date is in the past.'],
      ['usageLimit', 'BELOW_CURRENT_USES', 12, 'The usage limit is below the 12 current uses.'],
      ['usageLimit', 'BELOW_CURRENT_USES', undefined, 'The usage limit is below the current uses.'],
      ['newPassword', 'WEAK_PASSWORD', undefined, 'The new password is too easy to guess.'],
      ['newPassword', 'SAME_PASSWORD', undefined, 'The new password is the same as the current one.'],
      [
        'backgroundImageUrl',
        'INVALID_URL',
        undefined,
        'The background image is not the address of an image uploaded here.',
      ],
      ['person.name', 'REQUIRED', undefined, 'The name is required.'],
      ['', 'REQUIRED', undefined, 'This value is required.'],
    ];

  it.each(sentences)('names field and rule: %s %s %s', (path, code, limit, sentence) => {
    expect(describeIssue({ ...issueOf(code, limit), path })).toBe(sentence);
  });
});

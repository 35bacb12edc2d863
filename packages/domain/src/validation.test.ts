import {
  INPUT_ISSUE_CODES,
  checkAll,
  checkEach,
  invalid,
  invalidForAll,
  issueOf,
  issuesOf,
  valid,
  type Validation,
} from './validation.js';

describe('checkAll', () => {
  it('gathers the values under their names when every field is good', () => {
    expect(checkAll({ title: valid('Botany'), usageLimit: valid(3), description: valid(null) })).toEqual(
      valid({ title: 'Botany', usageLimit: 3, description: null }),
    );
  });

  it('returns every broken rule at once, each under the name of its field', () => {
    const twoRules = invalidForAll([issueOf('TOO_LONG', 200), issueOf('INVALID_TEXT')]);
    expect(checkAll({ title: twoRules, usageLimit: valid(3), email: invalid('INVALID_EMAIL') })).toEqual({
      ok: false,
      issues: [
        { path: ['title'], code: 'TOO_LONG', limit: 200 },
        { path: ['title'], code: 'INVALID_TEXT' },
        { path: ['email'], code: 'INVALID_EMAIL' },
      ],
    });
  });

  it('puts the names of nested inputs into the path', () => {
    const person: Validation<{ name: string }> = checkAll({ name: invalid('REQUIRED') });
    expect(checkAll({ person })).toEqual({ ok: false, issues: [{ path: ['person', 'name'], code: 'REQUIRED' }] });
  });
});

describe('checkEach', () => {
  it('returns the values in their order', () => {
    expect(checkEach([valid('a'), valid('b')])).toEqual(valid(['a', 'b']));
    expect(checkEach([])).toEqual(valid([]));
  });

  it('puts the index of each invalid item into the path', () => {
    const tags = checkEach([valid('a'), invalid('REQUIRED'), valid('c'), invalid('TOO_LONG', 40)]);
    expect(checkAll({ tags })).toEqual({
      ok: false,
      issues: [
        { path: ['tags', '1'], code: 'REQUIRED' },
        { path: ['tags', '3'], code: 'TOO_LONG', limit: 40 },
      ],
    });
  });
});

describe('issuesOf', () => {
  it('returns the broken rules, and none of a valid value', () => {
    expect([issuesOf(valid(1)), issuesOf(invalid('REQUIRED'))]).toEqual([[], [{ path: [], code: 'REQUIRED' }]]);
  });
});

describe('the codes of issues', () => {
  it('are those of the contract, in its order', () => {
    expect(INPUT_ISSUE_CODES.join(' ')).toBe(
      'REQUIRED TOO_SHORT TOO_LONG OUT_OF_RANGE INVALID_TEXT INVALID_NAME INVALID_EMAIL INVALID_CODE INVALID_DATE ' +
        'INVALID_URL INVALID_TIME_ZONE INVALID_LANGUAGE INVALID_COLOR IN_THE_PAST BELOW_CURRENT_USES WEAK_PASSWORD ' +
        'SAME_PASSWORD DUPLICATE TOO_MANY IDEMPOTENCY_KEY_REUSED',
    );
  });
});

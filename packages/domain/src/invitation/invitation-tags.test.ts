import fc from 'fast-check';
import { invalid, valid } from '../validation.js';
import { TAGS_MAX, TAG_MAX, checkTags } from './invitation-tags.js';

describe('checkTags', () => {
  it.each([undefined, null, []])('takes none: %j', (typed) => {
    expect(checkTags(typed)).toEqual(valid([]));
  });

  it('trims each, and keeps the first of those that differ in case alone', () => {
    expect(checkTags([' Spring ', 'evening', 'SPRING', 'e\u0301t\u00e9', '\u00e9te\u0301'])).toEqual(
      valid(['Spring', 'evening', 'été']),
    );
  });

  it('puts the index of each invalid tag into the path', () => {
    expect(checkTags(['ok', ' ', 'a'.repeat(TAG_MAX + 1), 'a\nb'])).toEqual({
      ok: false,
      issues: [
        { path: ['1'], code: 'REQUIRED' },
        { path: ['2'], code: 'TOO_LONG', limit: 40 },
        { path: ['3'], code: 'INVALID_TEXT' },
      ],
    });
  });

  it('takes 20 different tags of 40 code points, and refuses 21', () => {
    const tags = Array.from({ length: TAGS_MAX + 1 }, (_, n) => String.fromCodePoint(0x1f400 + n).repeat(TAG_MAX));
    expect(checkTags(tags.slice(1)).ok).toBe(true);
    expect(checkTags([...tags.slice(1), ...tags.slice(1)]).ok).toBe(true);
    expect(checkTags(tags)).toEqual(invalid('TOO_MANY', 20));
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 8 }), (typed) => {
        const once = checkTags(typed);
        if (once.ok) expect(checkTags(once.value)).toEqual(once);
      }),
    );
  });

  it('does not work long on a megabyte of marks to put in order', () => {
    const start = performance.now();
    expect(checkTags(['\u0315\u0300'.repeat(500_000)])).toEqual({
      ok: false,
      issues: [{ path: ['0'], code: 'TOO_LONG', limit: 40 }],
    });
    expect(performance.now() - start).toBeLessThan(500);
  });
});

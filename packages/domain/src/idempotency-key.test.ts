import { checkIdempotencyKey } from './idempotency-key.js';
import { checkExternalId } from './external-id.js';
import { invalid, valid } from './validation.js';

describe('checkIdempotencyKey', () => {
  it.each(['a', 'a'.repeat(64), '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'İÇ 7'])('takes %j exactly', (key) => {
    expect(checkIdempotencyKey(key)).toEqual(valid(key));
  });

  it('is null where none was sent', () => {
    expect([checkIdempotencyKey(undefined), checkIdempotencyKey(null)]).toEqual([valid(null), valid(null)]);
  });

  it.each([
    ['', invalid('TOO_SHORT', 1)],
    ['a'.repeat(65), invalid('TOO_LONG', 64)],
    [' a', invalid('INVALID_TEXT')],
    ['   ', invalid('INVALID_TEXT')],
    ['a\nb', invalid('INVALID_TEXT')],
    ['\u200b', invalid('INVALID_TEXT')],
    ['\ud800', invalid('INVALID_TEXT')],
  ])('refuses %j', (key, answer) => {
    expect(checkIdempotencyKey(key)).toEqual(answer);
  });
});

describe('checkExternalId', () => {
  it('trims, keeps the case, and is null when empty', () => {
    expect(checkExternalId(' SIS-0042a ')).toEqual(valid('SIS-0042a'));
    expect([checkExternalId(' '), checkExternalId(undefined)]).toEqual([valid(null), valid(null)]);
  });

  it('takes 100 code points that can be seen', () => {
    expect(checkExternalId('é'.repeat(100)).ok).toBe(true);
    expect(checkExternalId('é'.repeat(101))).toEqual(invalid('TOO_LONG', 100));
    expect(checkExternalId('a\0')).toEqual(invalid('INVALID_TEXT'));
    expect(checkExternalId('\u2060')).toEqual(invalid('INVALID_TEXT'));
  });
});

import { retryAfterMs } from './retry-after.js';

describe('Retry-After', () => {
  const now = Date.parse('2026-11-22T05:31:00.000Z');

  it.each([
    ['1', 1_000],
    [' 120 ', 120_000],
    ['Sun, 22 Nov 2026 05:31:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 05:30:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [undefined, null],
  ])('%j asks for %j milliseconds', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});

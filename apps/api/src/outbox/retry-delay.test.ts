import { HOUR, SECOND } from '@matricula/domain';
import { RETRY_POLICY, retryDelay } from './retry-delay.js';

describe('the wait before the next try', () => {
  const widest = (tries: number) => retryDelay(tries, 0, RETRY_POLICY, 1);

  it('doubles with each try, up to four hours', () => {
    expect([1, 2, 3, 4].map(widest)).toEqual([5 * SECOND, 10 * SECOND, 20 * SECOND, 40 * SECOND]);
    expect([13, 14, 15].map(widest)).toEqual([4 * HOUR, 4 * HOUR, 4 * HOUR]);
  });

  it('is drawn from nothing to the whole of it, so that messages refused together do not come back together', () => {
    expect(retryDelay(3, 0, RETRY_POLICY, 0)).toBe(0);
    expect(retryDelay(3, 0, RETRY_POLICY, 0.5)).toBe(10 * SECOND);
  });

  it('is never shorter than the provider asked for, and never longer than an hour on its account', () => {
    expect(retryDelay(1, 90 * SECOND, RETRY_POLICY, 0)).toBe(90 * SECOND);
    expect(retryDelay(1, 90 * SECOND, RETRY_POLICY, 1)).toBe(95 * SECOND);
    expect(retryDelay(1, Infinity, RETRY_POLICY, 0)).toBe(HOUR);
  });

  it('ends after sixteen tries, all within a day', () => {
    expect(retryDelay(15, 0, RETRY_POLICY, 1)).not.toBeNull();
    expect(retryDelay(16, 0, RETRY_POLICY, 1)).toBeNull();
    const waits = Array.from({ length: 15 }, (_, index) => widest(index + 1)!);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThan(24 * HOUR);
  });
});

import fc from 'fast-check';
import { HOUR, MINUTE, SECOND } from '../duration.js';
import {
  ACCEPT_AS_VIEWER_ATTEMPTS,
  ACCEPT_ATTEMPTS_PER_EMAIL,
  ACCEPT_ATTEMPTS_PER_IP,
  CHANGE_PASSWORD_FAILURES_PER_ACCOUNT,
  CODE_MISSES_PER_IP,
  SIGN_IN_FAILURES_PER_ACCOUNT,
  SIGN_IN_FAILURES_PER_DEVICE,
  SIGN_IN_FAILURES_PER_IP,
  emailLimitKey,
  waitForSlot,
  type AttemptLimit,
} from './attempt-limits.js';

describe('the limits', () => {
  it('are those of the specification and of the decisions', () => {
    expect(ACCEPT_ATTEMPTS_PER_IP).toEqual({ max: 5, windowMs: 900_000 });
    expect(ACCEPT_ATTEMPTS_PER_EMAIL).toEqual({ max: 3, windowMs: 3_600_000 });
    expect(ACCEPT_AS_VIEWER_ATTEMPTS).toEqual({ max: 10, windowMs: 900_000 });
    expect(CHANGE_PASSWORD_FAILURES_PER_ACCOUNT).toEqual({ max: 20, windowMs: 900_000 });
    expect(CODE_MISSES_PER_IP).toEqual({ max: 30, windowMs: 900_000 });
    expect(SIGN_IN_FAILURES_PER_ACCOUNT).toEqual({ max: 20, windowMs: 900_000 });
    expect(SIGN_IN_FAILURES_PER_DEVICE).toEqual({ max: 20, windowMs: 900_000 });
    expect(SIGN_IN_FAILURES_PER_IP).toEqual({ max: 50, windowMs: 900_000 });
  });

  it('are in milliseconds', () => {
    expect([SECOND, MINUTE, HOUR]).toEqual([1000, 60_000, 3_600_000]);
  });
});

describe('emailLimitKey', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['ana+tag@example.org', 'ana@example.org'],
    ['ana+one+two@example.org', 'ana@example.org'],
    ['ana+@example.org', 'ana@example.org'],
    ['a.na+tag@example.org', 'a.na@example.org'],
    ['+tag@example.org', '@example.org'],
  ])('counts %s as %s', (email, key) => {
    expect(emailLimitKey(email)).toBe(key);
  });
});

/** Calls at these instants, each recorded when it is granted: the instants of those granted, and of those refused. */
function callAt(instants: readonly number[], limit: AttemptLimit) {
  const granted: number[] = [];
  const refused: number[] = [];
  for (const now of instants) (waitForSlot(granted, limit, now) === 0 ? granted : refused).push(now);
  return { granted, refused };
}

describe('waitForSlot', () => {
  const limit: AttemptLimit = { max: 3, windowMs: 100 };

  it.each([
    ['is free when nothing was attempted', [], 1000, 0],
    ['is free below the limit', [990, 995], 1000, 0],
    ['waits until the oldest attempt leaves the window', [940, 990, 995], 1000, 40],
    ['waits the whole window right after a burst', [1000, 1000, 1000], 1000, 100],
    ['waits one millisecond while the oldest attempt is still inside', [901, 990, 995], 1000, 1],
    ['is free as soon as the oldest attempt is a whole window old', [900, 990, 995], 1000, 0],
    ['ignores attempts that are long past', [1, 2, 3, 4, 995], 1000, 0],
    ['waits for as many to leave as there are too many', [910, 920, 930, 940, 950], 1000, 30],
  ])('%s', (_, attempts, now, wait) => {
    expect(waitForSlot(attempts, limit, now)).toBe(wait);
  });

  it('grants nothing where the limit is none', () => {
    expect(waitForSlot([], { max: 0, windowMs: 100 }, 1000)).toBe(100);
  });

  const aLimit = fc.record({ max: fc.integer({ min: 1, max: 6 }), windowMs: fc.integer({ min: 1, max: 50 }) });
  const instants = fc
    .array(fc.nat({ max: 20 }), { maxLength: 80 })
    .map((gaps) => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], []));

  it('never lets more than the limit through in any window, wherever the window begins', () => {
    fc.assert(
      fc.property(aLimit, instants, (drawn, calls) => {
        const { granted } = callAt(calls, drawn);
        for (const start of granted) {
          const inWindow = granted.filter((instant) => instant >= start && instant < start + drawn.windowMs);
          expect(inWindow.length).toBeLessThanOrEqual(drawn.max);
        }
      }),
    );
  });

  it('refuses only when the window is full', () => {
    fc.assert(
      fc.property(aLimit, instants, (drawn, calls) => {
        const { granted, refused } = callAt(calls, drawn);
        for (const instant of refused) {
          const inWindow = granted.filter((at) => at <= instant && at > instant - drawn.windowMs);
          expect(inWindow).toHaveLength(drawn.max);
        }
      }),
    );
  });

  it('does not count what it refused: whoever keeps trying waits no longer than whoever does not', () => {
    fc.assert(
      fc.property(aLimit, instants, (drawn, calls) => {
        const { granted } = callAt(calls, drawn);
        expect(callAt(granted, drawn)).toEqual({ granted, refused: [] });
      }),
    );
  });

  it('returns the wait until the first instant with a slot: one millisecond earlier there is none', () => {
    fc.assert(
      fc.property(aLimit, instants, fc.nat({ max: 20 }), (drawn, calls, later) => {
        const { granted } = callAt(calls, drawn);
        const now = (calls.at(-1) ?? 0) + later;
        const wait = waitForSlot(granted, drawn, now);
        expect(waitForSlot(granted, drawn, now + wait)).toBe(0);
        if (wait > 0) expect(waitForSlot(granted, drawn, now + wait - 1)).toBe(1);
        expect(wait).toBeLessThanOrEqual(drawn.windowMs);
      }),
    );
  });
});

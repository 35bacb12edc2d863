import fc from 'fast-check';
import { INVITATION_STATUSES, invitationStatus, remainingSpots, type InvitationState } from './invitation-status.js';

const now = new Date('2026-11-22T05:31:00.000Z');
const before = new Date(now.getTime() - 1);

function anInvitation(state: Partial<InvitationState> = {}): InvitationState {
  return { isActive: true, isCourseArchived: false, expiresAt: null, usageLimit: null, uses: 0, ...state };
}

const aState: fc.Arbitrary<InvitationState> = fc.record({
  isActive: fc.boolean(),
  isCourseArchived: fc.boolean(),
  expiresAt: fc.option(fc.integer({ min: -2, max: 2 }).map((ms) => new Date(now.getTime() + ms))),
  usageLimit: fc.option(fc.integer({ min: 1, max: 5 })),
  uses: fc.nat({ max: 6 }),
});

describe('invitationStatus', () => {
  it.each([
    ['ACTIVE with neither limit nor expiration, however often it was used', { uses: 1_000_000 }, 'ACTIVE'],
    ['INACTIVE once it was deactivated', { isActive: false }, 'INACTIVE'],
    ['INACTIVE while its course is archived', { isCourseArchived: true }, 'INACTIVE'],
    ['ACTIVE exactly at its expiration', { expiresAt: now }, 'ACTIVE'],
    ['EXPIRED one millisecond later', { expiresAt: before }, 'EXPIRED'],
    ['ACTIVE with one spot left', { usageLimit: 3, uses: 2 }, 'ACTIVE'],
    ['LIMIT_REACHED with none left', { usageLimit: 3, uses: 3 }, 'LIMIT_REACHED'],
    ['LIMIT_REACHED with more uses than its limit', { usageLimit: 3, uses: 4 }, 'LIMIT_REACHED'],
    ['INACTIVE before EXPIRED', { isActive: false, expiresAt: before }, 'INACTIVE'],
    ['INACTIVE before LIMIT_REACHED', { isCourseArchived: true, usageLimit: 1, uses: 1 }, 'INACTIVE'],
    ['EXPIRED before LIMIT_REACHED', { expiresAt: before, usageLimit: 1, uses: 1 }, 'EXPIRED'],
  ])('is %s', (_, state, status) => {
    expect(invitationStatus(anInvitation(state), now)).toBe(status);
  });

  it('is exactly one of the four, ACTIVE just when no cause stands against it', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const status = invitationStatus(state, now);
        const causes = [
          !state.isActive || state.isCourseArchived,
          state.expiresAt !== null && state.expiresAt < now,
          state.usageLimit !== null && state.uses >= state.usageLimit,
        ];
        expect(INVITATION_STATUSES.filter((one) => one === status)).toHaveLength(1);
        expect(status === 'ACTIVE').toBe(!causes.includes(true));
      }),
    );
  });

  it('returns the next cause once the first is removed, until it is ACTIVE', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const seen: string[] = [];
        let current = state;
        for (let step = 0; step < 4; step += 1) {
          const status = invitationStatus(current, now);
          seen.push(status);
          if (status === 'INACTIVE') current = { ...current, isActive: true, isCourseArchived: false };
          if (status === 'EXPIRED') current = { ...current, expiresAt: now };
          if (status === 'LIMIT_REACHED') current = { ...current, usageLimit: current.uses + 1 };
        }
        const places = seen.map((status) => INVITATION_STATUSES.findIndex((one) => one === status));
        expect(places).toEqual(places.toSorted());
        expect(seen.at(-1)).toBe('ACTIVE');
      }),
    );
  });
});

describe('remainingSpots', () => {
  it.each([
    [null, 7, null],
    [10, 0, 10],
    [10, 7, 3],
    [10, 10, 0],
    [10, 11, 0],
  ])('with limit %j and %j uses is %j', (usageLimit, uses, spots) => {
    expect(remainingSpots({ usageLimit, uses })).toBe(spots);
  });

  it('is never negative, and zero exactly when the limit is reached', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const spots = remainingSpots(state);
        const status = invitationStatus({ ...state, isActive: true, isCourseArchived: false, expiresAt: null }, now);
        expect(spots ?? 0).toBeGreaterThanOrEqual(0);
        expect(spots === 0).toBe(status === 'LIMIT_REACHED');
      }),
    );
  });
});

import fc from 'fast-check';
import type { InvitationState } from '../invitation/invitation-status.js';
import { decideAcceptance, type AcceptanceDecision, type AcceptanceSituation } from './accept-invitation.js';

const now = new Date('2026-11-22T05:31:00.000Z');
const before = new Date(now.getTime() - 1);

function anInvitation(state: Partial<InvitationState> = {}): InvitationState {
  return { isActive: true, isCourseArchived: false, expiresAt: null, usageLimit: null, uses: 0, ...state };
}

const open = anInvitation({ expiresAt: now, usageLimit: 2, uses: 1 });
const deactivated = anInvitation({ isActive: false });
const archived = anInvitation({ isCourseArchived: true });
const expired = anInvitation({ expiresAt: before });
const full = anInvitation({ usageLimit: 1, uses: 1 });
const expiredAndFull = anInvitation({ expiresAt: before, usageLimit: 1, uses: 1 });

/** Who comes: account, enrolled in the course, accepted this very invitation before. */
type Person = Omit<AcceptanceSituation, 'invitation'>;
const active = { isActive: true };
const closed = { isActive: false };
const newcomer: Person = { account: null, isEnrolled: false, hasAccepted: false };
const member: Person = { account: active, isEnrolled: false, hasAccepted: false };
const enrolled: Person = { account: active, isEnrolled: true, hasAccepted: false };
const returning: Person = { account: active, isEnrolled: true, hasAccepted: true };
const disenrolled: Person = { account: active, isEnrolled: false, hasAccepted: true };
const locked: Person = { account: closed, isEnrolled: false, hasAccepted: false };
const lockedEnrolled: Person = { account: closed, isEnrolled: true, hasAccepted: false };
const lockedReturning: Person = { account: closed, isEnrolled: true, hasAccepted: true };
const lockedDisenrolled: Person = { account: closed, isEnrolled: false, hasAccepted: true };
const everybody = {
  newcomer,
  member,
  enrolled,
  returning,
  disenrolled,
  locked,
  lockedEnrolled,
  lockedReturning,
  lockedDisenrolled,
};

const unknownOrInactive: AcceptanceDecision = { kind: 'refuse', reason: 'UNKNOWN_OR_INACTIVE' };

describe('decideAcceptance', () => {
  describe.each(Object.entries(everybody))('for everybody: %s', (_, person) => {
    it.each([
      ['an unknown code', null],
      ['a deactivated invitation', deactivated],
      ['an invitation of an archived course', archived],
    ])('refuses %s', (__, invitation) => {
      expect(decideAcceptance({ ...person, invitation }, now)).toEqual(unknownOrInactive);
    });
  });

  type Row = readonly [who: string, person: Person, open: string, expired: string, full: string, both: string];
  const rows: readonly Row[] = [
    ['accepted before, still enrolled', returning, 'repeat', 'repeat', 'repeat', 'repeat'],
    ['accepted before, enrollment gone', disenrolled, 're-enroll', 're-enroll', 're-enroll', 're-enroll'],
    ['accepted before, account deactivated', lockedReturning, 'repeat', 'repeat', 'repeat', 'repeat'],
    ['accepted before, enrollment gone, deactivated', lockedDisenrolled, 'repeat', 'repeat', 'repeat', 'repeat'],
    ['without an account', newcomer, 'accept', 'EXPIRED', 'LIMIT_REACHED', 'EXPIRED'],
    ['with an account', member, 'accept', 'EXPIRED', 'LIMIT_REACHED', 'EXPIRED'],
    ['enrolled by another way', enrolled, 'nothing-to-do', 'EXPIRED', 'LIMIT_REACHED', 'EXPIRED'],
    ['with a deactivated account', locked, 'nothing-to-do', 'EXPIRED', 'LIMIT_REACHED', 'EXPIRED'],
    ['enrolled, with a deactivated account', lockedEnrolled, 'nothing-to-do', 'EXPIRED', 'LIMIT_REACHED', 'EXPIRED'],
  ];

  it.each(rows)('whoever is %s', (_, person, ...kinds) => {
    const told = [open, expired, full, expiredAndFull].map((invitation) => {
      const decision = decideAcceptance({ ...person, invitation }, now);
      return decision.kind === 'refuse' ? decision.reason : decision.kind;
    });
    expect(told).toEqual(kinds);
  });

  it('lets nobody in who consumes a use without a spot, before or after the time', () => {
    const invitations = fc.constantFrom(null, open, deactivated, archived, expired, full, expiredAndFull);
    const people = fc.record<Person>({
      account: fc.constantFrom(null, active, closed),
      isEnrolled: fc.boolean(),
      hasAccepted: fc.boolean(),
    });
    fc.assert(
      fc.property(invitations, people, (invitation, person) => {
        const { kind } = decideAcceptance({ ...person, invitation }, now);
        if (kind === 'accept') expect(invitation).toBe(open);
        if (kind === 'accept' || kind === 're-enroll') expect(person.account).not.toBe(closed);
      }),
    );
  });
});

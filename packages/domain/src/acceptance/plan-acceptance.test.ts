import { ENROLLMENT_END_REASONS, ENROLLMENT_STATUSES, type EnrollmentState } from '../enrollment/enrollment-state.js';
import type { InvitationState } from '../invitation/invitation-status.js';
import {
  INVITATION_UNAVAILABLE_REASONS,
  planAcceptance,
  type AcceptanceFacts,
  type AcceptancePlan,
} from './plan-acceptance.js';

const now = new Date('2026-11-22T05:31:00.000Z');
const before = new Date(now.getTime() - 1);
const EMAIL = 'ana@school.example';

function anInvitation(state: Partial<InvitationState> = {}): InvitationState {
  return { isActive: true, isCourseArchived: false, expiresAt: null, usageLimit: null, uses: 0, ...state };
}

const INVITATIONS = {
  deactivated: anInvitation({ isActive: false }),
  archived: anInvitation({ isCourseArchived: true }),
  'deactivated, expired and full': anInvitation({ isActive: false, expiresAt: before, usageLimit: 1, uses: 1 }),
  open: anInvitation({ expiresAt: now, usageLimit: 2, uses: 1 }),
  expired: anInvitation({ expiresAt: before }),
  full: anInvitation({ usageLimit: 1, uses: 1 }),
  'expired and full': anInvitation({ expiresAt: before, usageLimit: 1, uses: 1 }),
};
type InvitationName = keyof typeof INVITATIONS;

const ENROLLMENTS = {
  none: null,
  ACTIVE: { status: 'ACTIVE', endReason: null },
  LEFT: { status: 'ENDED', endReason: 'LEFT' },
  REMOVED: { status: 'ENDED', endReason: 'REMOVED' },
  COURSE_ENDED: { status: 'ENDED', endReason: 'COURSE_ENDED' },
  DISPUTED: { status: 'ENDED', endReason: 'DISPUTED' },
  BLOCKED: { status: 'BLOCKED', endReason: null },
} as const satisfies Record<string, EnrollmentState | null>;
type EnrollmentName = keyof typeof ENROLLMENTS;

const ACCOUNTS = { none: null, active: { isActive: true }, deactivated: { isActive: false } };
type AccountName = keyof typeof ACCOUNTS;

/** A code for anybody, for the email of whoever accepts, and for somebody else. */
const CODE_EMAILS = { anybody: null, them: EMAIL, 'somebody else': 'rui@school.example' };

interface Names {
  readonly invitation?: InvitationName;
  readonly codeFor?: keyof typeof CODE_EMAILS;
  readonly isCodeActive?: boolean;
  readonly account?: AccountName;
  readonly enrollment?: EnrollmentName;
  readonly hasAccepted?: boolean;
}

function facts(names: Names): AcceptanceFacts {
  return {
    email: EMAIL,
    invitation: INVITATIONS[names.invitation ?? 'open'],
    code: { isActive: names.isCodeActive ?? true, email: CODE_EMAILS[names.codeFor ?? 'anybody'] },
    account: ACCOUNTS[names.account ?? 'active'],
    enrollment: ENROLLMENTS[names.enrollment ?? 'none'],
    hasAccepted: names.hasAccepted ?? false,
  };
}

function plan(names: Names): string {
  const made = planAcceptance(facts(names), now);
  if (made.kind === 'refuse') return made.reason;
  return made.kind === 'no-change' && made.recordAttempt ? 'no-change, recorded' : made.kind;
}

const enrollmentNames = Object.keys(ENROLLMENTS) as EnrollmentName[];
const inactive: readonly InvitationName[] = ['deactivated', 'archived', 'deactivated, expired and full'];
const existing: readonly InvitationName[] = ['open', 'expired', 'full', 'expired and full'];

describe('step 1: an inactive invitation or code', () => {
  function expectRefusedForEverybody(names: Pick<Names, 'invitation' | 'isCodeActive'>) {
    for (const enrollment of enrollmentNames) {
      for (const hasAccepted of [false, true]) {
        for (const codeFor of ['anybody', 'them', 'somebody else'] as const) {
          expect(plan({ ...names, enrollment, hasAccepted, codeFor })).toBe('UNKNOWN_OR_INACTIVE');
        }
      }
    }
  }

  it.each(inactive)('%s: is refused for everybody', (invitation) => {
    expectRefusedForEverybody({ invitation });
  });

  it.each(existing)('the code is inactive, the invitation is %s: is refused for everybody', (invitation) => {
    expectRefusedForEverybody({ invitation, isCodeActive: false });
  });
});

describe('step 2: a code made for another email', () => {
  it.each(existing)('is refused before anything else is looked at: %s', (invitation) => {
    for (const enrollment of enrollmentNames) {
      for (const hasAccepted of [false, true]) {
        expect(plan({ invitation, enrollment, hasAccepted, codeFor: 'somebody else' })).toBe('OTHER_EMAIL');
      }
    }
  });

  it('lets its own email through, and a code without an email lets everybody through', () => {
    expect([plan({ codeFor: 'them' }), plan({ codeFor: 'anybody' })]).toEqual(['enroll', 'enroll']);
  });
});

describe('step 3: whoever accepted this very invitation before', () => {
  it.each<[EnrollmentName, string, string]>([
    ['ACTIVE', 'repeat', 'repeat'],
    ['LEFT', 'begin-again-without-use', 'repeat'],
    ['REMOVED', 'repeat', 'repeat'],
    ['COURSE_ENDED', 'repeat', 'repeat'],
    ['DISPUTED', 'repeat', 'repeat'],
    ['BLOCKED', 'repeat', 'repeat'],
    ['none', 'repeat', 'repeat'],
  ])('%s: %s while the invitation is active, %s once it is expired or full', (enrollment, active, later) => {
    expect(plan({ enrollment, hasAccepted: true })).toBe(active);
    for (const invitation of ['expired', 'full', 'expired and full'] as const)
      expect(plan({ enrollment, hasAccepted: true, invitation })).toBe(later);
  });

  it.each(enrollmentNames)('changes nothing where the account is deactivated: %s', (enrollment) => {
    for (const invitation of existing)
      expect(plan({ enrollment, hasAccepted: true, account: 'deactivated', invitation })).toBe('repeat');
  });
});

describe('step 4: an expired or full invitation, for everybody else', () => {
  it.each<[InvitationName, string]>([
    ['expired', 'EXPIRED'],
    ['full', 'LIMIT_REACHED'],
    ['expired and full', 'EXPIRED'],
  ])('%s: %s', (invitation, reason) => {
    expect(plan({ invitation, account: 'none' })).toBe(reason);
    for (const enrollment of enrollmentNames) {
      for (const account of ['active', 'deactivated'] as const)
        expect(plan({ invitation, enrollment, account })).toBe(reason);
    }
  });
});

describe('steps 5 to 7: an active invitation that they have not accepted yet', () => {
  it.each<[EnrollmentName, string, string]>([
    ['none', 'enroll', 'no-change'],
    ['ACTIVE', 'no-change', 'no-change'],
    ['LEFT', 'begin-again', 'no-change'],
    ['REMOVED', 'no-change, recorded', 'no-change'],
    ['COURSE_ENDED', 'no-change, recorded', 'no-change'],
    ['DISPUTED', 'no-change, recorded', 'no-change'],
    ['BLOCKED', 'no-change, recorded', 'no-change'],
  ])('%s: %s; where the account is deactivated: %s', (enrollment, active, deactivated) => {
    expect(plan({ enrollment })).toBe(active);
    expect(plan({ enrollment, account: 'deactivated' })).toBe(deactivated);
  });

  it('enrolls whoever has no account', () => {
    expect(plan({ account: 'none' })).toBe('enroll');
  });
});

describe('whatever the facts are', () => {
  const keysOf = <K extends string>(values: Readonly<Record<K, unknown>>) => Object.keys(values) as K[];
  const everyNames: readonly Required<Names>[] = keysOf(INVITATIONS).flatMap((invitation) =>
    keysOf(CODE_EMAILS).flatMap((codeFor) =>
      keysOf(ACCOUNTS).flatMap((account) =>
        enrollmentNames.flatMap((enrollment) =>
          [false, true].flatMap((isCodeActive) =>
            [false, true].map((hasAccepted) => ({
              invitation,
              codeFor,
              account,
              enrollment,
              isCodeActive,
              hasAccepted,
            })),
          ),
        ),
      ),
    ),
  );

  function expectAlways(check: (made: AcceptancePlan, names: Required<Names>) => void) {
    for (const names of everyNames) check(planAcceptance(facts(names), now), names);
  }

  it('nothing but an enrollment that the person left by themselves begins again', () => {
    expectAlways(({ kind }, { enrollment }) => {
      if (kind === 'begin-again' || kind === 'begin-again-without-use') expect(enrollment).toBe('LEFT');
    });
  });

  it('a use is consumed only by an invitation that is active, for a person who has not accepted it', () => {
    expectAlways(({ kind }, { invitation, isCodeActive, hasAccepted }) => {
      if (kind === 'begin-again' || kind === 'enroll')
        expect({ invitation, isCodeActive, hasAccepted }).toEqual({
          invitation: 'open',
          isCodeActive: true,
          hasAccepted: false,
        });
    });
  });

  it('nothing is written for a deactivated account, nor with a code that was made for somebody else', () => {
    expectAlways((made, { account, codeFor }) => {
      if (account !== 'deactivated' && codeFor !== 'somebody else') return;
      expect(['refuse', 'repeat', 'no-change']).toContain(made.kind);
      expect(made).not.toHaveProperty('recordAttempt', true);
    });
  });

  it('an attempt is recorded only where staff, the course or the owner of the email ended or blocked the enrollment', () => {
    expectAlways((made, { enrollment }) => {
      if (made.kind === 'no-change' && made.recordAttempt)
        expect(['REMOVED', 'COURSE_ENDED', 'DISPUTED', 'BLOCKED']).toContain(enrollment);
    });
  });

  it('accepting again after success is a repetition', () => {
    expectAlways(({ kind }, names) => {
      if (kind === 'refuse' || kind === 'no-change') return;
      const account = names.account === 'none' ? 'active' : names.account;
      const again = planAcceptance(
        facts({ ...names, account, enrollment: kind === 'repeat' ? names.enrollment : 'ACTIVE', hasAccepted: true }),
        now,
      );
      expect(again).toEqual({ kind: 'repeat' });
    });
  });
});

describe('the enumerations', () => {
  it('keep the order of the contract', () => {
    expect(ENROLLMENT_STATUSES).toEqual(['ACTIVE', 'ENDED', 'BLOCKED']);
    expect(ENROLLMENT_END_REASONS).toEqual(['LEFT', 'REMOVED', 'COURSE_ENDED', 'DISPUTED']);
    expect(INVITATION_UNAVAILABLE_REASONS).toEqual(['UNKNOWN_OR_INACTIVE', 'EXPIRED', 'LIMIT_REACHED', 'OTHER_EMAIL']);
  });
});

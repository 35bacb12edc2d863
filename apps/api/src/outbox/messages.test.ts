import {
  enrolledMessage,
  ENROLLED,
  passwordResetMessage,
  passwordResetRequestedMessage,
  WELCOME,
  welcomeAgainMessage,
  welcomeMessage,
} from './messages.js';

const begun = { userId: 3, invitationId: 5, enrollmentId: 8, beginnings: 2 };

describe('messages about an enrollment', () => {
  it('are keyed by the enrollment and the number of its beginnings, so that one beginning sends one mail', () => {
    expect(welcomeMessage(begun, 'a1b2')).toEqual({
      kind: WELCOME,
      payload: JSON.stringify(begun),
      dedupeKey: 'enrollment:8:2',
      orderingKey: null,
      requestId: 'a1b2',
    });
    expect(enrolledMessage(begun)).toMatchObject({ kind: ENROLLED, dedupeKey: 'enrollment:8:2', requestId: null });
  });

  it('are validated when they are queued', () => {
    expect(() => welcomeMessage({ ...begun, userId: 0 })).toThrow('userId');
    expect(() => enrolledMessage({ ...begun, invitationId: Number.NaN })).toThrow('invitationId');
  });
});

describe('messages about a forgotten password', () => {
  const request = { email: 'ana@example.org', nonce: '0123456789abcdef0123456789abcdef' };

  it('run one after the other for each email: requests, and the one mail of each request', () => {
    const [asked, link, welcome] = [
      passwordResetRequestedMessage(request, 'a1b2'),
      passwordResetMessage(3, request, 'a1b2'),
      welcomeAgainMessage(3, request, null),
    ];
    expect(new Set([asked, link, welcome].map(({ orderingKey }) => orderingKey)).size).toBe(1);
    expect(asked.orderingKey).not.toContain('ana');
    expect(link.dedupeKey).toBe(welcome.dedupeKey);
    expect(asked.dedupeKey).not.toBe(link.dedupeKey);
    const other = passwordResetRequestedMessage({ ...request, email: 'bruno@example.org' });
    expect(other.orderingKey).not.toBe(asked.orderingKey);
  });

  it('are validated when they are queued', () => {
    expect(() => passwordResetRequestedMessage({ ...request, nonce: '' })).toThrow('nonce');
    expect(() => passwordResetMessage(0, request, null)).toThrow('userId');
  });
});

import { enrolledMessage, ENROLLED, WELCOME, welcomeMessage } from './messages.js';

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

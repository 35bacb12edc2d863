import { enrolledMessage, welcomeMessage } from './messages.js';

describe('messages', () => {
  it('are keyed by the person and the invitation, so that one acceptance sends one', () => {
    expect(welcomeMessage({ userId: 3, invitationId: 5 })).toEqual({
      kind: 'mail.welcome',
      userId: 3,
      invitationId: 5,
      payload: { userId: 3, invitationId: 5 },
    });
    expect(enrolledMessage({ userId: 3, invitationId: 5 })).toMatchObject({ kind: 'mail.enrolled', userId: 3 });
  });

  it('are parsed when they are queued', () => {
    expect(() => welcomeMessage({ userId: 0, invitationId: 5 })).toThrow('userId');
    expect(() => enrolledMessage({ userId: 3, invitationId: Number.NaN })).toThrow('invitationId');
  });
});

import { signInQueueKey } from './sign-in-slots.js';

describe('The key under which a sign-in waits', () => {
  const stranger = { ipKey: '192.0.2.1', knownDevice: null };

  it("is not the stranger's for the owner, on a known device or at an IP address of their own", () => {
    const ofStranger = signInQueueKey('ana@example.org', stranger);
    expect(signInQueueKey('ana@example.org', { ...stranger, knownDevice: 'mark' })).not.toBe(ofStranger);
    expect(signInQueueKey('ana@example.org', { ipKey: '192.0.2.2', knownDevice: null })).not.toBe(ofStranger);
    expect(signInQueueKey('ana@example.org', stranger)).toBe(ofStranger);
  });

  it('is that of the IP address where no email address was typed', () => {
    expect(signInQueueKey(null, stranger)).toBe(signInQueueKey(null, stranger));
    expect(signInQueueKey(null, { ...stranger, ipKey: '192.0.2.2' })).not.toBe(signInQueueKey(null, stranger));
  });
});

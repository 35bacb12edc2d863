import { live } from './live.js';

describe('live numbers', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are at most 10 seconds old', () => {
    expect(live.pollInterval).toBeLessThanOrEqual(10_000);
  });

  it('are not asked for while nobody looks at the tab', () => {
    const hidden = jest.spyOn(document, 'hidden', 'get');
    hidden.mockReturnValue(true);
    expect(live.skipPollAttempt()).toBe(true);
    hidden.mockReturnValue(false);
    expect(live.skipPollAttempt()).toBe(false);
  });
});

import { returnPathFrom, withReturnPath } from './return-path.js';

describe('The page after a sign-in', () => {
  it.each(['/invitations', '/invitations?status=ACTIVE&after=x', '/invitations/7#share', '/'])('is %s', (to) => {
    expect(returnPathFrom(to)).toBe(to);
  });

  it.each([
    null,
    '',
    'invitations',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/sign-in?to=/sign-in',
    '/choose-password',
  ])('is the start page instead of %j', (to) => {
    expect(returnPathFrom(to)).toBe('/');
  });

  it('is the place from which the person was redirected', () => {
    const place = { pathname: '/invitations', search: '?status=ACTIVE&course=3', hash: '#top' };
    const parameters = new URL(withReturnPath('/sign-in', place), 'https://school.example').searchParams;
    expect(returnPathFrom(parameters.get('to'))).toBe('/invitations?status=ACTIVE&course=3#top');
  });

  it('is not in the URL if it is the start page', () => {
    expect(withReturnPath('/sign-in', { pathname: '/' })).toBe('/sign-in');
  });
});

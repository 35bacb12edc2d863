import { returnPathFrom, withReturnPath } from './return-path.js';

describe('where a sign-in leads', () => {
  it.each(['/invitations', '/invitations?status=ACTIVE&after=x', '/invitations/7#share', '/'])(
    'leads on to %s',
    (to) => {
      expect(returnPathFrom(to)).toBe(to);
    },
  );

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
  ])('leads to the start page instead of %j', (to) => {
    expect(returnPathFrom(to)).toBe('/');
  });

  it('brings a place through the address of the sign-in page whole', () => {
    const place = { pathname: '/invitations', search: '?status=ACTIVE&course=3', hash: '#top' };
    const parameters = new URL(withReturnPath('/sign-in', place), 'https://school.example').searchParams;
    expect(returnPathFrom(parameters.get('to'))).toBe('/invitations?status=ACTIVE&course=3#top');
  });

  it('says nothing where the start page is meant', () => {
    expect(withReturnPath('/sign-in', { pathname: '/' })).toBe('/sign-in');
  });
});

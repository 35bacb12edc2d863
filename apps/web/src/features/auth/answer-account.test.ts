import type { Answer } from '../../executor/executor.js';
import type { LightRequest } from '../../executor/light-request.js';
import type { AccountPageQuery } from '../../gql/account.js';
import { answerAccount } from './answer-account.js';

const institution = { name: 'Escola Aurora' };
const ana = { email: 'ana@example.com', requireChangePassword: false };
const newcomer = { email: 'nina@example.com', requireChangePassword: true };
const loaded = (viewer: AccountPageQuery['viewer']): Answer<AccountPageQuery> => ({ data: { viewer, institution } });
const nobody = loaded(null);

function get(url: string, answer: Answer<AccountPageQuery>) {
  const { pathname, searchParams } = new URL(url, 'https://school.example');
  const request: LightRequest = {
    method: 'GET',
    path: pathname,
    query: searchParams,
    form: new URLSearchParams(),
    cookies: {},
    hasSession: true,
    isSameOrigin: true,
    execute: async <Data>() => answer as Answer<Data>, // the one operation of these pages
  };
  return answerAccount(request);
}
const shows = (page: object) => ({ status: 200, page: { institutionName: institution.name, page } });
const leadsTo = (redirectTo: string) => ({ status: 303, redirectTo });

describe('A request for an account page, of somebody who is not signed in', () => {
  it.each([
    ['/sign-in', { kind: 'sign-in', email: '', returnPath: '/', isReturning: false }],
    ['/sign-in/', { kind: 'sign-in', email: '', returnPath: '/', isReturning: false }],
    ['/sign-in?to=%2Finvitations', { kind: 'sign-in', email: '', returnPath: '/invitations', isReturning: true }],
    ['/forgot-password', { kind: 'forgot-password' }],
    ['/reset-password', { kind: 'reset-password' }],
    ['/reset-password/', { kind: 'reset-password' }],
  ])('shows %s', async (url, page) => {
    expect(await get(url, nobody)).toEqual(shows(page));
  });

  it('leads from the change of a password to the sign-in, and back to the page afterwards', async () => {
    expect(await get('/choose-password', nobody)).toEqual(leadsTo('/sign-in?to=%2F&next=choose-password'));
    expect(await get('/choose-password?to=%2Finvitations%3Fstatus%3DACTIVE', nobody)).toEqual(
      leadsTo('/sign-in?to=%2Finvitations%3Fstatus%3DACTIVE&next=choose-password'),
    );
  });
});

describe('A request for an account page, of somebody who is signed in', () => {
  it('leads from the sign-in to where it would lead', async () => {
    expect(await get('/sign-in', loaded(ana))).toEqual(leadsTo('/'));
    expect(await get('/sign-in?to=%2Fmy-courses', loaded(ana))).toEqual(leadsTo('/my-courses'));
  });

  it('leads from the sign-in to the new password first, where one must be chosen', async () => {
    expect(await get('/sign-in?to=%2Fmy-courses', loaded(newcomer))).toEqual(
      leadsTo('/choose-password?to=%2Fmy-courses'),
    );
  });

  it.each([
    ['a change', ana, false],
    ['the first choice', newcomer, true],
  ])('shows %s of the password', async (_case, viewer, isForced) => {
    const { email } = viewer;
    expect(await get('/choose-password?to=%2Fmy-courses', loaded(viewer))).toEqual(
      shows({ kind: 'choose-password', isForced, email, returnPath: '/my-courses' }),
    );
  });

  it('shows the pages for a forgotten password too: the mailed link may be of another account', async () => {
    expect(await get('/forgot-password', loaded(ana))).toEqual(shows({ kind: 'forgot-password' }));
    expect(await get('/reset-password', loaded(ana))).toEqual(shows({ kind: 'reset-password' }));
  });
});

describe('The page to return to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/sign-in',
    '/sign-in?to=/sign-in',
    '/choose-password',
  ])('is never another site, nor one of these pages: %j', async (to) => {
    const query = new URLSearchParams({ to }).toString();
    const answer = await get(`/sign-in?${query}`, loaded(ana));
    const target = new URL('redirectTo' in answer ? answer.redirectTo : 'about:blank', 'https://school.example');
    expect(target.origin).toBe('https://school.example');
    expect(['/sign-in', '/choose-password']).not.toContain(target.pathname);
    expect(await get(`/choose-password?${query}`, loaded(ana))).toMatchObject({
      page: { page: { returnPath: target.pathname } },
    });
  });
});

describe('An account page that cannot be loaded', () => {
  it.each(['/sign-in', '/forgot-password', '/reset-password', '/choose-password'])(
    'says so with the status 503: %s',
    async (url) => {
      expect(await get(url, { error: { kind: 'UNEXPECTED' } })).toEqual({
        status: 503,
        page: { institutionName: null, page: { kind: 'failed' } },
      });
    },
  );
});

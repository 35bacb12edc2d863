import type { Page } from 'playwright-core';
import { stubOperation, type StubbedAnswer } from './network.js';
import { button, heading, type Screen, type Stage } from './screens.js';

const ACCEPTED = 'Astronomy 101, evening group';
const NOT_ACCEPTED = 'Plain, with much to read';

const at =
  (path: string) =>
  async (page: Page, { url }: Stage) => {
    await page.goto(url + path);
  };
const invitation =
  (title: string) =>
  async (page: Page, { url, idOf }: Stage) => {
    await page.goto(`${url}/invitations/${idOf(title)}`);
  };
/** Opens a page; one of its operations gets this answer. */
const where =
  (path: string, operation: string, answer: StubbedAnswer) =>
  async (page: Page, { url }: Stage) => {
    await stubOperation(page, operation, answer);
    await page.goto(url + path);
  };
/** A page, and what is pressed on it. */
const pressing =
  (open: Screen['open'], ...names: readonly RegExp[]): Screen['open'] =>
  async (page, stage) => {
    await open(page, stage);
    for (const name of names) await button(page, name).first().click();
  };

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const INSTITUTION = { __typename: 'Institution', name: 'Horizonte School', timeZone: 'America/Sao_Paulo' };
const NO_INVITATIONS = {
  data: {
    invitations: { __typename: 'InvitationConnection', nodes: [], pageInfo: NO_PAGE, totalCount: 0 },
    institution: INSTITUTION,
  },
};

const signingIn: Screen['open'] = async (page, stage) => {
  await at('/sign-in')(page, stage);
  await page.getByLabel(/^email/i).fill('nobody@example.org');
  await page.getByLabel(/^password/i).fill('not this one');
  await button(page, /^sign in$/i).click();
};

const USED_LINK = { data: { resetPassword: { __typename: 'InvalidTokenError' } } };
const RESET = { data: { resetPassword: { __typename: 'ResetPasswordSuccess', email: 'nobody@example.org' } } };

/** Saves a new password by a mailed link. */
const resetting =
  (answer: StubbedAnswer): Screen['open'] =>
  async (page, stage) => {
    await stubOperation(page, 'ResetPassword', answer);
    await at('/reset-password#token')(page, stage);
    await page.getByLabel(/^new password/i).fill('three herons by the canal');
    await button(page, /save/i).click();
  };

/** Signing in, and passwords. */
const ACCOUNT_SCREENS: readonly Screen[] = [
  { name: 'sign-in', as: 'nobody', open: at('/sign-in'), shows: heading(/^sign in$/i) },
  {
    name: 'sign-in-issues',
    as: 'nobody',
    open: pressing(at('/sign-in'), /^sign in$/i),
    shows: (page) => page.getByText(/^required/i).first(),
  },
  {
    name: 'sign-in-wrong',
    as: 'nobody',
    open: signingIn,
    shows: (page) => page.getByText(/password don.t match/i).first(),
  },
  {
    name: 'sign-in-too-many',
    as: 'nobody',
    open: async (page, stage) => {
      await stubOperation(page, 'SignIn', {
        data: { signIn: { __typename: 'TooManyAttemptsError', retryAfterSeconds: 754 } },
      });
      await signingIn(page, stage);
    },
    shows: (page) => page.getByRole('timer'),
  },
  { name: 'choose-password', as: 'newcomer', open: at('/'), shows: heading(/choose your password/i) },
  {
    name: 'choose-password-issues',
    as: 'newcomer',
    open: async (page, stage) => {
      await at('/')(page, stage);
      await page.getByLabel(/^new password/i).fill('password1');
      await button(page, /save/i).click();
    },
    shows: (page) => page.getByText(/this is a common password/i),
  },
  {
    name: 'choose-password-expired',
    as: 'newcomer',
    open: async (page, stage) => {
      await at('/')(page, stage);
      await page.getByLabel(/^temporary password/i).fill('ABCD-EFGH-JKMN');
      await page.getByLabel(/^new password/i).fill('three herons by the canal');
      await button(page, /save/i).click();
    },
    shows: (page) => page.getByRole('link', { name: /email me a new one/i }),
  },
  { name: 'forgot-password', as: 'nobody', open: at('/forgot-password'), shows: heading(/forgot your password/i) },
  {
    name: 'forgot-password-issue',
    as: 'nobody',
    open: pressing(at('/forgot-password'), /send email/i),
    shows: (page) => page.getByText(/^required/i),
  },
  {
    name: 'forgot-password-sent',
    as: 'nobody',
    open: async (page, stage) => {
      await at('/forgot-password#email=nobody%40gmail.com')(page, stage);
      await button(page, /send email/i).click();
    },
    shows: heading(/check your email/i),
  },
  { name: 'reset-password', as: 'nobody', open: at('/reset-password#token'), shows: heading(/choose a new password/i) },
  {
    name: 'reset-password-used-link',
    as: 'nobody',
    open: resetting(USED_LINK),
    shows: heading(/this link no longer works/i),
  },
  { name: 'reset-password-done', as: 'nobody', open: resetting(RESET), shows: heading(/password changed/i) },
  { name: 'change-password', as: 'student', open: at('/choose-password'), shows: heading(/change your password/i) },
];

/** What staff and students see once they are inside. */
const INSIDE_SCREENS: readonly Screen[] = [
  { name: 'my-courses', as: 'student', open: at('/'), shows: heading(/introduction to astronomy/i) },
  {
    name: 'my-courses-empty',
    as: 'student',
    open: where('/', 'MyCourses', {
      data: {
        viewer: {
          __typename: 'User',
          id: '0',
          enrollments: { __typename: 'EnrollmentConnection', nodes: [], pageInfo: NO_PAGE, totalCount: 0 },
        },
        institution: INSTITUTION,
      },
    }),
    shows: heading(/no courses yet/i),
  },
  {
    name: 'my-courses-failed',
    as: 'student',
    open: where('/', 'MyCourses', 'broken'),
    shows: heading(/couldn.t be loaded/i),
  },
  {
    name: 'person-menu',
    as: 'student',
    open: pressing(at('/'), /account menu/i),
    shows: (page) => button(page, /sign out/i),
  },
  { name: 'not-found', as: 'student', open: at('/nothing/here'), shows: heading(/page not found/i) },
  { name: 'students-only', as: 'student', open: at('/invitations'), shows: heading(/introduction to astronomy/i) },
  {
    name: 'viewer-failed',
    as: 'student',
    open: where('/', 'Viewer', 'offline'),
    shows: heading(/couldn.t be loaded/i),
  },

  {
    name: 'invitations',
    as: 'professor',
    open: at('/invitations'),
    shows: (page) => page.getByRole('link', { name: ACCEPTED }),
  },
  {
    name: 'invitations-filtered',
    as: 'professor',
    open: at('/invitations?status=EXPIRED&status=LIMIT_REACHED'),
    shows: (page) => page.getByText(/^\d+–\d+ of \d+$/),
  },
  {
    name: 'invitations-loading',
    as: 'professor',
    open: where('/invitations', 'InvitationList', 'none'),
    shows: heading(/^invitations$/i),
  },
  {
    name: 'invitations-none-yet',
    as: 'professor',
    open: where('/invitations', 'InvitationList', NO_INVITATIONS),
    shows: heading(/no invitations yet/i),
  },
  {
    name: 'invitations-none-match',
    as: 'professor',
    open: where('/invitations?status=EXPIRED', 'InvitationList', NO_INVITATIONS),
    shows: heading(/no matching invitations/i),
  },
  {
    name: 'invitations-failed',
    as: 'professor',
    open: where('/invitations', 'InvitationList', 'broken'),
    shows: heading(/couldn.t be loaded/i),
  },

  {
    name: 'new-invitation',
    as: 'professor',
    open: at('/invitations/new'),
    shows: (page) => page.getByLabel(/^title/i),
  },
  {
    name: 'new-invitation-issues',
    as: 'professor',
    open: async (page, stage) => {
      await at('/invitations/new')(page, stage);
      await page.getByLabel(/^usage limit/i).fill('many');
      await page.getByLabel(/^expires/i).fill('2020-01-01');
      await button(page, /create invitation/i).click();
    },
    shows: (page) => page.getByText(/enter a title/i),
  },
  {
    name: 'new-invitation-course-list',
    as: 'professor',
    open: async (page, stage) => {
      await at('/invitations/new')(page, stage);
      await page.getByRole('combobox', { name: /^course/i }).click();
    },
    shows: (page) => page.getByRole('option').first(),
  },
  {
    name: 'create-course',
    as: 'professor',
    open: pressing(at('/invitations/new'), /new course/i),
    shows: (page) => page.getByRole('dialog'),
  },
  {
    name: 'create-course-issues',
    as: 'professor',
    open: pressing(at('/invitations/new'), /new course/i, /create course/i),
    shows: (page) => page.getByRole('dialog').getByText(/^required/i),
  },
  {
    name: 'leave-without-saving',
    as: 'professor',
    open: async (page, stage) => {
      await at('/invitations/new')(page, stage);
      await page.getByLabel(/^title/i).fill('Half a title');
      await page.getByRole('link', { name: /^cancel$/i }).click();
    },
    shows: (page) => page.getByRole('dialog'),
  },

  {
    name: 'one-invitation',
    as: 'professor',
    open: invitation(ACCEPTED),
    shows: (page) => page.getByText('student@example.org'),
  },
  {
    name: 'one-invitation-not-accepted',
    as: 'professor',
    open: invitation(NOT_ACCEPTED),
    shows: heading(/no acceptances yet/i),
  },
  {
    name: 'one-invitation-full',
    as: 'professor',
    open: invitation('Writing circle, Tuesday evenings'),
    shows: (page) => page.getByText(/all spots are taken/i),
  },
  {
    name: 'one-invitation-deactivated',
    as: 'professor',
    open: pressing(invitation('Roof garden volunteers'), /^deactivate$/i),
    shows: (page) => button(page, /^activate$/i),
  },
  {
    name: 'one-invitation-not-there',
    as: 'professor',
    open: at('/invitations/999999'),
    shows: heading(/invitation not found/i),
  },
  {
    name: 'one-invitation-acceptances-failed',
    as: 'professor',
    open: async (page, stage) => {
      await stubOperation(page, 'AcceptanceList', 'broken');
      await invitation(ACCEPTED)(page, stage);
    },
    shows: heading(/acceptances couldn.t be loaded/i),
  },
  { name: 'mailbox', as: 'nobody', open: at('/dev/mailbox'), shows: (page) => page.getByRole('heading').first() },
];

export const DASHBOARD_SCREENS = [...ACCOUNT_SCREENS, ...INSIDE_SCREENS];

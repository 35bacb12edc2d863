import type { Page } from 'playwright-core';
import { stubOperation, type StubbedAnswer, withoutScript } from './network.js';
import { accept } from './people.js';
import { button, heading, type Screen, type Stage } from './screens.js';

const OPEN = 'Astronomy 101, evening group';
const SOMEBODY = { name: 'Olga Open', email: 'olga.open@example.org' };

const invitation =
  (title: string) =>
  async (page: Page, { url, codeOf }: Stage) => {
    await page.goto(`${url}/i/${codeOf(title)}`);
  };
const openInvitation = invitation(OPEN);
/** The form, whatever the browser remembers of another screen. */
const openForm = async (page: Page, { url, codeOf }: Stage) => {
  await page.goto(`${url}/i/${codeOf(OPEN)}?form`);
};

/** Sends the form of an active invitation, with this answer. */
const sending = (answer: StubbedAnswer) => async (page: Page, stage: Stage) => {
  await openForm(page, stage);
  await stubOperation(page, 'AcceptInvitation', answer);
  await accept(page, SOMEBODY);
};

const answering = (acceptInvitation: object) => sending({ data: { acceptInvitation } });

/** Posts the form of an active invitation as a browser without JavaScript does. */
const posting = (fields: Readonly<Record<string, string>>) => async (page: Page, stage: Stage) => {
  await withoutScript(page);
  await openForm(page, stage);
  for (const [name, text] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(text);
  await button(page, /accept/i).click();
};

/** Every screen of `/i/:code` and `/join` (experience, The acceptance route). */
export const ACCEPTANCE_SCREENS: readonly Screen[] = [
  { name: 'invitation', as: 'nobody', open: openInvitation, shows: heading(/^take your spot$/i) },
  {
    name: 'invitation-without-image',
    as: 'nobody',
    open: invitation('Plain, with much to read'),
    shows: (page) => page.getByText(/read more/i),
  },
  {
    name: 'invitation-issues',
    as: 'nobody',
    open: async (page, stage) => {
      await openForm(page, stage);
      await accept(page, { name: '', email: 'nobody' });
    },
    shows: (page) => page.getByText(/enter your name/i),
  },
  { name: 'sending', as: 'nobody', open: sending('none'), shows: (page) => button(page, /sending/i) },
  { name: 'offline', as: 'nobody', open: sending('offline'), shows: heading(/no connection/i) },
  { name: 'unexpected', as: 'nobody', open: sending('broken'), shows: heading(/something went wrong/i) },
  {
    name: 'too-many-attempts',
    as: 'nobody',
    open: answering({ __typename: 'TooManyAttemptsError', retryAfterSeconds: 754 }),
    shows: (page) => page.getByRole('timer'),
  },
  {
    name: 'accepted',
    as: 'nobody',
    open: answering({ __typename: 'AcceptInvitationSuccess', courseTitle: 'Astronomy', email: SOMEBODY.email }),
    shows: heading(/you.re in/i),
  },
  {
    name: 'not-valid',
    as: 'nobody',
    open: (page, { url }) => page.goto(`${url}/i/ZZZZZZ9`).then(() => undefined),
    shows: heading(/not valid/i),
  },
  {
    name: 'expired',
    as: 'nobody',
    open: invitation('Astronomy taster week'),
    shows: heading(/has expired/i),
  },
  {
    name: 'full',
    as: 'nobody',
    open: invitation('Writing circle, Tuesday evenings'),
    shows: heading(/is full/i),
  },
  {
    name: 'join',
    as: 'nobody',
    open: (page, { url }) => page.goto(`${url}/join`).then(() => undefined),
    shows: heading(/join with a code/i),
  },
  {
    name: 'join-issue',
    as: 'nobody',
    open: async (page, { url }) => {
      await page.goto(`${url}/join`);
      await page.getByLabel(/code/i).fill('OLD');
      await button(page, /continue/i).click();
    },
    shows: (page) => page.getByText(/a code has 7 letters/i),
  },
  {
    name: 'signed-in',
    as: 'student',
    open: openInvitation,
    shows: (page) => page.getByText(/signed in as/i),
  },
  {
    name: 'suggestion',
    as: 'nobody',
    open: async (page, stage) => {
      await openForm(page, stage);
      await accept(page, { ...SOMEBODY, email: 'olga@gmial.com' });
    },
    shows: (page) => button(page, /use olga@gmail\.com/i),
  },
  {
    name: 'no-longer-valid',
    as: 'nobody',
    open: answering({ __typename: 'InvitationUnavailableError', reason: 'UNKNOWN_OR_INACTIVE' }),
    shows: heading(/no longer valid/i),
  },
  {
    name: 'other-email',
    as: 'nobody',
    open: answering({ __typename: 'InvitationUnavailableError', reason: 'OTHER_EMAIL' }),
    shows: heading(/for another email/i),
  },
  {
    name: 'posted-issues',
    as: 'nobody',
    open: posting({ name: '', email: 'nobody' }),
    shows: (page) => page.getByText(/enter your name/i),
  },
  {
    name: 'posted-suggestion',
    as: 'nobody',
    open: posting({ name: 'Olga', email: 'olga@gmial.com' }),
    shows: (page) => button(page, /use olga@gmail\.com/i),
  },
  {
    name: 'posted-accepted',
    as: 'nobody',
    open: posting({ name: 'Paula Post', email: 'paula.post@example.org' }),
    shows: heading(/you.re in/i),
  },
];

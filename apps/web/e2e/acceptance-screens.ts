import type { Page } from 'playwright-core';
import { stubOperation, type StubbedAnswer } from './network.js';
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

/** Sends the form of an active invitation, with this answer. */
const sending = (answer: StubbedAnswer) => async (page: Page, stage: Stage) => {
  await openInvitation(page, stage);
  await stubOperation(page, 'AcceptInvitation', answer);
  await accept(page, SOMEBODY);
};

const answering = (acceptInvitation: object) => sending({ data: { acceptInvitation } });

/** Types a code at /join; its lookup gets this answer. */
const lookingUp =
  (answer: StubbedAnswer) =>
  async (page: Page, { url, codeOf }: Stage) => {
    await page.goto(`${url}/join`);
    await stubOperation(page, 'InvitationPreview', answer);
    await page.getByLabel(/code/i).fill(codeOf(OPEN));
    await button(page, /continue/i).click();
  };

/** Every screen of `/i/:code` and `/join` (experience, The acceptance route). */
export const ACCEPTANCE_SCREENS: readonly Screen[] = [
  { name: 'invitation', as: 'nobody', open: openInvitation, shows: heading(/^take your spot$/i) },
  {
    name: 'invitation-without-image',
    as: 'nobody',
    open: invitation('Plain, with much to read'),
    shows: (page) => button(page, /read all of it/i),
  },
  {
    name: 'invitation-issues',
    as: 'nobody',
    open: async (page, stage) => {
      await openInvitation(page, stage);
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
    shows: heading(/every spot is taken/i),
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
    shows: (page) => page.getByText(/look at yours again/i),
  },
  {
    name: 'looking-up',
    as: 'nobody',
    open: lookingUp('none'),
    shows: (page) => page.getByText(/opening your invitation/i).first(),
  },
  { name: 'lookup-offline', as: 'nobody', open: lookingUp('offline'), shows: heading(/no connection/i) },
  { name: 'lookup-unexpected', as: 'nobody', open: lookingUp('broken'), shows: heading(/something went wrong/i) },
  { name: 'lookup-too-many', as: 'nobody', open: lookingUp('rate limited'), shows: heading(/too many attempts/i) },
];

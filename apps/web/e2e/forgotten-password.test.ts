import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, visit, type Visitor } from './browser.js';
import { databaseKinds } from './databases.js';
import { passwordIn, readMail, resetLinkIn } from './mailbox.js';
import { send } from './network.js';
import { PROFESSOR, signIn, STUDENT } from './people.js';
import { startServer, type Server } from './server.js';

const IVO = { name: 'Ivo Forgetful', email: 'ivo.forgetful@example.org' };
const OWN_PASSWORD = 'three herons by the canal';
const ANOTHER_PASSWORD = 'seven lamps on the pier';

describe.each(databaseKinds())('A forgotten password, on the $name database', ({ name: kind, make }) => {
  let server: Server;
  let browser: Browser;
  let database: Awaited<ReturnType<typeof make>>;
  let code: string;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    database = await make();
    server = await startServer({ databaseUrl: database.databaseUrl, settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
    code = await loadCode();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  async function arrive(): Promise<Page> {
    const visitor = await visit(browser, 'phone');
    visitors.push(visitor);
    return visitor.page;
  }
  /** If a journey fails, a screenshot of each person's last page is saved. */
  const journey = (steps: () => Promise<void>) => async () => {
    await steps().catch(async (error: unknown) => {
      await Promise.all(visitors.map(({ page }, at) => picture(page, kind, `forgotten-failed-${at + 1}`)));
      throw error;
    });
  };
  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();

  /** From the sign-in page, with the email typed there. */
  async function askForMail(page: Page, email: string): Promise<void> {
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel(/^email/i).fill(email);
    await page.getByRole('link', { name: /^forgot password/i }).click();
    await heading(page, /^forgot your password/i);
    expect(await page.getByLabel(/^email/i).inputValue()).toBe(email);
    await press(page, /send email/i);
    await heading(page, /^check your email$/i);
  }
  async function saveByLink(page: Page, link: string, password: string): Promise<void> {
    await page.goto(link);
    await page.getByLabel(/^new password/i).fill(password);
    await press(page, /^save password$/i);
  }
  /** The code of an invitation of the demo that can be accepted. */
  async function loadCode(): Promise<string> {
    const page = await arrive();
    await signIn(page, server.url, PROFESSOR);
    await heading(page, /^invitations$/i);
    const query = '{ invitations(first: 1, filter: { statuses: [ACTIVE] }) { nodes { code } } }';
    const { invitations } = await send<{ invitations: { nodes: { code: string }[] } }>(page, server.url, query);
    return invitations.nodes[0]!.code;
  }
  /** Creates an account by an acceptance. @returns the access password from its mail */
  async function enroll(page: Page, person: { readonly name: string; readonly email: string }): Promise<string> {
    const mutation = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }';
    await send(page, server.url, mutation, { input: { code, ...person } });
    return passwordIn(await readMail(page, server.url, person.email));
  }

  it(
    'is replaced by a mailed link, which works once, and offers a new one afterwards',
    journey(async () => {
      const page = await arrive();
      const { email } = PROFESSOR;
      await askForMail(page, email);
      const link = resetLinkIn(await readMail(page, server.url, email, /choose a new password/i));
      expect(link).toMatch(new RegExp(`^${server.url}/reset-password#`));

      await saveByLink(page, link, OWN_PASSWORD);
      await heading(page, /^password changed$/i);
      expect(new URL(page.url()).hash).toBe('');
      await page.getByRole('link', { name: /^sign in$/i }).click();
      await heading(page, /^sign in$/i);
      expect(await page.getByLabel(/^email/i).inputValue()).toBe(email);
      await page.getByLabel(/^password/i).fill(OWN_PASSWORD);
      await press(page, /^sign in$/i);
      await heading(page, /^invitations$/i);

      const other = await arrive();
      await saveByLink(other, link, ANOTHER_PASSWORD);
      await heading(other, /^this link no longer works$/i);
      await other.getByLabel(/^email/i).fill(email);
      await press(other, /send email/i);
      await heading(other, /^check your email$/i);
      await signIn(other, server.url, { email, password: ANOTHER_PASSWORD });
      await other
        .getByText(/password don.t match/i)
        .first()
        .waitFor();

      // The session that has begun after the change goes on.
      await page.reload();
      await heading(page, /^invitations$/i);
    }),
  );

  it(
    'that was never used is replaced by a new temporary one, which may be typed carelessly',
    journey(async () => {
      const page = await arrive();
      const first = await enroll(page, IVO);
      await askForMail(page, IVO.email);
      const second = passwordIn(await readMail(page, server.url, IVO.email, /new temporary password/i));
      expect(second).not.toBe(first);

      await signIn(page, server.url, { email: IVO.email, password: first });
      await page
        .getByText(/password don.t match/i)
        .first()
        .waitFor();
      const careless = `  ${second.toLowerCase().replaceAll('-', '')} `;
      await signIn(page, server.url, { email: IVO.email, password: careless });
      await heading(page, /^choose your password$/i);
      await page.getByLabel(/^new password/i).fill(OWN_PASSWORD);
      await press(page, /^save/i);
      await heading(page, /^my courses$/i);
    }),
  );

  it('brings nobody else a mail, and shows the same page', async () => {
    const page = await arrive();
    const nobody = 'not.here@example.org';
    await askForMail(page, nobody);
    expect(await page.getByText(`If ${nobody} has an account`).count()).toBe(1);
    // What was asked for later has arrived.
    await askForMail(page, STUDENT.email);
    await readMail(page, server.url, STUDENT.email, /choose a new password/i);
    await page.goto(`${server.url}/dev/mailbox?to=${nobody}`);
    expect(await page.getByText(/^no emails to/i).count()).toBe(1);
  });

  it('causes no error in any browser', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

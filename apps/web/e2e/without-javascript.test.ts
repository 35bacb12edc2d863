import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, visit } from './browser.js';
import { passwordIn, readMail } from './mailbox.js';
import { PROFESSOR, signIn, STUDENT } from './people.js';
import { send } from './network.js';
import { startServer, type Server } from './server.js';

const NOEMI = { name: 'Noemi Ruiz', email: 'noemi.ruiz@example.org' };
const FOLDER = 'without-javascript';

/** Axe needs JavaScript: every-screen.test.ts looks at these pages with it. */
describe('On a phone without JavaScript', () => {
  let server: Server;
  let browser: Browser;
  let link: string;

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
    const { page } = await visit(browser, 'desktop');
    await signIn(page, server.url, PROFESSOR);
    await page.getByRole('heading', { name: /^invitations/i }).waitFor();
    const { invitations } = await send<{ invitations: { nodes: { code: string; title: string }[] } }>(
      page,
      server.url,
      '{ invitations { nodes { code title } } }',
    );
    const { code } = invitations.nodes.find(({ title }) => title === 'Roof garden volunteers')!; // of the demo
    link = `${server.url}/i/${code}`;
    await page.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function arrive(): Promise<Page> {
    return (await visit(browser, 'phone', undefined, { javaScriptEnabled: false })).page;
  }
  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const keeping = (page: Page, steps: () => Promise<void>) =>
    steps().catch(async (error: unknown) => {
      await picture(page, FOLDER, 'failed');
      throw error;
    });

  it('a student comes from the link to “You’re in”, with issues shown first, and may reload each page', async () => {
    const page = await arrive();
    await keeping(page, async () => {
      await page.goto(link);
      await page.getByLabel('Your name').fill(NOEMI.name);
      await page.getByLabel('Your email').fill('noemi.ruiz@');
      await page.getByRole('button', { name: /accept/i }).click();
      await page.getByText(/enter an email such as/i).waitFor();
      expect(await page.getByLabel('Your name').inputValue()).toBe(NOEMI.name);
      expect(await page.getByLabel('Your email').inputValue()).toBe('noemi.ruiz@');
      await picture(page, FOLDER, '01-issues');
      await page.reload();
      await page.getByText(/enter an email such as/i).waitFor();

      await page.getByLabel('Your email').fill('noemi.ruiz@gmial.com');
      await page.getByRole('button', { name: /accept/i }).click();
      await page.getByRole('button', { name: 'Use noemi.ruiz@gmail.com' }).waitFor();
      await picture(page, FOLDER, '02-suggestion');

      await page.getByLabel('Your email').fill(NOEMI.email);
      await page.getByRole('button', { name: /accept/i }).click();
      await heading(page, /you.re in/i);
      expect(page.url()).not.toContain('noemi');
      await picture(page, FOLDER, '03-accepted');
      await page.reload();
      await heading(page, /you.re in/i);
      await page.getByText(NOEMI.email).first().waitFor();

      const mailbox = (await visit(browser, 'desktop')).page;
      expect(passwordIn(await readMail(mailbox, server.url, NOEMI.email))).toMatch(/-/);
      await mailbox.context().close();

      await page.getByRole('link', { name: /join with another email/i }).click();
      await page.getByLabel('Your email').waitFor();
      expect(await page.getByLabel('Your email').inputValue()).toBe('');
    });
  });

  it('takes a suggested email by one tap', async () => {
    const page = await arrive();
    await keeping(page, async () => {
      await page.goto(link);
      await page.getByLabel('Your name').fill('Timo Typo');
      await page.getByLabel('Your email').fill('timo.typo@gmial.com');
      await page.getByRole('button', { name: /accept/i }).click();
      await page.getByRole('button', { name: 'Use timo.typo@gmail.com' }).click();
      await heading(page, /you.re in/i);
      expect(await page.getByText('timo.typo@gmail.com').count()).toBe(1);
      await page.getByRole('link', { name: 'Open Gmail' }).waitFor();
    });
  });

  it('a signed-in student accepts by one tap', async () => {
    const { page: signedIn } = await visit(browser, 'phone');
    await signIn(signedIn, server.url, STUDENT);
    await signedIn.getByRole('heading', { name: /courses/i }).waitFor();
    const page = await arrive();
    await keeping(page, async () => {
      await page.context().addCookies(await signedIn.context().cookies());
      await page.goto(link);
      await page.getByText(/signed in as/i).waitFor();
      await picture(page, FOLDER, '04-signed-in');
      await page.getByRole('button', { name: /accept/i }).click();
      await heading(page, /you.re in/i);
      expect(await page.getByRole('link', { name: /open my courses/i }).count()).toBe(1);
      await picture(page, FOLDER, '05-accepted-signed-in');
    });
  });

  it('a code that was typed wrong is pointed out, and a right one leads to its invitation', async () => {
    const page = await arrive();
    await keeping(page, async () => {
      await page.goto(`${server.url}/join`);
      await page.getByLabel(/code/i).fill('OLD');
      await page.getByRole('button', { name: /continue/i }).click();
      await page.getByText(/a code has 7 letters/i).waitFor();
      await picture(page, FOLDER, '06-join-issue');
      await page.getByLabel(/code/i).fill(link.toLowerCase());
      await page.getByRole('button', { name: /continue/i }).click();
      await heading(page, /roof garden volunteers/i);
      expect(page.url()).toBe(link);
    });
  });
});

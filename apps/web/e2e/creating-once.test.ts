import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, visit } from './browser.js';
import { PROFESSOR, signIn } from './people.js';
import { startServer, type Server } from './server.js';

describe('Creating an invitation', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
    ({ page } = await visit(browser, 'desktop'));
    await signIn(page, server.url, PROFESSOR);
    await page.getByRole('heading', { name: /^invitations/i }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** The server gets the operation and answers, but the answer is lost on its way. */
  async function loseAnswerTo(operation: string): Promise<void> {
    await page.route('**/graphql', async (route) => {
      const isLost = route.request().postData()?.includes(`"operationName":"${operation}"`);
      if (!isLost) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
  }

  it('creates it once, though the answer was lost and the page was reloaded before the next try', async () => {
    try {
      await page.getByRole('link', { name: /new invitation/i }).click();
      await page.getByLabel(/^title/i).fill('Only one of these');
      await page.getByRole('combobox', { name: /^course/i }).click();
      await page.getByRole('option').first().click();

      await loseAnswerTo('CreateInvitation');
      await page.getByRole('button', { name: /create invitation/i }).click();
      await page
        .getByRole('alert')
        .getByText(/can.t reach the server/i)
        .waitFor();
      await page.unrouteAll();

      page.on('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.waitForFunction(() => document.querySelector('input')?.value === 'Only one of these');
      await page.getByRole('button', { name: /create invitation/i }).click();
      await page.getByRole('button', { name: /^copy link$/i }).waitFor();

      await page.getByRole('link', { name: /all invitations/i }).click();
      await page.getByRole('link', { name: 'Only one of these' }).first().waitFor();
      expect(await page.getByRole('link', { name: 'Only one of these' }).count()).toBe(1);
    } catch (error) {
      await picture(page, 'creating-once', 'failed');
      throw error;
    }
  });
});

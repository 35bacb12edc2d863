import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, visit } from './browser.js';
import { Keyboard } from './keyboard.js';
import { passwordIn, readMail } from './mailbox.js';
import { PROFESSOR } from './people.js';
import { startServer, type Server } from './server.js';

const KEIKO = { name: 'Keiko Tab', email: 'keiko.tab@example.org' };
const OWN_PASSWORD = 'three herons by the canal';

describe('With the keyboard alone', () => {
  let server: Server;
  let browser: Browser;
  const pages: Page[] = [];
  let link: string;
  let course: string;

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function sitDown(address: string): Promise<{ page: Page; keys: Keyboard }> {
    const { page } = await visit(browser, 'desktop');
    pages.push(page);
    await page.goto(address);
    return { page, keys: new Keyboard(page) };
  }
  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
  const keeping = (steps: () => Promise<void>) => async () => {
    await steps().catch(async (error: unknown) => {
      await Promise.all(pages.map((page, at) => picture(page, 'keyboard', `failed-${at + 1}`)));
      throw error;
    });
  };

  it(
    'a professor signs in, makes a course and an invitation, copies its link, and takes it back and gives it again',
    keeping(async () => {
      const { page, keys } = await sitDown(`${server.url}/sign-in`);
      await heading(page, /^sign in$/i);
      await keys.fill(/^email/i, PROFESSOR.email);
      await keys.fill(/^password/i, PROFESSOR.password);
      await keys.press('Enter');
      await heading(page, /^invitations$/i);
      await keys.isOn();

      await keys.activate(/^new invitation$/i);
      await heading(page, /^new invitation$/i);
      await keys.isOn();
      await keys.fill(/^title/i, 'By keyboard');

      // A dialog holds the focus, gives it back, and its course is chosen.
      await keys.activate(/^new course$/i);
      await page.getByRole('dialog').waitFor();
      await keys.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keys.isOn(/^new course$/i);
      await keys.press('Enter');
      await page.getByRole('dialog').waitFor();
      await keys.type('Touch typing');
      for (let stops = 0; stops < 8; stops += 1) {
        await keys.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
      }
      await keys.activate(/^create course$/i, { key: 'Space' });
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keys.isOn(/^new course$/i);

      await keys.goTo(/^course/i, { back: true });
      const field = page.getByRole('combobox', { name: /^course/i });
      expect(await field.inputValue()).toBe('Touch typing');
      await keys.press('ArrowDown', 'ArrowDown', 'Enter');
      course = await field.inputValue();
      expect(course).not.toBe('Touch typing');
      await keys.isOn();
      await keys.goTo(/^no image$/i);
      await keys.press('ArrowRight', 'ArrowRight');
      await keys.isOn(/^dunes$/i);
      await keys.fill(/^usage limit/i, '3');
      await keys.activate(/^create invitation$/i);
      // The form's preview has this heading too.
      await page.getByRole('button', { name: /^copy link$/i }).waitFor();
      await keys.isOn();

      await keys.activate(/^copy link$/i);
      await page
        .getByText(/^copied$/i)
        .first()
        .waitFor();
      link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(/\/i\/[A-HJKMNP-Z2-9]{7}$/);
      await keys.isOn();

      await keys.activate(/^deactivate$/i, { back: true });
      await page.getByRole('button', { name: /^undo$/i }).waitFor();
      await keys.isOn();
      await keys.activate(/^undo$/i);
      await page.getByRole('button', { name: /^deactivate$/i }).waitFor();
    }),
  );

  it(
    'a student accepts it, reads the mail, chooses a password, sees the course, and signs out',
    keeping(async () => {
      const { page, keys } = await sitDown(link);
      await heading(page, /^by keyboard$/i);
      await keys.fill(/name/i, KEIKO.name);
      await keys.activate(/accept/i, { key: 'Space' });
      await page.getByText(/enter your email/i).waitFor();
      await keys.isOn(/^your email/i);
      await keys.type(KEIKO.email);
      await keys.press('Enter');
      await heading(page, /you.re in/i);
      await keys.isOn(/you.re in/i);

      const mailbox = await page.context().newPage();
      const password = passwordIn(await readMail(mailbox, server.url, KEIKO.email));
      await mailbox.close();
      await keys.activate(/^sign in/i);
      await heading(page, /^sign in$/i);
      await keys.fill(/^email/i, KEIKO.email);
      await keys.fill(/^password/i, password);
      await keys.activate(/^show/i, { back: true, key: 'Space' });
      await keys.activate(/^sign in$/i);

      await heading(page, /choose your password/i);
      await keys.isOn(/choose your password/i);
      await keys.fill(/^new password/i, 'short');
      await keys.press('Enter');
      await page.getByText(/too short/i).waitFor();
      await keys.isOn(/^new password/i);
      await keys.press('Control+a');
      await keys.type(OWN_PASSWORD);
      await keys.activate(/^save/i);
      await heading(page, /^my courses$/i);
      await page.getByRole('heading', { name: course }).waitFor();

      await keys.activate(/account menu/i);
      await page.getByRole('button', { name: /sign out/i }).waitFor();
      await keys.press('Escape');
      await keys.isOn(/account menu/i);
      await keys.press('Enter');
      await keys.activate(/^sign out$/i);
      await heading(page, /^sign in$/i);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }),
  );

  it(
    'somebody filters the list, leaves a form half filled, and types a code',
    keeping(async () => {
      const { page, keys } = await sitDown(`${server.url}/sign-in`);
      await heading(page, /^sign in$/i);
      await keys.fill(/^email/i, PROFESSOR.email);
      await keys.fill(/^password/i, PROFESSOR.password);
      await keys.press('Enter');
      await heading(page, /^invitations$/i);

      await keys.activate(/^expired$/i, { key: 'Space' });
      await page.waitForURL(/EXPIRED/);
      await keys.isOn(/^expired$/i);
      await keys.activate(/^clear filters$/i);
      await page.waitForURL(/invitations$/);
      await keys.isOn(/^clear filters$/i);

      // A row is two stops: its link, and its copy buttons.
      await keys.goTo(/^copy code for /i);
      await keys.press('ArrowRight');
      await keys.isOn(/^copy link for /i);
      await keys.press('Shift+Tab');
      await keys.isOn();
      await keys.press('Enter');
      await keys.activate(/^all invitations$/i, { back: true });
      await heading(page, /^invitations$/i);
      await keys.isOn();

      await keys.activate(/^new invitation$/i);
      await heading(page, /^new invitation$/i);
      await keys.fill(/^title/i, 'Half a title');
      await keys.activate(/^cancel$/i);
      await page.getByRole('dialog').waitFor();
      await keys.isOn(/^keep editing$/i);
      await keys.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keys.isOn(/^cancel$/i);
      await keys.press('Enter');
      await keys.activate(/^leave$/i);
      await heading(page, /^invitations$/i);
      await keys.isOn();

      const stranger = await sitDown(`${server.url}/join`);
      await stranger.keys.fill(/code/i, 'zzz-zzz9');
      await stranger.keys.press('Enter');
      await heading(stranger.page, /not valid/i);
      await stranger.keys.activate(/^enter a code$/i);
      await heading(stranger.page, /join with a code/i);
      expect(new URL(stranger.page.url()).pathname).toBe('/join');
    }),
  );
});

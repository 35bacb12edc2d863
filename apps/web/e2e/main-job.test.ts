import type { Browser, Page } from 'playwright-core';
import { look, openBrowser, picture, visit, type Visitor } from './browser.js';
import { databaseKinds } from './databases.js';
import { passwordIn, readMail } from './mailbox.js';
import { accept, PROFESSOR, signIn } from './people.js';
import { startServer, type Server } from './server.js';

const MARINA = { name: 'Marina Duarte', email: 'marina.duarte@example.org' };
const TOMAS = { name: 'Tomás Nakamura', email: 'tomas.nakamura@example.org' };
const LATE = { name: 'Lúcia Late', email: 'lucia.late@example.org' };
const OWN_PASSWORD = 'three herons by the canal';

describe.each(databaseKinds())('the main job, on the $name database', ({ name: kind, make }) => {
  let server: Server;
  let browser: Browser;
  let database: Awaited<ReturnType<typeof make>>;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    database = await make();
    server = await startServer({ databaseUrl: database.databaseUrl, settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  });

  async function arrive(device: 'desktop' | 'phone'): Promise<Page> {
    const visitor = await visit(browser, device);
    visitors.push(visitor);
    return visitor.page;
  }
  /** If a journey fails, a screenshot of each person's last page is saved. */
  const journey = (steps: () => Promise<void>) => async () => {
    try {
      await steps();
    } catch (error) {
      await Promise.all(visitors.map(({ page }, at) => picture(page, kind, `failed-${at + 1}`)));
      throw error;
    }
  };
  const findings: string[] = [];
  /** Axe's findings are collected: another test is about them. */
  const lookAt = async (page: Page, name: string) => {
    findings.push(...(await look(page, kind, name)).map((finding) => `${name}: ${finding}`));
  };

  it(
    'leads a professor from a new invitation to two enrolled students, and shows the third that it is full',
    journey(async () => {
      const professor = await arrive('desktop');
      await signIn(professor, server.url, PROFESSOR);
      await professor.getByRole('heading', { name: /^invitations/i }).waitFor();
      await lookAt(professor, '01-invitations');

      await professor.getByRole('link', { name: /new invitation/i }).click();
      await professor.getByLabel(/^title/i).fill('Night school, first group');
      await professor.getByRole('combobox', { name: /^course/i }).click();
      const option = professor.getByRole('option').first();
      const course = (await option.innerText()).trim();
      await option.click();
      await professor.getByText('Harbour').click();
      await professor.getByLabel(/^usage limit/i).fill('2');
      await lookAt(professor, '02-new-invitation');
      await professor.getByRole('button', { name: /create invitation/i }).click();

      await professor.getByRole('button', { name: /copy link/i }).click();
      await professor
        .getByText(/^copied$/i)
        .first()
        .waitFor();
      const link = await professor.evaluate(() => navigator.clipboard.readText());
      expect(link).toMatch(new RegExp(`^${server.url}/i/[A-HJKMNP-Z2-9]{7}$`));
      await lookAt(professor, '03-invitation');

      const marina = await arrive('phone');
      await marina.goto(link);
      await marina.getByRole('heading', { name: 'Night school, first group' }).waitFor();
      expect(await marina.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await lookAt(marina, '04-acceptance-page');
      await accept(marina, MARINA);
      await marina.getByRole('heading', { name: /you.re in/i }).waitFor();
      await lookAt(marina, '05-accepted');

      // The third person has the page open while the last spot is taken.
      const late = await arrive('phone');
      await late.goto(link);
      await late
        .getByText(/1 spot left/i)
        .first()
        .waitFor();

      const tomas = await arrive('phone');
      await tomas.goto(link);
      await accept(tomas, TOMAS);
      await tomas.getByRole('heading', { name: /you.re in/i }).waitFor();

      await accept(late, LATE);
      await late.getByRole('heading', { name: /is full/i }).waitFor();
      await late.reload();
      await late.getByRole('heading', { name: /is full/i }).waitFor();
      await lookAt(late, '06-full');

      const mail = await readMail(marina, server.url, MARINA.email);
      // Axe runs scripts in every frame, and the mail's own allows none.
      await picture(marina, kind, '07-mail');
      await signIn(marina, server.url, { email: MARINA.email, password: passwordIn(mail) });
      await marina.getByRole('heading', { name: /choose your password/i }).waitFor();
      await marina.goto(`${server.url}/`);
      await marina.getByRole('heading', { name: /choose your password/i }).waitFor();
      await lookAt(marina, '08-choose-password');
      // The page was reloaded, so it asks for the password from the mail too.
      await marina.getByLabel(/^temporary password/i).fill(passwordIn(mail));
      await marina.getByLabel(/^new password/i).fill(OWN_PASSWORD);
      await marina.getByRole('button', { name: /save/i }).click();
      await marina.getByRole('heading', { name: /courses/i }).waitFor();
      await marina.getByText(course).first().waitFor();
      await lookAt(marina, '09-my-courses');

      // The professor's page has stayed open.
      for (const { name, email } of [MARINA, TOMAS]) {
        await professor.getByText(name).first().waitFor();
        await professor.getByText(email).first().waitFor();
      }
      expect(await professor.getByText(LATE.email).count()).toBe(0);
      await professor
        .getByText(/^full$/i)
        .first()
        .waitFor();
      await lookAt(professor, '10-acceptances');
    }),
  );

  it('has no findings of axe on these pages', () => {
    expect(findings).toEqual([]);
  });

  it('causes no error in any browser', () => {
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('stops with exit code 0 on SIGTERM', async () => {
    expect(await server.stop()).toBe(0);
  });
});

import type { Browser, Page } from 'playwright-core';
import { ACCEPTANCE_SCREENS } from './acceptance-screens.js';
import { findings, openBrowser, picture, visit, type Visitor } from './browser.js';
import { DASHBOARD_SCREENS } from './dashboard-screens.js';
import { passwordIn, readMail } from './mailbox.js';
import { send } from './network.js';
import { PROFESSOR, signIn, STUDENT } from './people.js';
import type { Person, Screen, Stage } from './screens.js';
import { startServer, type Server } from './server.js';

/** The variants of each screen; screenshots are saved of two. */
const LOOKS = [
  { name: '360-light', width: 360, scheme: 'light', isPictured: true },
  { name: '360-dark', width: 360, scheme: 'dark', isPictured: false },
  { name: '1440-light', width: 1440, scheme: 'light', isPictured: false },
  { name: '1440-dark', width: 1440, scheme: 'dark', isPictured: true },
] as const;

const NEWCOMER = { name: 'Nina Nova', email: 'nina.nova@example.org' };
const LONG_TEXT = `${'What to expect, week by week, and whom to ask. '.repeat(20)}\n\nBring paper.`;

describe('Every screen', () => {
  let server: Server;
  let browser: Browser;
  let stage: Stage;
  const people = {} as Record<Person, Visitor>; // filled before the first screen

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true', TRUSTED_PROXIES: '127.0.0.1,::1' } });
    browser = await openBrowser();
    const names: readonly Person[] = ['nobody', 'professor', 'student', 'newcomer'];
    for (const [n, name] of names.entries()) people[name] = await visit(browser, 'desktop', `192.0.2.${n + 1}`);
    const { url } = server;
    const { professor, student, newcomer } = people;
    await signIn(professor.page, url, PROFESSOR);
    await professor.page.getByRole('heading', { name: /^invitations/i }).waitFor();
    await signIn(student.page, url, STUDENT);
    await student.page.getByRole('heading', { name: /courses/i }).waitFor();
    stage = await makeStage(professor.page, url);
    await arrive(newcomer.page, stage);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Creates an invitation without acceptances, beside those of the demo. */
  async function makeStage(page: Page, url: string): Promise<Stage> {
    const { courses } = await send<{ courses: { nodes: { id: string }[] } }>(page, url, '{ courses { nodes { id } } }');
    await send(
      page,
      url,
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { __typename } }',
      {
        input: { courseId: courses.nodes[0]!.id, title: 'Plain, with much to read', description: LONG_TEXT },
      },
    );
    const { invitations } = await send<{
      invitations: { nodes: { id: string; code: string; title: string }[] };
    }>(page, url, '{ invitations { nodes { id code title } } }');
    const find = (title: string) => invitations.nodes.find((node) => node.title === title)!;
    return { url, codeOf: (title) => find(title).code, idOf: (title) => find(title).id };
  }

  /** Signs in a new person with the password from the mail, who has none of their own yet. */
  async function arrive(page: Page, { url, codeOf }: Stage): Promise<void> {
    await send(
      page,
      url,
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }',
      {
        input: { code: codeOf('Roof garden volunteers'), ...NEWCOMER },
      },
    );
    const password = passwordIn(await readMail(page, url, NEWCOMER.email));
    await signIn(page, url, { email: NEWCOMER.email, password });
    await page.getByRole('heading', { name: /choose your password/i }).waitFor();
  }

  const screens: readonly Screen[] = [...ACCEPTANCE_SCREENS, ...DASHBOARD_SCREENS];

  it.each(screens)('has no findings of axe in light and dark, narrow and wide: $name', async (screen) => {
    const page = await people[screen.as].page.context().newPage();
    const found: string[] = [];
    try {
      await screen.open(page, stage);
      for (const { name, width, scheme, isPictured } of LOOKS) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await screen.shows(page).waitFor();
        found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        if (isTooWide) found.push(`${name}: the page is wider than the window`);
        if (isPictured) await picture(page, 'every-screen', `${screen.name}-${name}`);
      }
    } catch (error) {
      await picture(page, 'every-screen', `${screen.name}-failed`);
      throw error;
    } finally {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('does not violate the content policy', () => {
    const complaints = Object.values(people).flatMap((visitor) => visitor.complaints);
    expect(complaints.filter((complaint) => /content security policy/i.test(complaint))).toEqual([]);
  });
});

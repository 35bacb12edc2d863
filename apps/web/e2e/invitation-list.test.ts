import type { Browser, Locator, Page } from 'playwright-core';
import { findings, openBrowser, picture, visit } from './browser.js';
import { send } from './network.js';
import { PROFESSOR, signIn } from './people.js';
import { startServer, type Server } from './server.js';

const INVITATIONS = 60;
/** The highest row of the list on a desktop (experience, The dashboard), in px. */
const ROW_MAX = 44;
/** The list begins at or above this line of a phone of 360 x 740, in px. */
const PHONE_LIST_TOP_MAX = 220;
const PHONE_LIST_HEIGHT_MAX = 4_000;
const TARGET_MIN = 44;

const LOOKS = ['light', 'dark', 'forced'] as const;

describe('The list of invitations', () => {
  let server: Server;
  let browser: Browser;
  let desktop: Page;
  let link: string;

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
    ({ page: desktop } = await visit(browser, 'desktop'));
    await signIn(desktop, server.url, PROFESSOR);
    await heading(desktop).waitFor();
    await fill();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const heading = (page: Page) => page.getByRole('heading', { name: /^invitations$/i });
  const rowLink = (page: Page, title: string | RegExp) => page.getByRole('main').getByRole('link', { name: title });
  const open = async (page: Page, search = '') => {
    await page.goto(`${server.url}/invitations${search}`);
    await page.getByText(/^\d+–\d+ of \d+$/).waitFor();
  };
  const range = (page: Page) => page.getByText(/^\d+–\d+ of \d+$/).innerText();
  const boxOf = async (element: Locator) => (await element.boundingBox())!;

  /** Two pages and more of invitations, all in one course. */
  async function fill(): Promise<void> {
    const { createCourse } = await send<{ createCourse: { course: { id: string } } }>(
      desktop,
      server.url,
      'mutation ($input: CreateCourseInput!) { createCourse(input: $input) { ... on CreateCourseSuccess { course { id } } } }',
      { input: { title: 'Paleontology' } },
    );
    const CREATE = `mutation ($input: CreateInvitationInput!) {
      createInvitation(input: $input) { ... on CreateInvitationSuccess { invitation { url } } }
    }`;
    for (let n = 1; n <= INVITATIONS; n += 1) {
      const input = { courseId: createCourse.course.id, title: `Trilobites, group ${n}`, tags: ['fossils'] };
      const { createInvitation } = await send<{ createInvitation: { invitation: { url: string } } }>(
        desktop,
        server.url,
        CREATE,
        { input: n % 3 === 0 ? { ...input, usageLimit: 30, expiresAt: '2099-06-30T21:00:00.000Z' } : input },
      );
      if (n === 7) link = createInvitation.invitation.url;
    }
  }

  it('finds an invitation by half a word of its title, its course or a tag, and by its pasted link', async () => {
    await open(desktop);
    const field = desktop.getByRole('searchbox', { name: /search/i });
    for (const half of ['trilo', 'paleo', 'foss', 'group paleont']) {
      await field.fill(half);
      await desktop.getByText(`1–25 of ${INVITATIONS}`).waitFor();
    }
    await field.fill(`${link}/?from=poster`);
    await desktop.getByText('1–1 of 1').waitFor();
    await rowLink(desktop, 'Trilobites, group 7').waitFor();
    await field.fill('lobites');
    await desktop.getByRole('heading', { name: /no matching invitations/i }).waitFor();
    expect(await rowLink(desktop, /trilobites/i).count()).toBe(0);
  });

  it('keeps filters and page while an invitation is opened, by "All invitations" and by Back', async () => {
    await open(desktop, '?search=trilo&status=ACTIVE');
    await desktop.getByRole('button', { name: /next/i }).click();
    await desktop.getByText(`26–50 of ${INVITATIONS}`).waitFor();
    const there = desktop.url();
    for (const back of [
      () => desktop.getByRole('link', { name: /^all invitations$/i }).click(),
      async () => {
        await desktop.reload();
        await desktop.getByRole('link', { name: /^all invitations$/i }).click();
      },
      () => desktop.goBack(),
    ]) {
      await rowLink(desktop, /trilobites/i)
        .first()
        .click();
      await desktop.getByRole('link', { name: /^all invitations$/i }).waitFor();
      await back();
      await desktop.getByText(`26–50 of ${INVITATIONS}`).waitFor();
      expect(desktop.url()).toBe(there);
      expect(await desktop.getByRole('checkbox', { name: /^active$/i }).isChecked()).toBe(true);
    }
    await desktop.getByRole('button', { name: /previous/i }).click();
    await desktop.getByText(`1–25 of ${INVITATIONS}`).waitFor();
  });

  it('shows the first page for a cursor of another order, or for none at all', async () => {
    await open(desktop, '?order=TITLE_ASC');
    await desktop.getByRole('button', { name: /next/i }).click();
    await desktop.waitForURL(/after=/);
    const after = new URL(desktop.url()).searchParams.get('after')!;
    for (const search of [`?after=${encodeURIComponent(after)}&page=2`, '?before=nonsense&page=7']) {
      await desktop.goto(`${server.url}/invitations${search}`);
      await desktop.waitForURL(/invitations$/);
      expect(await range(desktop)).toMatch(/^1–25 of/);
    }
  });

  it('opens an invitation wherever its row is clicked; a row is at most 44 px high', async () => {
    await open(desktop, '?search=trilo');
    const rows = await desktop.locator('tbody tr').all();
    for (const row of rows) expect((await boxOf(row)).height).toBeLessThanOrEqual(ROW_MAX);
    const cell = desktop.getByRole('row', { name: /group 59\b/ }).getByText('No expiration');
    await cell.click({ force: true });
    await desktop.getByRole('heading', { name: 'Trilobites, group 59' }).waitFor();
  });

  it('moves nothing in the filter bar under the pointer', async () => {
    await open(desktop);
    const parts = [
      desktop.getByText(/^expired$/i).first(),
      desktop.getByText(/^inactive$/i).first(),
      desktop.getByRole('button', { name: /clear filters/i }).first(),
      desktop.getByRole('combobox', { name: /sort by/i }),
      desktop.getByRole('table'),
    ];
    const places = () => Promise.all(parts.map(async (part) => ({ ...(await boxOf(part)), height: 0 })));
    const before = await places();
    await desktop.getByRole('checkbox', { name: /^full$/i }).click({ force: true });
    await desktop.waitForURL(/LIMIT_REACHED/);
    expect(await places()).toEqual(before);
    await desktop.getByRole('button', { name: /clear filters/i }).click();
    await desktop.waitForURL(/invitations$/);
    expect(await places()).toEqual(before);
  });

  it('never loses the focus on the way from the course filter to the first row', async () => {
    await open(desktop);
    const course = desktop.getByRole('combobox', { name: /^course/i });
    await course.click();
    const titles = await desktop.getByRole('option').allInnerTexts();
    expect(titles).toEqual(titles.toSorted((one, other) => one.localeCompare(other, 'en')));
    await course.pressSequentially('paleo');
    await desktop.getByRole('option', { name: /paleontology/i }).waitFor();
    await desktop.keyboard.press('Escape');
    await course.click();
    for (let stops = 0; stops < 10; stops += 1) {
      await desktop.keyboard.press('Tab');
      const focused = await desktop.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
      expect(focused).toMatch(/^<(a|button|input)/);
    }
  });

  it('begins high on a phone, stays short, and has targets of 44 px', async () => {
    const { page: phone } = await visit(browser, 'phone');
    await signIn(phone, server.url, PROFESSOR);
    await heading(phone).waitFor();
    await open(phone, '?search=trilo');
    const cards = phone.getByRole('main').getByRole('list');
    const { y, height } = await boxOf(cards);
    expect(y).toBeLessThanOrEqual(PHONE_LIST_TOP_MAX);
    expect(height).toBeLessThanOrEqual(PHONE_LIST_HEIGHT_MAX);
    const targets = [
      phone.getByRole('button', { name: /^copy code for/i }).first(),
      phone.getByRole('button', { name: /^copy link for/i }).first(),
      phone.getByRole('button', { name: /^filters/i }),
      phone.getByRole('searchbox'),
    ];
    for (const target of targets) expect((await boxOf(target)).height).toBeGreaterThanOrEqual(TARGET_MIN);
    await phone.getByRole('button', { name: /^filters/i }).tap();
    await phone
      .getByText(/^full$/i)
      .first()
      .tap();
    await phone.waitForURL(/LIMIT_REACHED/);
    await phone.getByRole('button', { name: /^filters: 1$/i }).waitFor();
    for (const state of LOOKS) expect(await lookAt(phone, `360-${state}`, state, '')).toEqual([]);
    await phone.context().close();
  });

  it.each(LOOKS)('has no findings of axe on a desktop, %s', async (state) => {
    expect(await lookAt(desktop, `1440-${state}`, state, '')).toEqual([]);
    expect(await lookAt(desktop, `1440-${state}-filtered`, state, '?status=ACTIVE&search=trilo')).toEqual([]);
  });

  async function lookAt(
    page: Page,
    name: string,
    state: (typeof LOOKS)[number],
    search: string,
  ): Promise<readonly string[]> {
    await page.emulateMedia({
      colorScheme: state === 'dark' ? 'dark' : 'light',
      forcedColors: state === 'forced' ? 'active' : 'none',
    });
    await open(page, search);
    await picture(page, 'invitation-list', name);
    return findings(page);
  }
});

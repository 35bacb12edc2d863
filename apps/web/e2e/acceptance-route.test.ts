import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './browser.js';
import { send } from './network.js';
import { PROFESSOR, signIn } from './people.js';
import { ROOT, startServer, type Server } from './server.js';
import { filmSlowly, loadSlowly, type Load, type Loaded } from './slow-phone.js';

/** Performance, What we promise: the acceptance route. */
const SCRIPTS_AND_STYLES_MAX = 100_000;
const LARGEST_PAINT_MAX_MS = 2_000;
const USABLE_MAX_MS = 2_500;
const SHIFT_MAX = 0.01;
const LOADS = 5;

const HOSTILE = `"><script>window.hacked=1</script></title><!-- $& 👩🏽‍🚀`;

describe('The acceptance route', () => {
  let server: Server;
  let browser: Browser;
  let link: string;
  const loads: Load[] = [];

  beforeAll(async () => {
    server = await startServer({ settings: { DEMO_DATA: 'true' } });
    browser = await openBrowser();
    link = await linkOf({ title: 'Night school', backgroundImageUrl: '/media/cover-night-1600.webp', usageLimit: 20 });
    for (let n = 0; n < LOADS; n += 1) loads.push(await loadSlowly(browser, link));
    console.log(tableOf(loads));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Creates an invitation. @returns its link */
  async function linkOf(invitation: object): Promise<string> {
    const { page } = await visit(browser, 'desktop');
    await signIn(page, server.url, PROFESSOR);
    await page.getByRole('heading', { name: /^invitations/i }).waitFor();
    const { courses } = await send<{ courses: { nodes: { id: string }[] } }>(
      page,
      server.url,
      '{ courses { nodes { id } } }',
    );
    const { createInvitation } = await send<{ createInvitation: { invitation: { url: string } } }>(
      page,
      server.url,
      `mutation ($input: CreateInvitationInput!) {
         createInvitation(input: $input) { ... on CreateInvitationSuccess { invitation { url } } }
       }`,
      { input: { courseId: courses.nodes[0]!.id, ...invitation } },
    );
    await page.context().close();
    return createInvitation.invitation.url;
  }

  const untilUsable = ({ loaded, usableMs }: Load) => loaded.filter(({ startMs }) => startMs < usableMs);

  it('loads at most 100 kB of scripts and styles, gzip', () => {
    for (const { loaded } of loads) {
      const total = sum(loaded.filter(isScriptOrStyle).map(gzipped));
      expect(total).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(SCRIPTS_AND_STYLES_MAX);
    }
  });

  it('loads everything from its HTML: no request waits for a script, and the form needs no query', () => {
    for (const load of loads) {
      const needed = untilUsable(load);
      expect(needed.filter(({ initiator }) => initiator === 'script')).toEqual([]);
      expect(needed.map((file) => file.path)).not.toContain('/graphql');
    }
  });

  it('loads its image once, in one of its widths', () => {
    for (const { loaded } of loads) {
      const pictures = loaded.filter((file) => file.path.startsWith('/media/')).map((file) => file.path);
      expect(pictures).toEqual([expect.stringMatching(/^\/media\/cover-night-(640|1600)\.webp$/)]);
    }
  });

  it('shows its largest content within 2.0 s on a slow phone, and its form within 2.5 s', () => {
    expect(median(loads.map(({ largestPaintMs }) => largestPaintMs))).toBeLessThanOrEqual(LARGEST_PAINT_MAX_MS);
    expect(median(loads.map(({ usableMs }) => usableMs))).toBeLessThanOrEqual(USABLE_MAX_MS);
  });

  it('has no layout shift', () => {
    for (const { shift } of loads) expect(shift).toBeLessThan(SHIFT_MAX);
  });

  it('saves screenshots of how it loads', async () => {
    expect((await filmSlowly(browser, link)).length).toBeGreaterThan(1);
  });

  it('shows a hostile title, description and course as plain text, and runs nothing of them', async () => {
    const hostile = await linkOf({ title: HOSTILE, description: HOSTILE });
    const { page, complaints } = await visit(browser, 'phone');
    await page.goto(hostile);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(HOSTILE);
    expect(await page.getByRole('paragraph').filter({ hasText: HOSTILE }).first().innerText()).toBe(HOSTILE);
    expect(await page.title()).toContain(HOSTILE);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

const isScriptOrStyle = ({ type }: Loaded) => type === 'Script' || type === 'Stylesheet';

const gzipped = (file: Loaded) => gzipSync(readFileSync(path.join(ROOT, 'apps/web/dist', file.path))).length;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!; // never of nothing
}

/** The figures, and the files of the first load. */
function tableOf(loads: readonly Load[]): string {
  const figures = loads.map(
    ({ largestPaintMs, usableMs, shift }) =>
      `  largest contentful paint ${Math.round(largestPaintMs)} ms, form usable ${Math.round(usableMs)} ms, layout shift ${shift.toFixed(4)}`,
  );
  const { loaded } = loads[0]!; // there are always some
  const files = loaded.map((file) => {
    const gz = isScriptOrStyle(file) ? `${kilobytes(gzipped(file))} gz` : '';
    const times = `${String(file.startMs).padStart(5)} to ${String(file.endMs).padStart(5)} ms`;
    return `  ${times}  ${kilobytes(file.bytes).padStart(8)}  ${gz.padStart(10)}  ${file.initiator.padEnd(7)} ${file.path}`;
  });
  const code = loaded.filter(isScriptOrStyle);
  return [
    'On a slow phone (1.6 Mbit/s, 150 ms, a CPU of one speed on every machine):',
    ...figures,
    'The first load, as asked for, on the wire, compressed with gzip:',
    ...files,
    `Scripts and styles: ${kilobytes(sum(code.map(({ bytes }) => bytes)))} on the wire, ${kilobytes(sum(code.map(gzipped)))} gz.`,
  ].join('\n');
}

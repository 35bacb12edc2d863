import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ROOT } from './server.js';

export type Device = 'desktop' | 'phone';

const DEVICES: Readonly<Record<Device, BrowserContextOptions>> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};
/** How long a step may take to show what is expected, in milliseconds. */
const STEP_MAX = 15_000;

/** A person with a browser profile of their own. */
export interface Visitor {
  readonly page: Page;
  /** The errors that their browser reported, on any of their pages. */
  readonly complaints: readonly string[];
}

/** @throws Error when CHROMIUM_PATH is not set */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath) throw new Error('CHROMIUM_PATH is not set: run the journeys through npm test.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
}

/**
 * A new person, who is not signed in.
 * @param address sent as X-Forwarded-For, for a server that trusts it: each person has limits of their own
 * @param more such as a browser without JavaScript
 */
export async function visit(
  browser: Browser,
  device: Device,
  address?: string,
  more: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    ...DEVICES[device],
    locale: 'en-US',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(address && { extraHTTPHeaders: { 'x-forwarded-for': address } }),
    ...more,
  });
  context.setDefaultTimeout(STEP_MAX);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page: await context.newPage(), complaints };
}

/** Saves a screenshot of the page in var/screenshots. */
export async function picture(page: Page, folder: string, name: string): Promise<void> {
  const file = path.join(ROOT, 'var/screenshots', folder, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  // From the top: the sticky header would otherwise be in the middle of the screenshot.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: file, fullPage: true });
}

/** What axe finds on the page, one finding a line. */
export async function findings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    // The script above has defined it.
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
}

/** Saves a screenshot of the page and runs axe on it. @returns axe's findings */
export async function look(page: Page, folder: string, name: string): Promise<readonly string[]> {
  await picture(page, folder, name);
  return findings(page);
}

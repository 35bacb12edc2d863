import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ROOT } from './server.js';

const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
/** How long a step may take to show what is expected of it, in milliseconds. */
const STEP_MAX = 15_000;

/** Somebody at a screen: a browser profile of their own. */
export interface Visitor {
  readonly page: Page;
  /** What their browser complained about. */
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

/** A person of their own, signed in nowhere. */
export async function visit(browser: Browser, device: 'desktop' | 'phone'): Promise<Visitor> {
  const context = await browser.newContext({
    ...(device === 'desktop' ? DESKTOP : PHONE),
    locale: 'en-US',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(STEP_MAX);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

/** Keeps a picture of the page in var/screenshots. */
export async function picture(page: Page, folder: string, name: string): Promise<void> {
  const file = path.join(ROOT, 'var/screenshots', folder, `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  // The header stays in view: from further down it would stand in the middle of the picture.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: file, fullPage: true });
}

/**
 * Looks at the page as it is: keeps a picture of it, and lets axe judge it.
 * @returns axe's findings, each in a line; none is what is hoped for
 */
export async function look(page: Page, folder: string, name: string): Promise<readonly string[]> {
  await picture(page, folder, name);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
}

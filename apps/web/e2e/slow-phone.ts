import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { visit } from './browser.js';
import { ROOT } from './server.js';

interface Link {
  readonly bytesPerSecond: number;
  readonly latencyMs: number;
}

/** A phone on a mobile network (performance, What we promise). */
export const SLOW: Link = { bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };
/** A phone at the edge of one. */
export const VERY_SLOW: Link = { bytesPerSecond: 50_000, latencyMs: 400 };

/** Which phone a page is loaded on. */
interface Phone {
  readonly link?: Link;
  readonly javaScriptEnabled?: boolean;
}

/**
 * How long the phone takes for the fixed loop below, in milliseconds. The browser is slowed down until it takes as long,
 * so that the phone is the same on every machine, as in Lighthouse's calibration: a quarter of an unknown machine's speed
 * would test the machine.
 */
const PHONE_LOOP_MS = 90;
/** How long the page is observed after its form is there, for late images and shifts. */
const WATCHED_MS = 1_500;

/** One file that a page loaded. */
export interface Loaded {
  readonly path: string;
  readonly type: string;
  /** What loaded it: the page's own HTML ('parser'), a script, or the browser. */
  readonly initiator: string;
  /** Bytes transferred, with headers. */
  readonly bytes: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** The figures of one load; times in milliseconds from the navigation. */
export interface Load {
  readonly firstPaintMs: number;
  /** 0 without JavaScript, where nothing can observe it. */
  readonly largestPaintMs: number;
  /** When the form can be used: its fields are there, and the browser itself can send it. */
  readonly usableMs: number;
  /** Cumulative layout shift; 0 without JavaScript. */
  readonly shift: number;
  /** In the order of their requests. */
  readonly loaded: readonly Loaded[];
}

type Figures = Omit<Load, 'loaded'>;

/** What the page observes of itself. */
interface Observed {
  largestPaintMs: number;
  shift: number;
}

/** Loads a page on a slow phone with an empty cache. */
export async function loadSlowly(browser: Browser, address: string, phone: Phone = {}): Promise<Load> {
  return onSlowPhone(browser, phone, async (page, session) => {
    await page.addInitScript(takeNotes);
    const loaded = await noteRequests(session);
    await page.goto(address);
    await page.waitForTimeout(WATCHED_MS);
    return { ...(await figuresOf(page)), loaded: loaded() };
  });
}

/** The same, as screenshots in var/screenshots/slow-phone/NAME, named by their milliseconds from the navigation. */
export async function filmSlowly(
  browser: Browser,
  address: string,
  name: string,
  phone: Phone = {},
): Promise<readonly string[]> {
  const folder = path.join(ROOT, 'var/screenshots/slow-phone', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return onSlowPhone(browser, phone, async (page, session) => {
    const frames: { readonly at: number; readonly data: string }[] = [];
    session.on('Page.screencastFrame', ({ data, metadata: { timestamp = 0 }, sessionId }) => {
      frames.push({ at: timestamp * 1000, data });
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png' });
    await page.goto(address);
    await page.waitForTimeout(WATCHED_MS);
    await session.send('Page.stopScreencast');
    const begun = await page.evaluate(() => performance.timeOrigin);
    return frames
      .filter(({ at }) => at >= begun)
      .map(({ at, data }) => {
        const file = `${String(Math.round(at - begun)).padStart(5, '0')}ms.png`;
        writeFileSync(path.join(folder, file), data, 'base64');
        return file;
      });
  });
}

async function onSlowPhone<T>(
  browser: Browser,
  { link = SLOW, javaScriptEnabled = true }: Phone,
  work: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
  const { page } = await visit(browser, 'phone', undefined, { javaScriptEnabled });
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: link.latencyMs,
      downloadThroughput: link.bytesPerSecond,
      uploadThroughput: link.bytesPerSecond,
    });
    const loopMs = await page.evaluate(fixedLoop);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Math.max(1, PHONE_LOOP_MS / loopMs) });
    return await work(page, session);
  } finally {
    await page.context().close();
  }
}

/** Runs in the page. @returns the quickest of several runs of a fixed piece of work, in milliseconds */
function fixedLoop(): number {
  const runs = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    let text = '';
    for (let n = 0; n < 6_000_000; n += 1) {
      text += String.fromCharCode(97 + (n % 26));
      if (text.length > 500) text = text.slice(250).toUpperCase();
    }
    return performance.now() - begun;
  });
  return Math.min(...runs);
}

/** Runs in the page before its scripts, where it may run any. */
function takeNotes(): void {
  const notes: Observed = { largestPaintMs: 0, shift: 0 };
  Object.assign(window, { notes });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => (notes.largestPaintMs = entry.startTime));
  // The types of TypeScript's DOM do not know this entry yet.
  observe('layout-shift', (entry) => (notes.shift += (entry as PerformanceEntry & { value: number }).value));
}

/** The figures, from what the browser has recorded by itself and takeNotes. */
async function figuresOf(page: Page): Promise<Figures> {
  return page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('form[method=post] input[name=email]');
    if (!field || field.disabled) throw new Error('There is no form.');
    const firstPaintMs = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
    const [navigation] = performance.getEntriesByType('navigation');
    // The field stands in the HTML, which has been read by then; a typed entry of this name.
    const { domInteractive } = navigation as PerformanceNavigationTiming;
    const observed = (window as unknown as { notes?: Observed }).notes; // put there by takeNotes
    return {
      firstPaintMs,
      usableMs: Math.max(firstPaintMs, domInteractive),
      largestPaintMs: observed?.largestPaintMs ?? 0,
      shift: observed?.shift ?? 0,
    };
  });
}

/** Records every request from now on. @returns the files so far */
async function noteRequests(session: CDPSession): Promise<() => readonly Loaded[]> {
  const begun = new Map<string, Omit<Loaded, 'bytes' | 'endMs'>>();
  const loaded = new Map<string, Loaded>();
  let origin: number | undefined;
  const since = (timestamp: number) => Math.round((timestamp - (origin ?? timestamp)) * 1000);
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', initiator, timestamp }) => {
    origin ??= timestamp;
    const { pathname } = new URL(request.url);
    begun.set(requestId, { path: pathname, type, initiator: initiator.type, startMs: since(timestamp) });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength: bytes, timestamp }) => {
    const request = begun.get(requestId);
    if (request) loaded.set(requestId, { ...request, bytes, endMs: since(timestamp) });
  });
  return () => [...loaded.values()].toSorted((one, other) => one.startMs - other.startMs);
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { visit } from './browser.js';
import { ROOT } from './server.js';

/** 1.6 Mbit/s and 150 ms (performance, What we promise). */
const BYTES_PER_SECOND = 1_600_000 / 8;
const LATENCY_MS = 150;
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
  readonly largestPaintMs: number;
  /** When the form can be used. */
  readonly usableMs: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** In the order of their requests. */
  readonly loaded: readonly Loaded[];
}

/** What the page records about itself. */
interface Notes {
  largestPaintMs: number;
  usableMs: number;
  shift: number;
}

/** Loads a page on a slow phone with an empty cache. */
export async function loadSlowly(browser: Browser, address: string): Promise<Load> {
  return onSlowPhone(browser, async (page, session) => {
    await page.addInitScript(takeNotes);
    const loaded = await noteRequests(session);
    await page.goto(address);
    const { usableMs } = await notesOf(page);
    await page.waitForTimeout(WATCHED_MS);
    const { largestPaintMs, shift } = await notesOf(page);
    return { largestPaintMs, usableMs, shift, loaded: loaded() };
  });
}

/** The same, as screenshots in var/screenshots/slow-phone, named by their milliseconds from the navigation. */
export async function filmSlowly(browser: Browser, address: string): Promise<readonly string[]> {
  const folder = path.join(ROOT, 'var/screenshots/slow-phone');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return onSlowPhone(browser, async (page, session) => {
    await page.addInitScript(takeNotes);
    const frames: { readonly at: number; readonly data: string }[] = [];
    session.on('Page.screencastFrame', ({ data, metadata: { timestamp = 0 }, sessionId }) => {
      frames.push({ at: timestamp * 1000, data });
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png' });
    await page.goto(address);
    await notesOf(page);
    await page.waitForTimeout(WATCHED_MS);
    await session.send('Page.stopScreencast');
    const begun = await page.evaluate(() => performance.timeOrigin);
    return frames
      .filter(({ at }) => at >= begun)
      .map(({ at, data }) => {
        const name = `${String(Math.round(at - begun)).padStart(5, '0')}ms.png`;
        writeFileSync(path.join(folder, name), data, 'base64');
        return name;
      });
  });
}

async function onSlowPhone<T>(browser: Browser, work: (page: Page, session: CDPSession) => Promise<T>): Promise<T> {
  const { page } = await visit(browser, 'phone');
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND,
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

/** Runs in the page before its scripts. */
function takeNotes(): void {
  const notes: Notes = { largestPaintMs: 0, usableMs: 0, shift: 0 };
  Object.assign(window, { notes });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => (notes.largestPaintMs = entry.startTime));
  // The types of TypeScript's DOM do not know this entry yet.
  observe('layout-shift', (entry) => (notes.shift += (entry as PerformanceEntry & { value: number }).value));
  const look = () => {
    const field = document.querySelector<HTMLInputElement>('form input[name=email]');
    if (field && !field.disabled) notes.usableMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** What the page has recorded, when its form can be used. */
async function notesOf(page: Page): Promise<Notes> {
  const notes = await page.waitForFunction(() => {
    const { notes: taken } = window as unknown as { notes: Notes }; // put there by takeNotes
    return taken.usableMs > 0 && taken;
  });
  return (await notes.jsonValue()) as Notes; // the function returns them or waits on
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

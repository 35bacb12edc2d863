import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const ARRIVES_WITHIN_MS = 20_000;
const LOOK_AGAIN_MS = 250;

/**
 * Opens the newest mail to a person in the development mailbox, when it has arrived.
 * @param subject of those with such a subject
 * @returns its plain text
 */
export async function readMail(page: Page, url: string, to: string, subject = /./): Promise<string> {
  const mail = page.getByRole('link').filter({ hasText: to }).filter({ hasText: subject }).first();
  for (const end = Date.now() + ARRIVES_WITHIN_MS; Date.now() < end; await wait(LOOK_AGAIN_MS)) {
    await page.goto(`${url}/dev/mailbox?to=${encodeURIComponent(to)}`);
    if ((await mail.count()) === 0) continue;
    await mail.click();
    return page.locator('pre').first().innerText();
  }
  throw new Error(`No mail to ${to} has arrived.`);
}

/** The access password: it is alone on its line. */
export function passwordIn(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const password = lines.find((line) => /^[A-Z2-9]{4}(-[A-Z2-9]{4})+$/.test(line));
  if (!password) throw new Error(`No line of the mail is a password:\n${text}`);
  return password;
}

/** The link to choose a new password. */
export function resetLinkIn(text: string): string {
  const [link] = /https?:\/\/\S+\/reset-password#\S+/.exec(text) ?? [];
  if (!link) throw new Error(`The mail has no link to choose a new password:\n${text}`);
  return link;
}

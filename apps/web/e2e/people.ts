import type { Page } from 'playwright-core';

/** The demo's people; one password for all of them. */
export const PROFESSOR = { email: 'ana.souza@example.org', password: 'matricula-demo' };

/** Signs somebody in, from the sign-in page. */
export async function signIn(page: Page, url: string, { email, password }: { email: string; password: string }) {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel(/^email/i).fill(email);
  await page.getByLabel(/^password/i).fill(password);
  await page.getByRole('button', { name: /^sign in$/i }).click();
}

/** Accepts the invitation whose page is open. */
export async function accept(page: Page, { name, email }: { name: string; email: string }) {
  await page.getByLabel(/name/i).fill(name);
  await page.getByLabel(/email/i).fill(email);
  await page.getByRole('button', { name: /accept/i }).click();
}

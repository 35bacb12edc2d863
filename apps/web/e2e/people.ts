import type { Page } from 'playwright-core';

/** The password of every person of the demo. */
const DEMO_PASSWORD = 'matricula-demo';

/** The demo's people. */
export const PROFESSOR = { email: 'ana.souza@example.org', password: DEMO_PASSWORD };
export const STUDENT = { email: 'student@example.org', password: DEMO_PASSWORD };

/** Signs a person in on the sign-in page. */
export async function signIn(page: Page, url: string, { email, password }: { email: string; password: string }) {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel(/^email/i).fill(email);
  await page.getByLabel(/^password/i).fill(password);
  await page.getByRole('button', { name: /^sign in$/i }).click();
}

/** Accepts the invitation on the open page. */
export async function accept(page: Page, { name, email }: { name: string; email: string }) {
  await page.getByLabel(/name/i).fill(name);
  await page.getByLabel(/email/i).fill(email);
  await page.getByRole('button', { name: /accept/i }).click();
}

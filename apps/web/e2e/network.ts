import type { Page } from 'playwright-core';

/** What happens to an operation in place of the server's answer. */
export type StubbedAnswer = 'none' | 'offline' | 'broken' | 'rate limited' | { readonly data: unknown };

const RATE_LIMITED = { errors: [{ message: 'Too many codes.', extensions: { code: 'RATE_LIMITED' } }], data: null };

/** From now on an operation of this name gets this answer; the server answers the others. */
export async function stubOperation(page: Page, operation: string, answer: StubbedAnswer): Promise<void> {
  const isOperation = new RegExp(String.raw`(query|mutation) ${operation}\b`);
  await page.route('**/graphql', async (route) => {
    if (!isOperation.test(route.request().postData() ?? '')) return route.fallback();
    switch (answer) {
      case 'none':
        return undefined;
      case 'offline':
        return route.abort('internetdisconnected');
      case 'broken':
        return route.fulfill({ status: 500, body: 'no JSON' });
      case 'rate limited':
        return route.fulfill({ status: 429, headers: { 'retry-after': '754' }, json: RATE_LIMITED });
      default:
        return route.fulfill({ json: answer });
    }
  });
}

/** From now on none of the site's scripts loads: its pages are what their HTML is. Axe still runs, as a script of ours. */
export async function withoutScript(page: Page): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.abort());
}

/** Sends an operation without the page, but with its cookies. @returns its data */
export async function send<T>(page: Page, url: string, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post(`${url}/graphql`, { data: { query, variables } });
  const body = (await response.json()) as { data: T }; // the caller names the type of its query
  return body.data;
}

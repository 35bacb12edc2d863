import type { Page } from 'playwright-core';

/** What comes of an operation instead of its answer. */
type Fate = 'hangs' | 'is offline' | 'breaks' | 'is refused' | { readonly data: unknown };

const REFUSED = { errors: [{ message: 'Too many codes.', extensions: { code: 'RATE_LIMITED' } }], data: null };

/** From now on the page's operation of that name meets this fate; the others are answered by the server. */
export async function meets(page: Page, operation: string, fate: Fate): Promise<void> {
  const isOperation = new RegExp(String.raw`(query|mutation) ${operation}\b`);
  await page.route('**/graphql', async (route) => {
    if (!isOperation.test(route.request().postData() ?? '')) return route.fallback();
    switch (fate) {
      case 'hangs':
        return undefined;
      case 'is offline':
        return route.abort('internetdisconnected');
      case 'breaks':
        return route.fulfill({ status: 500, body: 'no JSON' });
      case 'is refused':
        return route.fulfill({ status: 429, headers: { 'retry-after': '754' }, json: REFUSED });
      default:
        return route.fulfill({ json: fate });
    }
  });
}

/** Sends an operation past the page, with the page's cookies. @returns its data */
export async function send<T>(page: Page, url: string, query: string, variables: object = {}): Promise<T> {
  const response = await page.request.post(`${url}/graphql`, { data: { query, variables } });
  const body = (await response.json()) as { data: T }; // the caller names what it asked for
  return body.data;
}

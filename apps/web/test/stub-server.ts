type Answer = () => Response;

/** An answer with a JSON body. */
export const json = (body: object, status = 200): Answer => {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
};

/** An answer with one top-level error. */
export const refusal = (code: string, status = 200) => {
  return json({ errors: [{ message: '', extensions: { code } }] }, status);
};

/** No answer: the server cannot be reached. */
export const noConnection: Answer = () => {
  throw new TypeError('Failed to fetch');
};

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Answers the requests of a test with these, one after the other; a further request has no connection. */
export function stubServer(...answers: readonly Answer[]): void {
  const waiting = [...answers];
  globalThis.fetch = async () => (waiting.shift() ?? noConnection)();
}

/** One answer as the browser's fetch gives it, as far as the pages read it. */
type Reply = Pick<Response, 'status' | 'text'> & { readonly headers: Pick<Headers, 'get'> };

/** What was sent to the API. */
export interface SentOperation {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Answer = () => Promise<Reply>;

/** An answer with data, HTTP 200. */
export function data(value: unknown): Answer {
  return () => Promise.resolve(reply(200, JSON.stringify({ data: value })));
}

/** A top-level error, with the HTTP status and headers of the answer. */
export function topLevelError(code: string, status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = JSON.stringify({ errors: [{ message: 'Refused', extensions: { code } }] });
  return () => Promise.resolve(reply(status, body, headers));
}

/** An answer that is not GraphQL, as from a proxy. */
export function page(status: number, html: string): Answer {
  return () => Promise.resolve(reply(status, html));
}

/** No connection: fetch rejects. */
export function noConnection(): Answer {
  return () => Promise.reject(new TypeError('Failed to fetch'));
}

/** An answer that waits until it is released. */
export function held(answer: Answer): { readonly answer: Answer; readonly release: () => void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => gate.then(answer), release: () => release() };
}

/** Replaces fetch. Each operation gets its answers one after the other; the last one is repeated. */
export function stubNetwork(answers: Readonly<Record<string, readonly Answer[]>>): readonly SentOperation[] {
  const sent: SentOperation[] = [];
  const fetch = (_address: string, { body }: { readonly body: string }): Promise<Reply> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: SentOperation['variables'] };
    const name = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? 'Unnamed';
    const turn = sent.filter((operation) => operation.name === name).length;
    sent.push({ name, variables });
    const answer = answers[name]?.[turn] ?? answers[name]?.at(-1);
    if (!answer) throw new Error(`No answer was made for ${name}`);
    return answer();
  };
  Object.assign(globalThis, { fetch });
  return sent;
}

function reply(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, text: () => Promise.resolve(body), headers: { get: (name) => headers[name.toLowerCase()] ?? null } };
}

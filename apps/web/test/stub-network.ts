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

/** A refusal at the top level, with the status and the headers that it travels with. */
export function topLevelError(code: string, status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = JSON.stringify({ errors: [{ message: 'Refused', extensions: { code } }] });
  return () => Promise.resolve(reply(status, body, headers));
}

/** An answer that is no GraphQL at all, as a proxy in between would give it. */
export function page(status: number, html: string): Answer {
  return () => Promise.resolve(reply(status, html));
}

/** Nobody answers: fetch rejects. */
export function noConnection(): Answer {
  return () => Promise.reject(new TypeError('Failed to fetch'));
}

/** An answer that waits until it is told to come. */
export function held(answer: Answer): { readonly answer: Answer; readonly release: () => void } {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { answer: () => gate.then(answer), release: () => release() };
}

/** Puts itself in the place of fetch. For each operation the answers come in turn; the last one comes again. */
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

import { useCallback, useRef, useState } from 'react';

/** Why a request brought no data: no connection, too many requests, or an unexpected answer. */
export type RequestError =
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | { readonly kind: 'UNEXPECTED' };

/** The outcome of a request: its data, or the reason that there is none. */
export type Answer<Data> =
  { readonly data: Data; readonly error?: undefined } | { readonly data?: undefined; readonly error: RequestError };

export interface MutationResult<Data> {
  readonly data: Data | undefined;
  readonly error: RequestError | undefined;
  readonly loading: boolean;
}

export type Mutate<Data, Variables> = (options: { readonly variables: Variables }) => Promise<Answer<Data>>;

interface GraphQLBody<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** A request without an answer for this long counts as a lost connection, in milliseconds. */
const REQUEST_TIMEOUT = 20_000;
/** The wait if the answer has no Retry-After header, in seconds. */
const DEFAULT_RETRY_AFTER = 60;

const unexpected = { error: { kind: 'UNEXPECTED' } } as const;
const offline = { error: { kind: 'OFFLINE' } } as const;

/** Sends one operation. The promise never rejects: an error is part of the answer. */
export async function execute<Data, Variables>(
  document: string,
  variables: Variables,
  abort: AbortController = new AbortController(),
): Promise<Answer<Data>> {
  const timeout = setTimeout(() => abort.abort(), REQUEST_TIMEOUT);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: document, variables }),
      signal: abort.signal,
    });
    return readAnswer(response, await response.text());
  } catch {
    return offline;
  } finally {
    clearTimeout(timeout);
  }
}

function readAnswer<Data>(response: Response, text: string): Answer<Data> {
  const body = parseBody<Data>(text);
  if (response.status === 429 || body?.errors?.some(({ extensions }) => extensions?.code === 'RATE_LIMITED')) {
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? '') || DEFAULT_RETRY_AFTER;
    return { error: { kind: 'RATE_LIMITED', retryAfterSeconds } };
  }
  return body?.data && !body.errors?.length ? { data: body.data } : unexpected;
}

function parseBody<Data>(text: string): GraphQLBody<Data> | null {
  try {
    // The server answers by the schema of which the types are generated.
    return JSON.parse(text) as GraphQLBody<Data> | null;
  } catch {
    return null;
  }
}

/** Returns a function that sends the mutation. While a request is pending, a second call waits for the same answer. */
export function useMutation<Data, Variables>(
  document: string,
): readonly [Mutate<Data, Variables>, MutationResult<Data>] {
  const pending = useRef<Promise<Answer<Data>>>(undefined);
  const [result, setResult] = useState<MutationResult<Data>>({ data: undefined, error: undefined, loading: false });

  const mutate = useCallback<Mutate<Data, Variables>>(
    ({ variables }) => {
      pending.current ??= execute<Data, Variables>(document, variables).then((answer) => {
        pending.current = undefined;
        setResult({ data: answer.data, error: answer.error, loading: false });
        return answer;
      });
      setResult({ data: undefined, error: undefined, loading: true });
      return pending.current;
    },
    [document],
  );
  return [mutate, result];
}

import { useCallback, useEffect, useRef, useState } from 'react';

/** Why a request brought no data: nobody answered, asked too often, or an answer that nobody foresaw. */
export type RequestError =
  | { readonly kind: 'OFFLINE' }
  | { readonly kind: 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | { readonly kind: 'UNEXPECTED' };

/** What came of a request: the data asked for, or why there is none. */
export type Answer<Data> =
  { readonly data: Data; readonly error?: undefined } | { readonly data?: undefined; readonly error: RequestError };

export interface QueryOptions<Data, Variables> {
  readonly variables: Variables;
  /** What the page brought along for the first variables: then nothing is asked until they change, or on refetch. */
  readonly initialData?: Data | undefined;
}

export interface QueryResult<Data> {
  readonly data: Data | undefined;
  readonly error: RequestError | undefined;
  readonly loading: boolean;
  readonly refetch: () => void;
}

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

/** After this long without an answer the connection counts as lost, in milliseconds. */
const PATIENCE = 20_000;
/** The wait where a refusal names none, in seconds. */
const DEFAULT_RETRY_AFTER = 60;

const unexpected = { error: { kind: 'UNEXPECTED' } } as const;
const offline = { error: { kind: 'OFFLINE' } } as const;

/** Sends one operation. Never rejects: what went wrong is told in the answer. */
export async function execute<Data, Variables>(
  document: string,
  variables: Variables,
  abort: AbortController = new AbortController(),
): Promise<Answer<Data>> {
  const patience = setTimeout(() => abort.abort(), PATIENCE);
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
    clearTimeout(patience);
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
    // The schema and the generated types vouch for the shape.
    return JSON.parse(text) as GraphQLBody<Data> | null;
  } catch {
    return null;
  }
}

/** Asks as soon as the component is there, and again whenever the variables change. */
export function useQuery<Data, Variables>(
  document: string,
  { variables, initialData }: QueryOptions<Data, Variables>,
): QueryResult<Data> {
  const [attempt, setAttempt] = useState(0);
  // As text, so that an equal object asks nothing anew.
  const asked = JSON.stringify(variables);
  const key = `${attempt} ${asked}`;
  const [told, setTold] = useState<{ readonly key: string; readonly answer: Answer<Data> } | undefined>(
    initialData && { key, answer: { data: initialData } },
  );
  const answer = told?.key === key ? told.answer : undefined;
  const isAnswered = answer !== undefined;

  useEffect(() => {
    if (isAnswered) return undefined;
    const abort = new AbortController();
    let isForgotten = false;
    // What was made of the variables a few lines above.
    void execute<Data, Variables>(document, JSON.parse(asked) as Variables, abort).then((arrived) => {
      if (!isForgotten) setTold({ key, answer: arrived });
    });
    return () => {
      isForgotten = true;
      abort.abort();
    };
  }, [document, asked, key, isAnswered]);

  const refetch = useCallback(() => setAttempt((count) => count + 1), []);
  return { data: answer?.data, error: answer?.error, loading: !isAnswered, refetch };
}

/** Sends when told to. While one is under way, telling again waits for the same answer and sends nothing. */
export function useMutation<Data, Variables>(
  document: string,
): readonly [Mutate<Data, Variables>, MutationResult<Data>] {
  const underWay = useRef<Promise<Answer<Data>>>(undefined);
  const [result, setResult] = useState<MutationResult<Data>>({ data: undefined, error: undefined, loading: false });

  const mutate = useCallback<Mutate<Data, Variables>>(
    ({ variables }) => {
      underWay.current ??= execute<Data, Variables>(document, variables).then((answer) => {
        underWay.current = undefined;
        setResult({ data: answer.data, error: answer.error, loading: false });
        return answer;
      });
      setResult({ data: undefined, error: undefined, loading: true });
      return underWay.current;
    },
    [document],
  );
  return [mutate, result];
}

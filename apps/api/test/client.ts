import { randomInt } from 'node:crypto';

/** What came back. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  /** `data` of a GraphQL answer; every operation asks for one root field, whose value this is. */
  readonly result: T;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] | undefined;
}

// Redis outlives a run of the tests: each run begins somewhere else.
let lastAddress = randomInt(2 ** 24);

/** An address that no test has used before: limits of one test do not meet another's. */
export function anAddress(): string {
  lastAddress += 1;
  return `10.${(lastAddress >> 16) & 255}.${(lastAddress >> 8) & 255}.${lastAddress & 255}`;
}

/** Somebody's program or browser: it has an address and keeps its cookies. */
export class Client {
  readonly #cookies = new Map<string, string>();

  constructor(
    private readonly baseUrl: string,
    /** Told in X-Forwarded-For, which the API under test believes of this machine. */
    readonly address = anAddress(),
  ) {}

  /** Another browser of the same address. */
  neighbour(): Client {
    return new Client(this.baseUrl, this.address);
  }

  /** Sends one operation that has one root field, or one that matters. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      // With this media type a refused operation has a status of its own; as application/json it would be 200.
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Record<string, T> | null; errors?: Answer<T>['errors'] };
    const result = Object.values(body.data ?? {})[0] as T; // tests name the type that they asked for
    return { status: response.status, headers: response.headers, result, errors: body.errors };
  }

  /** Any request, with this client's address and cookies. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', this.address);
    if (this.#cookies.size > 0) headers.set('cookie', [...this.#cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(new URL(path, this.baseUrl), { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value) this.#cookies.set(name!, value);
      else this.#cookies.delete(name!);
    }
    return response;
  }

  /** The value of a cookie that the server has set. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async signIn(email: string, password: string): Promise<Answer<{ __typename: string; retryAfterSeconds?: number }>> {
    return this.ask(
      `mutation ($input: SignInInput!) {
         signIn(input: $input) { __typename ... on TooManyAttemptsError { retryAfterSeconds } }
       }`,
      { input: { email, password } },
    );
  }
}

export interface AcceptResult {
  readonly __typename: string;
  readonly courseTitle?: string;
  readonly email?: string;
  readonly reason?: string;
  readonly retryAfterSeconds?: number;
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string }[];
}

const ACCEPT_RESULT = `
  __typename
  ... on AcceptInvitationSuccess { courseTitle email }
  ... on InvitationUnavailableError { reason }
  ... on TooManyAttemptsError { retryAfterSeconds }
  ... on InvalidInputError { issues { path code } }
`;

/** Accepts an invitation as the page does for whoever is not signed in. */
export function accept(
  client: Client,
  input: { code: string; name?: string; email: string },
): Promise<Answer<AcceptResult>> {
  return client.ask(
    `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ${ACCEPT_RESULT} } }`,
    { input: { name: 'Iara Nunes', ...input } },
  );
}

/** Accepts an invitation as the person whom the client is signed in as. */
export function acceptAsViewer(client: Client, code: string): Promise<Answer<AcceptResult>> {
  return client.ask(
    `mutation ($input: AcceptInvitationAsViewerInput!) {
       acceptInvitationAsViewer(input: $input) { ${ACCEPT_RESULT} }
     }`,
    { input: { code } },
  );
}

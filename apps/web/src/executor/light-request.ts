import type { Answer } from './executor.js';

/** Runs one operation of this site's schema, as the request's sender. It never rejects. */
export type Execute = <Data, Variables = Record<string, never>>(
  document: string,
  variables: Variables,
) => Promise<Answer<Data>>;

/** A request for a page that is rendered on the server, as the API hands it on. */
export interface LightRequest {
  readonly method: 'GET' | 'POST';
  /** Starts with a slash, percent-encoded as it was sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The posted fields; empty for a GET. */
  readonly form: URLSearchParams;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Whether it brings a session's cookie, valid or not: only then is it worth asking for the viewer. */
  readonly hasSession: boolean;
  /** Whether a page of this site has sent it, so that it may act for the session: never for a form on another site. */
  readonly isSameOrigin: boolean;
  readonly execute: Execute;
}

/** A cookie that an answer sets for one path. */
export interface LightCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAgeSeconds: number;
}

interface Answered {
  readonly status: number;
  readonly retryAfterSeconds?: number | undefined;
  readonly cookie?: LightCookie | undefined;
}

/** What to answer: a page, or another URL of this site. */
export type LightAnswer<Page> = (Answered & { readonly page: Page }) | (Answered & { readonly redirectTo: string });

/** As the API sends it. */
export type LightResponse = (Answered & { readonly html: string }) | (Answered & { readonly redirectTo: string });

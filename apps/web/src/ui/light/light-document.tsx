import type { ReactNode } from 'react';

/** The element that the server renders the page into, and the browser continues from. */
export const LIGHT_ROOT_ID = 'root';
/** The script element with the page's data. */
export const LIGHT_DATA_ID = 'data';

/** What the build has made for a light page. */
export interface LightAssets {
  /** The URL of the page's script. */
  readonly script: string;
  /** The URLs of the chunks that it imports: loaded beside it. */
  readonly imports: readonly string[];
  /** The page's whole style sheet: in the HTML, so that the first paint waits for nothing else. */
  readonly css: string;
  /** The URLs of what the next page needs: fetched when this one is idle. */
  readonly prefetched: readonly string[];
}

interface LightDocumentProps {
  readonly title: string;
  /** The page's own tags, such as those by which a link unfurls. */
  readonly tags?: ReactNode;
  readonly assets: LightAssets;
  /** For style elements, by the content policy. */
  readonly nonce: string;
  /** What the page continues from in the browser. */
  readonly data: unknown;
  readonly children: ReactNode;
}

/** The whole HTML document of a page that is rendered on the server. */
export function LightDocument({ title, tags, assets, nonce, data, children }: LightDocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f7f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0e1513" media="(prefers-color-scheme: dark)" />
        <meta name="robots" content="noindex" />
        <title>{withoutDirections(title)}</title>
        {tags}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: assets.css }} />
        {assets.imports.map((url) => (
          <link rel="modulepreload" href={url} key={url} />
        ))}
        <script type="module" src={assets.script} />
        {assets.prefetched.map((url) => (
          <link rel="prefetch" href={url} key={url} />
        ))}
      </head>
      <body>
        <div id={LIGHT_ROOT_ID}>{children}</div>
        <script type="application/json" id={LIGHT_DATA_ID} dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />
      </body>
    </html>
  );
}

/**
 * Text without the characters that change its direction: a browser's tab or a chat would apply them to what stands
 * beside it. Where a title is shown on the page, an element isolates it.
 */
export function withoutDirections(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** A value as JSON that may stand in a script element: nothing in it can end the element. */
function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

// What tests read of a page that was rendered on the server.

/** What ends elements, attributes, comments or strings, what replaces in a replacement, and what reads the wrong way. */
export const HOSTILE = [
  `"><script>alert(1)</script>`,
  `</script><script>alert(1)</script>`,
  `</title></head><body onload=alert(1)>`,
  `' onmouseover='alert(1)`,
  `$& $\` $' $1 $$ $<name>`,
  `<!-- <script>`,
  `--> ]]> &lt;b&gt; &amp;amp;`,
  `\\u003c/script> \\" \\`,
  `a line\u2028and another\u2029`,
  `\u202eltr eht rof \u0645\u0631\u062d\u0628\u0627`,
  `👩🏽‍🚀 first flight 🇧🇷`,
  `http-equiv="refresh" content="0;url=https://evil.example"`,
];

const DATA = /(<script type="application\/json" id="data">)([^<]*)(<\/script>)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text as a browser reads it. */
export const unescaped = (text: string) => text.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** What a browser's tab and a chat get: no character that would turn what stands beside it around. */
export const withoutDirections = (text: string) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/** The page's elements and the names of their attributes, without any value or text: what people typed is not in it. */
export function skeletonOf(html: string): string {
  return html
    .replace(DATA, '$1$3')
    .replace(/="[^"]*"/g, '')
    .replace(/>[^<]*</g, '><');
}

/** The tags of the head by their names. */
export function tagsOf(html: string): Record<string, string> {
  const tags = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"\/>/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, unescaped(content!)]));
}

export const titleOf = (html: string) => unescaped(/<title>([^<]*)<\/title>/.exec(html)![1]!);

/** The heading of the page's outcome. */
export const headingOf = (html: string) => unescaped(/<h1[^>]*>([^<]*)<\/h1>/.exec(html)![1]!);

/** Text of the page's body, without elements. */
export function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body>')).replace(DATA, '');
  return unescaped(body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' '));
}

/** The data from which the page continues in the browser, as its script reads it. */
export function dataIn<Data>(html: string): Data {
  // The test compares it with what it stored.
  return JSON.parse(DATA.exec(html)![2]!) as Data;
}

/** A field of the page's form: what it holds, and the error that is read out with it. */
export function fieldIn(html: string, name: string): { value: string; isInvalid: boolean; error: string | undefined } {
  const tag = new RegExp(`<input(?: [^ =]+(?:="[^"]*")?)* name="${name}"(?: [^ =]+(?:="[^"]*")?)*/?>`).exec(html)![0];
  const attribute = (which: string) => new RegExp(` ${which}="([^"]*)"`).exec(tag)?.[1];
  const errorId = attribute('aria-describedby')
    ?.split(' ')
    .find((id) => id.endsWith('-error'));
  const error = errorId && new RegExp(`id="${errorId}"[^>]*>([^<]*)<`).exec(html)?.[1];
  return {
    value: unescaped(attribute('value') ?? ''),
    isInvalid: attribute('aria-invalid') === 'true',
    error: error === undefined ? undefined : unescaped(error),
  };
}

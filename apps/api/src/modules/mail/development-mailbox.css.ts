/** The look of the development mailbox: the product's pine and paper, readable from 320 px, light and dark. */
export const mailboxCss = `
:root {
  color-scheme: light dark;
  --paper: #f5f7f4; --surface: #fff; --ink: #15201c; --soft: #4c5a54; --line: #d9e0db; --edge: #75857d;
  --link: #125d47; --primary: #125d47; --on-primary: #fff; --hover: #eef7f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0e1513; --surface: #161f1c; --ink: #e9f0ec; --soft: #a9b8b1; --line: #2a3632; --edge: #75867e;
    --link: #83d3b5; --primary: #83d3b5; --on-primary: #06231b; --hover: #15302a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
}
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: .25rem; }
.soft, .to, time, dt { color: var(--soft); }
.soft { margin: 0 0 1.5rem; }
.empty { padding: 2rem 1rem; border: 1px dashed var(--edge); border-radius: .75rem; text-align: center; overflow-wrap: anywhere; }
form { display: flex; gap: .5rem; align-items: center; margin: 0 0 1.5rem; }
input, button { min-height: 2.75rem; border-radius: .5rem; font: inherit; }
input { flex: 1; min-width: 0; padding: 0 .75rem; border: 1px solid var(--edge); background: var(--surface); color: inherit; }
button { padding: 0 1.25rem; border: 0; background: var(--primary); color: var(--on-primary); font-weight: 600; cursor: pointer; }
.mails { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem 1rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--hover); }
.mails a:focus-visible { outline-offset: -3px; }
.subject { grid-column: 1 / -1; font-weight: 600; overflow-wrap: anywhere; }
.to { overflow-wrap: anywhere; }
.mails .to, time { font-size: .875rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0 0 1rem; }
nav a { display: inline-flex; align-items: center; min-height: 2.75rem; }
dl { margin: 1rem 0 0; }
dl div { display: grid; grid-template-columns: 3.5rem 1fr; gap: 0 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 46rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface); resize: vertical; }
pre {
  margin: 0; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--surface);
  font: .9375rem/1.5 ui-monospace, SFMono-Regular, 'Cascadia Mono', Menlo, Consolas, monospace;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
@media (max-width: 30rem) { .mails a { grid-template-columns: 1fr; } }
`;

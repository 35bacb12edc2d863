import { Html, html } from './html.js';
import type { Letter, LetterPart } from './letter.js';

// Mail programs support no variables, and many drop style sheets: every element has its own style, and the sheet in the
// head has only the dark colours.
const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;";
const CODE_FONT = 'font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;';
const BODY = new Html(
  `margin:0;padding:0;background-color:#f5f7f4;color:#15201c;${FONT}font-size:16px;line-height:1.55;`,
);
const PAGE = new Html('max-width:560px;margin:0 auto;padding:24px 16px;');
const CARD = new Html('background-color:#ffffff;border:1px solid #d9e0db;border-radius:12px;padding:28px 24px 12px;');
const SENDER = new Html('margin:0 0 20px;font-size:14px;font-weight:600;color:#125d47;');
const HEADING = new Html('margin:0 0 20px;font-size:22px;line-height:1.25;font-weight:700;overflow-wrap:anywhere;');
const PARAGRAPH = new Html('margin:0 0 20px;overflow-wrap:anywhere;');
const LABEL = new Html('display:block;font-size:14px;color:#4c5a54;');
const SECRET = new Html(
  `display:inline-block;margin-top:4px;padding:12px 16px;border-radius:8px;background-color:#eef7f3;color:#0c4838;` +
    `${CODE_FONT}font-size:20px;font-weight:700;letter-spacing:1px;-webkit-user-select:all;user-select:all;`,
);
const BUTTON = new Html(
  'display:inline-block;padding:12px 24px;border-radius:8px;background-color:#125d47;color:#ffffff;' +
    'font-weight:600;text-decoration:none;',
);
const ADDRESS = new Html('display:block;margin-top:8px;font-size:14px;color:#4c5a54;overflow-wrap:anywhere;');
const ASIDE = new Html(
  'margin:28px 0 16px;padding-top:16px;border-top:1px solid #d9e0db;font-size:14px;color:#4c5a54;',
);
const HIDDEN = new Html('display:none;max-height:0;overflow:hidden;');

const DARK = new Html(`
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#0e1513!important;color:#e9f0ec!important}
.card{background-color:#161f1c!important;border-color:#2a3632!important}
.sender{color:#83d3b5!important}
.soft{color:#a9b8b1!important;border-color:#2a3632!important}
.secret{background-color:#15302a!important;color:#83d3b5!important}
.button{background-color:#83d3b5!important;color:#06231b!important}
}`);

/** The letter as an HTML page without images, for any width, light and dark. */
export function letterHtml(letter: Letter): string {
  return html`<!doctype html>
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>${letter.subject}</title>
        <style>
          ${DARK}
        </style>
      </head>
      <body class="page" style="${BODY}">
        <div style="${HIDDEN}">${letter.preview}</div>
        <div class="page" style="${PAGE}">
          <div class="card" style="${CARD}">
            <p class="sender" style="${SENDER}">${letter.signature}</p>
            <h1 style="${HEADING}">${letter.heading}</h1>
            ${letter.parts.map(partHtml)}
          </div>
        </div>
      </body>
    </html> `.text;
}

function partHtml(part: LetterPart): Html {
  switch (part.kind) {
    case 'paragraph':
      return html`<p style="${PARAGRAPH}">${part.text}</p> `;
    case 'fact':
      return html`<p style="${PARAGRAPH}"><span class="soft" style="${LABEL}">${part.label}</span> ${part.value}</p> `;
    case 'secret':
      return html`<p style="${PARAGRAPH}">
        <span class="soft" style="${LABEL}">${part.label}</span>
        <strong class="secret" style="${SECRET}">${part.value}</strong>
      </p> `;
    case 'action':
      return html`<p style="${PARAGRAPH}">
        <a class="button" style="${BUTTON}" href="${part.url}">${part.label}</a>
        <span class="soft" style="${ADDRESS}">${part.url}</span>
      </p> `;
    case 'aside':
      return html`<p class="soft" style="${ASIDE}"><strong>${part.title}</strong><br />${part.text}</p> `;
  }
}

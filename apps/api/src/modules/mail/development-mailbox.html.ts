import { formatDateTimeInZone } from '@matricula/i18n';
import type { ReceivedMail } from './development-mailbox.js';
import { html, type Html } from './html.js';

/** Every mail, newest first. @param to what the list was narrowed to */
export function listPage(mails: readonly ReceivedMail[], to: string): Html {
  return page(
    'Development mailbox',
    html`
      <h1>Development mailbox</h1>
      <p class="soft">Emails that would have been sent. Reload to update.</p>
      <form action="/dev/mailbox" method="get" role="search">
        <label for="to">To</label>
        <input id="to" name="to" type="search" value="${to}" autocomplete="off" spellcheck="false" />
        <button type="submit">Filter</button>
      </form>
      ${
        mails.length > 0
          ? html`<ul class="mails">
              ${mails.map(listItem)}
            </ul>`
          : nothing(to)
      }
    `,
  );
}

function listItem(mail: ReceivedMail): Html {
  return html`<li>
    <a href="/dev/mailbox/${mail.id}">
      <span class="subject" dir="auto">${mail.subject}</span>
      <span class="to">${mail.to}</span>
      ${time(mail)}
    </a>
  </li>`;
}

function nothing(to: string): Html {
  return to === ''
    ? html`<p class="empty">No emails yet. Accept an invitation to get one.</p>`
    : html`<p class="empty">No emails to “${to}”. <a href="/dev/mailbox">Show all emails</a></p>`;
}

/** One mail: its headers, its HTML as a mail program shows it, and its plain text. */
export function mailPage(mail: ReceivedMail): Html {
  const from = mail.from.name === null ? mail.from.email : `${mail.from.name} <${mail.from.email}>`;
  return page(
    mail.subject,
    html`
      <nav>
        <a href="/dev/mailbox">All emails</a>
        <a href="/dev/mailbox?to=${encodeURIComponent(mail.to)}">To this person</a>
      </nav>
      <h1 dir="auto">${mail.subject}</h1>
      <dl>
        <div>
          <dt>From</dt>
          <dd>${from}</dd>
        </div>
        <div>
          <dt>To</dt>
          <dd>${mail.to}</dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>${time(mail)}</dd>
        </div>
        <div>
          <dt>Kind</dt>
          <dd>${mail.category}, number ${mail.outboxId}</dd>
        </div>
      </dl>
      <h2>HTML</h2>
      <iframe
        src="/dev/mailbox/${mail.id}/body.html"
        title="The email as HTML"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
      <p><a href="/dev/mailbox/${mail.id}/body.html" target="_blank">Open in a new tab</a></p>
      <h2>Plain text</h2>
      <pre>${mail.text}</pre>
    `,
  );
}

/** For a mail that is not there. */
export function missingPage(): Html {
  return page(
    'Email not found',
    html`
      <nav><a href="/dev/mailbox">All emails</a></nav>
      <h1>Email not found</h1>
      <p class="empty">The mailbox is emptied when the server restarts, and keeps the last 500 emails.</p>
    `,
  );
}

function time({ receivedAt }: ReceivedMail): Html {
  const instant = receivedAt.toISOString();
  return html`<time datetime="${instant}">${formatDateTimeInZone('en', receivedAt, 'UTC')}</time>`;
}

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Matricula</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="/dev/mailbox.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html> `;
}

import { render, toPlainText } from '@react-email/render';
import type { MailContent } from './mail-content.js';

/** As a paragraph: names keep their case. */
const HEADING_IN_TEXT = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 };

/** A mail's two bodies: HTML, and the same as plain text. */
export interface RenderedContent {
  readonly html: string;
  readonly text: string;
}

/** Renders a mail. The plain text is made from the HTML, so the two cannot differ. */
export async function renderContent({ body }: MailContent): Promise<RenderedContent> {
  const html = await render(body);
  const text = toPlainText(html, { selectors: [{ selector: 'h1', options: HEADING_IN_TEXT }] });
  return { html, text: `${text.trim()}\n` };
}

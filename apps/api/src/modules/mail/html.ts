import { escapeHtml } from '../../html/escape-html.js';

/** Text that is HTML already. Only the tag below makes it. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/**
 * A template of HTML: what is put in is escaped, for text and for quoted attributes, unless it is Html itself; lists
 * are put in one after the other.
 */
export function html(template: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(template.reduce((before, part, index) => before + markup(values[index - 1] ?? '') + part));
}

type HtmlValue = Html | string | number | readonly HtmlValue[];

function markup(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(markup).join('');
  return escapeHtml(String(value));
}

import { escapeHtml } from '../../html/escape-html.js';

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/**
 * A template of HTML: values are escaped, for text and for quoted attributes, unless they are Html; the items of a list
 * follow each other.
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

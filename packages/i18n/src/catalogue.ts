import { type Messages as CompiledMessages, setupI18n } from '@lingui/core';
import type { Locale } from './locale.js';

/** A message without values, or Lingui's compiled form of one with values. */
type CompiledMessage = string | readonly unknown[];

/** A compiled catalogue: messages by name, in groups. */
export interface CompiledCatalogue {
  readonly [name: string]: CompiledMessage | CompiledCatalogue;
}

/** A catalogue as pages and mails read it: a sentence, or a function that makes one of named values. */
export interface Catalogue {
  // `never` accepts functions of any one parameter; each keeps its own type in the generated catalogue.
  readonly [name: string]: string | ((values: never) => string) | Catalogue;
}

/**
 * Makes a readable catalogue of a compiled one. `npm run codegen` compiles each `messages.<locale>.json` (ICU
 * MessageFormat, nested by name) to a module that calls this function with the type of its messages (ADR 0017).
 *
 * @example
 * const messages = readCatalogue<{ spots: (values: { count: number }) => string }>('en', compiled);
 * messages.spots({ count: 2 }); // 2 spots left
 */
export function readCatalogue<Messages>(locale: Locale, compiled: CompiledCatalogue): Messages {
  const flat: CompiledMessages = {};
  const i18n = setupI18n({ locale, messages: { [locale]: flat } });
  const read = (group: CompiledCatalogue, path: string): Catalogue =>
    Object.fromEntries(
      Object.entries(group).map(([name, message]) => {
        const id = `${path}${name}`;
        if (typeof message === 'string') return [name, message];
        if (!isMessage(message)) return [name, read(message, `${id}.`)];
        // The compiler wrote it; Lingui's type of it is mutable.
        flat[id] = message as CompiledMessages[string];
        return [name, (values: Values) => i18n._(id, literal(values))];
      }),
    );
  // The generated module declares the type of the same catalogue.
  return read(compiled, '') as Messages;
}

type Values = Readonly<Record<string, string | number>>;

/** Lingui decodes `\\u0041` and the like in the finished sentence: a backslash that a person typed stays one. */
function literal(values: Values): Record<string, string | number> {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\\', '\\u005c') : value,
  ]);
  return Object.fromEntries(entries);
}

function isMessage(entry: CompiledMessage | CompiledCatalogue): entry is readonly unknown[] {
  return Array.isArray(entry);
}

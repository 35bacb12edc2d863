import { type Context, createContext, useContext } from 'react';

/** One part's messages: a sentence, or a function that makes one of named values; they may stand in groups. */
export interface Catalogue {
  // `never` accepts functions of any one parameter; each keeps its own type in the catalogue that holds it.
  readonly [name: string]: string | ((values: never) => string) | Catalogue;
}

/** What another language must bring for an English catalogue: the same names, with functions of the same values. */
export type TranslationOf<English> = {
  readonly [Name in keyof English]: English[Name] extends string
    ? string
    : English[Name] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : TranslationOf<English[Name]>;
};

/** Messages that components can read, and the context by which another language takes the place of English. */
export interface Messages<W> {
  readonly WordsContext: Context<W>;
  readonly useMessages: () => W;
}

/**
 * Makes an English catalogue readable in components; without a provider they speak English.
 *
 * @example export const { useMessages: useAcceptanceMessages } = createMessages(acceptance);
 */
export function createMessages<W extends Catalogue>(english: W): Messages<W> {
  const WordsContext = createContext(english);
  return { WordsContext, useMessages: () => useContext(WordsContext) };
}

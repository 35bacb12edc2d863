import { type Context, createContext, useContext } from 'react';

/** One part's words: a sentence, or a function that makes one of named values; they may stand in groups. */
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

/** Words that components can read, and the context by which another language takes the place of English. */
export interface Words<W> {
  readonly WordsContext: Context<W>;
  readonly useWords: () => W;
}

/**
 * Makes an English catalogue readable in components; without a provider they speak English.
 *
 * @example export const { useWords: useAcceptanceWords } = createWords(acceptance);
 */
export function createWords<W extends Catalogue>(english: W): Words<W> {
  const WordsContext = createContext(english);
  return { WordsContext, useWords: () => useContext(WordsContext) };
}

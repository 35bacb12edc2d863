import { createContext, useContext } from 'react';

/** The languages that the catalogues speak, as BCP 47 tags. English is the source of the others. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Provides the page's language: `<LocaleContext value="en">`. English where nothing was provided. */
export const LocaleContext = createContext<Locale>('en');

/** The language in which this page speaks. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

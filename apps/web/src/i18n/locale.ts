import type { Locale } from '@matricula/i18n';
import { createContext, useContext } from 'react';

/** Provides the page's language: `<LocaleContext value="en">`. English where nothing was provided. */
export const LocaleContext = createContext<Locale>('en');

/** The language of this page. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

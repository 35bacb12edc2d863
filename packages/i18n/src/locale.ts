/** The languages of the catalogues, as BCP 47 tags. English is the source of the others. */
export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

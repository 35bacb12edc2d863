import { createWords, type TranslationOf } from './catalogue.js';
import { acceptance } from './en/acceptance.js';

/** The acceptance route's words, and the context that puts another language in their place. */
export const { WordsContext: AcceptanceWordsContext, useWords: useAcceptanceWords } = createWords(acceptance);

/** What another language has to bring for the acceptance route. */
export type AcceptanceWords = TranslationOf<typeof acceptance>;

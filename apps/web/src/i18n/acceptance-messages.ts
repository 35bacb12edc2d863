import { createMessages, type TranslationOf } from './catalogue.js';
import { acceptance } from './en/acceptance.js';

/** The acceptance route's messages, and the context that puts another language in their place. */
export const { WordsContext: AcceptanceWordsContext, useMessages: useAcceptanceMessages } = createMessages(acceptance);

/** What another language has to bring for the acceptance route. */
export type AcceptanceMessages = TranslationOf<typeof acceptance>;

import { createMessages } from '../../i18n/catalogue.js';
import { messages } from './messages.en.js';

export const useAcceptanceMessages = createMessages(messages);

export type AcceptanceMessages = ReturnType<typeof useAcceptanceMessages>;

import { createMessages } from '../../i18n/catalogue.js';
import { messages } from './messages.en.js';

export const useAuthMessages = createMessages(messages);

export type AuthMessages = ReturnType<typeof useAuthMessages>;

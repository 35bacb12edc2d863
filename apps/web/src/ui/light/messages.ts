import { createMessages } from '../../i18n/catalogue.js';
import { messages } from './messages.en.js';

export const useLightMessages = createMessages(messages);

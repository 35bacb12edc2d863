import { createMessages } from '../../i18n/catalogue.js';
import { authMessages } from './messages.en.js';

export const useAuthMessages = createMessages(authMessages);

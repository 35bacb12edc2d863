import { createMessages } from '../../i18n/catalogue.js';
import { acceptanceMessages } from './messages.en.js';

export const useAcceptanceMessages = createMessages(acceptanceMessages);

export type AcceptanceMessages = ReturnType<typeof useAcceptanceMessages>;

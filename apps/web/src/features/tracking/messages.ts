import { createMessages } from '../../i18n/catalogue.js';
import { trackingMessages } from './messages.en.js';

export const useTrackingMessages = createMessages(trackingMessages);

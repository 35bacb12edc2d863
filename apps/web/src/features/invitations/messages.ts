import { createMessages } from '../../i18n/catalogue.js';
import { invitationMessages } from './messages.en.js';

export const useInvitationMessages = createMessages(invitationMessages);

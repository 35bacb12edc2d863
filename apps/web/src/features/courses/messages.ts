import { createMessages } from '../../i18n/catalogue.js';
import { courseMessages } from './messages.en.js';

export const useCourseMessages = createMessages(courseMessages);

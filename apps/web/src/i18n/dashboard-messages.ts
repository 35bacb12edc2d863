import { createMessages } from './catalogue.js';
import { messages } from './dashboard-messages.en.js';

/** The messages that all pages of the dashboard share. Those of one feature are in its folder. */
export const useDashboardMessages = createMessages(messages);

export type DashboardMessages = ReturnType<typeof useDashboardMessages>;

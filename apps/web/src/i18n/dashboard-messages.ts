import { createMessages } from './catalogue.js';
import { dashboard } from './en/dashboard.js';

export const { WordsContext: DashboardWordsContext, useMessages: useDashboardMessages } = createMessages(dashboard);

import { createWords } from './catalogue.js';
import { dashboard } from './en/dashboard.js';

export const { WordsContext: DashboardWordsContext, useWords: useDashboardWords } = createWords(dashboard);

// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{ readonly readMore: string; readonly showLess: string }>('en', {
  readMore: 'Read more',
  showLess: 'Show less',
});

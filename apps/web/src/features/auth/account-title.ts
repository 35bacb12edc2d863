import { messages } from './messages.en.js';
import type { AccountDocument, AccountPage } from './page-state.js';

/** The browser's title of a page: what it is, then whose. */
export function accountTitle({ institutionName, page }: AccountDocument): string {
  const title = titleOf(page);
  return institutionName === null ? title : messages.documentTitle({ page: title, institution: institutionName });
}

function titleOf(page: AccountPage): string {
  switch (page.kind) {
    case 'sign-in':
      return messages.signIn.title;
    case 'forgot-password':
      return messages.forgot.title;
    case 'reset-password':
      return messages.reset.title;
    case 'choose-password':
      return page.isForced ? messages.choosePassword.title : messages.choosePassword.titleOfChange;
    case 'failed':
      return messages.failed.title;
  }
}

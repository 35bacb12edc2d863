import { messages } from './messages.en.js';
import type { AcceptanceDocument, AcceptancePage } from './page-state.js';

type TitledPage =
  | Pick<Extract<AcceptancePage, { readonly kind: 'join' | 'accepted' }>, 'kind'>
  | Pick<Extract<AcceptancePage, { readonly kind: 'invitation' }>, 'kind' | 'invitation'>
  | Pick<Extract<AcceptancePage, { readonly kind: 'unavailable' }>, 'kind' | 'reason' | 'wasOpen'>
  | Extract<AcceptancePage, { readonly kind: 'failed' }>;

/** What the title needs of a page. */
interface Titled extends Pick<AcceptanceDocument, 'institution'> {
  readonly page: TitledPage;
}

/** The browser's title of a page: what it is, then whose. */
export function acceptanceTitle({ institution, page }: Titled): string {
  const title = titleOf(page);
  return institution ? messages.documentTitle({ page: title, institution: institution.name }) : title;
}

function titleOf(page: TitledPage): string {
  switch (page.kind) {
    case 'join':
      return messages.join.heading;
    case 'invitation':
      return page.invitation.title;
    case 'accepted':
      return messages.accepted.heading;
    case 'failed':
      return page.error.kind === 'RATE_LIMITED' ? messages.tooMany.heading : messages.unexpected.heading;
    case 'unavailable':
      return {
        UNKNOWN_OR_INACTIVE: page.wasOpen ? messages.noLongerValid : messages.notValid,
        EXPIRED: messages.expired,
        LIMIT_REACHED: messages.full,
        OTHER_EMAIL: messages.otherEmail,
      }[page.reason].heading;
  }
}

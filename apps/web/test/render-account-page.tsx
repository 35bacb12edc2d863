import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountApp } from '../src/app/account-app.js';
import type { AccountPage } from '../src/features/auth/page-state.js';
import { documentNavigation } from '../src/ui/light/document-navigation.js';
import { stubNetwork } from './stub-network.js';

Element.prototype.scrollIntoView = () => undefined;

interface AccountPageOptions {
  /** The URL at which the visit begins, with its fragment. */
  readonly at: string;
  /** What the server has decided to show. */
  readonly page: AccountPage;
  readonly answers?: Parameters<typeof stubNetwork>[0];
  readonly setup?: Parameters<typeof userEvent.setup>[0];
}

/** Opens an account page as the browser continues it from what the server has rendered. */
export function renderAccountPage({ at, page, answers = {}, setup }: AccountPageOptions) {
  window.history.replaceState(null, '', at);
  const sent = stubNetwork(answers);
  const openDocument = jest.spyOn(documentNavigation, 'open').mockReset().mockReturnValue(undefined);
  const user = userEvent.setup(setup);
  render(<AccountApp document={{ institutionName: 'Escola Aurora', page }} />);
  return { user, sent, openDocument };
}

import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { noConnection } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { SignOutDocument } from '../gql/dashboard.js';
import { documentNavigation } from '../ui/light/document-navigation.js';
import { PersonMenu } from './person-menu.js';

const signOutIs = (answer: Pick<MockLink.MockedResponse, 'result' | 'error'>) => ({
  request: { query: SignOutDocument },
  ...answer,
});
const open = (...mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({ at: '/invitations', mocks, routes: [{ path: '*', Component: PersonMenu }] });
const menu = () => screen.getByRole('button', { name: 'Ana Moreira account menu' });

describe('The menu of the signed-in person', () => {
  it('shows the name, the email and the role', async () => {
    const { user } = open();
    expect(screen.queryByText('ana@example.com')).not.toBeVisible();
    await user.click(menu());
    expect(screen.getByText('ana@example.com')).toBeVisible();
    expect(screen.getByText('Professor')).toBeVisible();
  });

  it('links to the change of the password, with the way back', async () => {
    const { user } = open();
    await user.click(menu());
    expect(screen.getByRole('link', { name: 'Change password' })).toHaveAttribute(
      'href',
      '/choose-password?to=%2Finvitations',
    );
  });

  it('closes on Escape and restores the focus', async () => {
    const { user } = open();
    await user.click(menu());
    await user.tab();
    await user.keyboard('{Escape}');
    expect(menu()).toHaveFocus();
    expect(menu()).toHaveAttribute('aria-expanded', 'false');
  });

  it('signs out, removes what was typed and not sent, and loads the sign-in page', async () => {
    const load = jest.spyOn(documentNavigation, 'open').mockImplementation(() => undefined);
    sessionStorage.setItem('draft:course:2', '{}');
    const { user } = open(
      signOutIs({ result: { data: { signOut: { __typename: 'SignOutSuccess', signedOut: true } } } }),
    );
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await waitFor(() => expect(load).toHaveBeenCalledWith('/sign-in'));
    expect(sessionStorage).toHaveLength(0);
    load.mockRestore();
  });

  it('says that the person is still signed in if the server cannot be reached', async () => {
    const { user } = open(signOutIs({ error: noConnection() }));
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/You’re still signed in/)).toBeInTheDocument();
  });
});

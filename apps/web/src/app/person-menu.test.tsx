import { screen } from '@testing-library/react';
import { noConnection } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { SignOutDocument } from '../gql/dashboard.js';
import { PersonMenu } from './person-menu.js';

const open = () =>
  renderPage({
    at: '/invitations',
    mocks: [{ request: { query: SignOutDocument }, error: noConnection() }],
    routes: [
      {
        path: '*',
        Component: PersonMenu,
      },
    ],
  });
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

  it('says that the person is still signed in if the server cannot be reached', async () => {
    const { user } = open();
    await user.click(menu());
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/You’re still signed in/)).toBeInTheDocument();
  });
});

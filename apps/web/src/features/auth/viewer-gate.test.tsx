import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { aViewer, noConnection, viewerIs } from '../../../test/dashboard-data.js';
import { renderPage } from '../../../test/render-page.js';
import { ViewerDocument } from '../../gql/dashboard.js';
import { useViewer } from './viewer-context.js';
import { ViewerGate } from './viewer-gate.js';

function Door() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}
function Inside() {
  return <p>{`inside: ${useViewer().name}`}</p>;
}
const open = (mocks: readonly MockLink.MockedResponse[], at: string) =>
  renderPage({
    at,
    mocks,
    routes: [
      { path: '/sign-in', Component: Door },
      {
        Component: ViewerGate,
        children: [
          { path: '/choose-password', Component: Door },
          { path: '*', Component: Inside },
        ],
      },
    ],
  });

describe('the way into the dashboard', () => {
  it('is open to whoever is signed in', async () => {
    open([viewerIs(aViewer())], '/invitations');
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });

  it('leads others to the sign-in page, and from there back', async () => {
    open([viewerIs(null)], '/invitations?status=ACTIVE');
    expect(await screen.findByText('/sign-in?to=%2Finvitations%3Fstatus%3DACTIVE')).toBeInTheDocument();
  });

  it.each(['/', '/invitations', '/invitations/new', '/nowhere'])(
    'leads whoever must choose a password from %s to that and nothing else',
    async (at) => {
      open([viewerIs(aViewer({ requireChangePassword: true }))], at);
      expect(await screen.findByText(/^\/choose-password/)).toBeInTheDocument();
    },
  );

  it('says that the server was not reached, and tries again', async () => {
    const { user } = open(
      [{ request: { query: ViewerDocument }, error: noConnection() }, viewerIs(aViewer())],
      '/invitations',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });
});

import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { aViewer, institution, noConnection, viewerIs } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { ViewerDocument } from '../gql/dashboard.js';
import { useViewer } from './session-context.js';
import { RequireSession } from './require-session.js';

function Elsewhere() {
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
    viewer: null,
    routes: [
      { path: '/sign-in', Component: Elsewhere },
      {
        Component: RequireSession,
        children: [
          { path: '/choose-password', Component: Elsewhere },
          { path: '*', Component: Inside },
        ],
      },
    ],
  });

describe('the pages of a session', () => {
  it('are shown to a signed-in person', async () => {
    open([viewerIs(aViewer())], '/invitations');
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });

  it('redirect others to the sign-in page, with the way back', async () => {
    open([viewerIs(null)], '/invitations?status=ACTIVE');
    expect(await screen.findByText('/sign-in?to=%2Finvitations%3Fstatus%3DACTIVE')).toBeInTheDocument();
  });

  it.each(['/', '/invitations', '/invitations/new', '/nowhere'])(
    'redirect a person who must choose a password from %s to that page',
    async (at) => {
      open([viewerIs(aViewer({ requireChangePassword: true }))], at);
      expect(await screen.findByText(/^\/choose-password/)).toBeInTheDocument();
    },
  );

  it('say that the server cannot be reached, and try again', async () => {
    const { user } = open(
      [{ request: { query: ViewerDocument }, error: noConnection() }, viewerIs(aViewer())],
      '/invitations',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Can’t reach the server.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });

  it('do not redirect to the sign-in page if the server failed to find the viewer', async () => {
    const errors = [{ message: '', path: ['viewer'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    const failed = { request: { query: ViewerDocument }, result: { data: { viewer: null, institution }, errors } };
    const { user } = open([failed, viewerIs(aViewer())], '/invitations');
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });
});

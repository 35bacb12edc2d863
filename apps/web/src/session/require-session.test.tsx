import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { aViewer, institution, noConnection, viewerIs } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { ViewerDocument } from '../gql/dashboard.js';
import { documentNavigation } from '../ui/light/document-navigation.js';
import { useViewer } from './session-context.js';
import { RequireSession } from './require-session.js';

function Inside() {
  return <p>{`inside: ${useViewer().name}`}</p>;
}
const open = (mocks: readonly MockLink.MockedResponse[], at: string) =>
  renderPage({
    at,
    mocks,
    viewer: null,
    routes: [{ Component: RequireSession, children: [{ path: '*', Component: Inside }] }],
  });
const replace = jest.spyOn(documentNavigation, 'replace').mockImplementation(() => undefined);

beforeEach(() => replace.mockClear());

describe('the pages of a session', () => {
  it('are shown to a signed-in person', async () => {
    open([viewerIs(aViewer())], '/invitations');
    expect(await screen.findByText('inside: Ana Moreira')).toBeInTheDocument();
  });

  it('redirect others to the sign-in page, with the way back', async () => {
    open([viewerIs(null)], '/invitations?status=ACTIVE');
    await waitFor(() => expect(replace).toHaveBeenCalledWith('/sign-in?to=%2Finvitations%3Fstatus%3DACTIVE'));
    expect(screen.queryByText(/inside/)).not.toBeInTheDocument();
  });

  it.each([
    ['/', '/choose-password'],
    ['/invitations', '/choose-password?to=%2Finvitations'],
    ['/invitations/new', '/choose-password?to=%2Finvitations%2Fnew'],
    ['/nowhere', '/choose-password?to=%2Fnowhere'],
  ])('redirect a person who must choose a password from %s to that page', async (at, page) => {
    open([viewerIs(aViewer({ requireChangePassword: true }))], at);
    await waitFor(() => expect(replace).toHaveBeenCalledWith(page));
    expect(screen.queryByText(/inside/)).not.toBeInTheDocument();
  });

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

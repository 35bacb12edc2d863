import type { MockLink } from '@apollo/client/testing';
import { ROLES } from '@matricula/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { aViewer, viewerIs } from '../../test/dashboard-data.js';
import { renderPage } from '../../test/render-page.js';
import { SlotRegistry } from '../registration/slots.js';
import { documentNavigation } from '../ui/light/document-navigation.js';
import { dashboardRoutes } from './dashboard-router.js';
import { features } from './features.js';

/** Opens the whole dashboard; what its pages load is not answered. */
function open(at: string, viewer: MockLink.MockedResponse) {
  const slots = new SlotRegistry(features.flatMap(({ slots: own }) => own ?? []));
  return renderPage({ at, viewer: null, mocks: [viewer], routes: dashboardRoutes(slots), slots: slots.components });
}
const navigation = () => screen.findByRole('navigation', { name: 'Main' });

// Apollo's mocks warn about the queries of the pages, which these tests leave without an answer.
beforeEach(() => jest.spyOn(console, 'warn').mockReturnValue(undefined));
afterEach(() => jest.restoreAllMocks());

describe('The dashboard', () => {
  it.each(ROLES.map((role) => [role, role === 'STUDENT' ? '/my-courses' : '/invitations']))(
    'starts for the role %s on %s, the first page of their navigation',
    async (role, path) => {
      const { router } = open('/', viewerIs(aViewer({ role })));
      const [first] = within(await navigation()).getAllByRole('link');
      expect(first).toHaveAttribute('href', path);
      await waitFor(() => expect(router.state.location.pathname).toBe(path));
    },
  );

  it.each(['/invitations', '/invitations/new', '/invitations/7'])('does not open %s to students', async (at) => {
    const { router } = open(at, viewerIs(aViewer({ role: 'STUDENT' })));
    await waitFor(() => expect(router.state.location.pathname).toBe('/my-courses'));
  });

  it('opens the sign-in page without a session, and nothing else', async () => {
    const replace = jest.spyOn(documentNavigation, 'replace').mockImplementation(() => undefined);
    open('/my-courses', viewerIs(null));
    await waitFor(() => expect(replace).toHaveBeenCalledWith('/sign-in?to=%2Fmy-courses'));
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });

  it('loads what other features put into a page together with the page', async () => {
    open('/invitations/new', viewerIs(aViewer()));
    expect(await screen.findByRole('heading', { level: 1, name: 'New invitation' })).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Course' })).toBeInTheDocument();
  });

  it('has a page for a path that leads nowhere', async () => {
    open('/nowhere', viewerIs(aViewer()));
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
  });
});

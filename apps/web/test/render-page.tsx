import '@testing-library/jest-dom';
import { ApolloLink } from '@apollo/client';
import { MockLink } from '@apollo/client/testing';
import { MockedProvider } from '@apollo/client/testing/react';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, parsePath, type RouteObject, RouterProvider } from 'react-router';
import { clientDefaults, createCache } from '../src/apollo/client.js';
import { type SlotComponents, SlotsContext } from '../src/registration/slots.js';
import { SessionContext, type Viewer } from '../src/session/session-context.js';
import { sessionLink } from '../src/session/session-link.js';
import { clearToasts } from '../src/ui/kit/toast-store.js';
import { Toasts } from '../src/ui/kit/toasts.js';
import { aViewer, institution } from './dashboard-data.js';

/** Whether the page is as wide as on a desktop or as narrow as on a phone; jsdom has no width. */
let isWide = true;

/** What Mantine uses of a browser and jsdom lacks. */
Object.assign(window, {
  scrollTo: () => undefined,
  matchMedia: (query: string) => ({
    matches: query.includes('min-width') && isWide,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  // The router creates one for each navigation, and reads only this.
  Request: class {
    readonly method = 'GET';
    readonly signal: AbortSignal | undefined;
    constructor(
      readonly url: string,
      init: { readonly signal?: AbortSignal } = {},
    ) {
      this.signal = init.signal;
    }
  },
});
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

interface PageOptions {
  readonly routes: RouteObject[];
  /** The URL at which the visit begins. */
  readonly at?: string;
  /** The state of its history entry. */
  readonly state?: unknown;
  readonly mocks?: readonly MockLink.MockedResponse[];
  readonly wide?: boolean;
  /** The signed-in person; null for pages that need no session. */
  readonly viewer?: Viewer | null;
  readonly slots?: SlotComponents;
}

/** Opens pages as the dashboard does, with answers that the test makes in place of a server. */
export function renderPage({
  routes,
  at = '/',
  state,
  mocks = [],
  wide = true,
  viewer = aViewer(),
  slots = {},
}: PageOptions) {
  isWide = wide;
  clearToasts();
  const router = createMemoryRouter(routes, { initialEntries: [{ ...parsePath(at), state }] });
  const user = userEvent.setup();
  const link = ApolloLink.from([sessionLink, new MockLink(mocks)]);
  const { unmount } = render(
    <MockedProvider link={link} cache={createCache()} defaultOptions={clientDefaults}>
      <MantineProvider env="test">
        <SessionContext value={viewer === null ? undefined : { viewer, institution }}>
          <SlotsContext value={slots}>
            <RouterProvider router={router} useTransitions={false} />
          </SlotsContext>
        </SessionContext>
        <Toasts />
      </MantineProvider>
    </MockedProvider>,
  );
  return { router, user, unmount };
}

import '@testing-library/jest-dom';
import { MockedProvider } from '@apollo/client/testing/react';
import type { MockLink } from '@apollo/client/testing';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import { clientDefaults, createCache } from '../src/apollo/client.js';
import { CarriedPasswordProvider } from '../src/features/auth/carried-password.js';

/** Whether the page is as wide as a desk's or as narrow as a phone's; jsdom has no width. */
let isWide = true;

/** What the kit asks of a browser and jsdom lacks. */
Object.assign(window, {
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
  // The router makes one for each navigation, and reads no more of it than this.
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
  /** The address on which the visit begins. */
  readonly at?: string;
  readonly mocks?: readonly MockLink.MockedResponse[];
  readonly wide?: boolean;
}

/** Opens pages as the dashboard does, with answers made by the test instead of a server. */
export function renderPage({ routes, at = '/', mocks = [], wide = true }: PageOptions) {
  isWide = wide;
  notifications.clean();
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const user = userEvent.setup();
  const { unmount } = render(
    <MockedProvider mocks={mocks} cache={createCache()} defaultOptions={clientDefaults}>
      <MantineProvider env="test">
        <Notifications />
        <CarriedPasswordProvider>
          <RouterProvider router={router} useTransitions={false} />
        </CarriedPasswordProvider>
      </MantineProvider>
    </MockedProvider>,
  );
  return { router, user, unmount };
}

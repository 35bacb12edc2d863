import './dashboard-kit.css';
import './dashboard.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../apollo/client.js';
import { CarriedPasswordProvider } from '../features/auth/carried-password.js';
import { createDashboardRouter } from './dashboard-router.js';
import { dashboardTheme, resolveRoles } from './dashboard-theme.js';

/** What the server put into the page for the content policy; there is none in development. */
const getStyleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createApolloClient()}>
      <MantineProvider
        theme={dashboardTheme}
        cssVariablesResolver={resolveRoles}
        defaultColorScheme="auto"
        getStyleNonce={getStyleNonce}
      >
        <Notifications position="bottom-right" limit={3} />
        <CarriedPasswordProvider>
          <RouterProvider router={createDashboardRouter()} />
        </CarriedPasswordProvider>
      </MantineProvider>
    </ApolloProvider>
  </StrictMode>,
);

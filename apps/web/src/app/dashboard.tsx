import './dashboard-kit.css';
import './dashboard.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../apollo/client.js';
import { CarriedPasswordProvider } from '../features/auth/carried-password.js';
import { DashboardKit } from './dashboard-kit.js';
import { createDashboardRouter } from './dashboard-router.js';
import { keepFocus } from './keep-focus.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

const client = createApolloClient();
const router = createDashboardRouter();
keepFocus(document);

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <DashboardKit>
        <CarriedPasswordProvider>
          {/* A transition would draw the old page's query and the new one's in turn, and each would ask anew, without end. */}
          <RouterProvider router={router} useTransitions={false} />
        </CarriedPasswordProvider>
      </DashboardKit>
    </ApolloProvider>
  </StrictMode>,
);

import './dashboard-kit.css';
import './dashboard.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../apollo/client.js';
import { SlotRegistry, SlotsContext } from '../registration/slots.js';
import { sessionLink } from '../session/session-link.js';
import { DashboardKit } from './dashboard-kit.js';
import { createDashboardRouter } from './dashboard-router.js';
import { features } from './features.js';
import { keepFocus } from './keep-focus.js';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id "root".');

const client = createApolloClient(sessionLink);
const slots = new SlotRegistry(features.flatMap(({ slots: own }) => own ?? []));
const router = createDashboardRouter(slots);
keepFocus(document);

createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <DashboardKit>
        <SlotsContext value={slots.components}>
          {/* With transitions, the old page's query and the new one's are rendered in turn, and each loads again, without end. */}
          <RouterProvider router={router} useTransitions={false} />
        </SlotsContext>
      </DashboardKit>
    </ApolloProvider>
  </StrictMode>,
);

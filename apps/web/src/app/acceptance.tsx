import { hydrateRoot } from 'react-dom/client';
import type { AcceptanceDocument } from '../features/acceptance/page-state.js';
import { LIGHT_DATA_ID, LIGHT_ROOT_ID } from '../ui/light/light-document.js';
import { AcceptanceApp } from './acceptance-app.js';
import '../ui/light/base.css';

const root = document.getElementById(LIGHT_ROOT_ID);
const data = document.getElementById(LIGHT_DATA_ID)?.textContent;
if (!root || !data) throw new Error('The server has not rendered this page.');

// The same release of the server has written it.
hydrateRoot(root, <AcceptanceApp document={JSON.parse(data) as AcceptanceDocument} />);

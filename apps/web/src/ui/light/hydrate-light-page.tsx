import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { LIGHT_DATA_ID, LIGHT_ROOT_ID } from './light-document.js';
import './base.css';

/** Continues in the browser from what the server has rendered. */
export function hydrateLightPage<Page>(App: ComponentType<{ readonly document: Page }>): void {
  const root = document.getElementById(LIGHT_ROOT_ID);
  const data = document.getElementById(LIGHT_DATA_ID)?.textContent;
  if (!root || !data) throw new Error('The server has not rendered this page.');
  // The same release of the server has written it.
  hydrateRoot(root, <App document={JSON.parse(data) as Page} />);
}

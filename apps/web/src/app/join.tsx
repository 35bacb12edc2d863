import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { embeddedPreview } from '../features/acceptance/preview.js';
import '../ui/light/base.css';
import { JoinApp } from './join-app.js';

const root = document.getElementById('root');
if (!root) throw new Error('join.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <JoinApp embedded={embeddedPreview(document)} />
  </StrictMode>,
);

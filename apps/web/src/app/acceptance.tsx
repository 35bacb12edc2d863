import { hydrateLightPage } from '../ui/light/hydrate-light-page.js';
import { AcceptanceApp } from './acceptance-app.js';

hydrateLightPage(AcceptanceApp);

import { hydrateLightPage } from '../ui/light/hydrate-light-page.js';
import { AccountApp } from './account-app.js';

hydrateLightPage(AccountApp);

import type { Feature } from '../../registration/feature.js';

/** Signing in, and choosing a password. */
export const authFeature: Feature = {
  pages: [
    {
      path: 'sign-in',
      load: async () => (await import('./sign-in-page.js')).SignInPage,
      access: 'anybody',
      frame: 'none',
    },
    {
      path: 'choose-password',
      load: async () => (await import('./choose-password-page.js')).ChoosePasswordPage,
      frame: 'none',
    },
  ],
};

import type { Feature } from '../../registration/feature.js';

/** Who accepted an invitation. */
export const trackingFeature: Feature = {
  slots: { invitationSections: async () => (await import('./acceptance-list.js')).AcceptanceList },
};

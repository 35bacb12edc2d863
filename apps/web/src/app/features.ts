import { coursesFeature } from '../features/courses/feature.js';
import { invitationsFeature } from '../features/invitations/feature.js';
import { trackingFeature } from '../features/tracking/feature.js';
import type { Feature } from '../registration/feature.js';

/** Every feature of the dashboard. The order is the order of the navigation. */
export const features: readonly Feature[] = [invitationsFeature, trackingFeature, coursesFeature];

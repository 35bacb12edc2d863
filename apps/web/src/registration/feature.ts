import type { ComponentType } from 'react';
import type { Viewer } from '../session/session-context.js';
import type { SlotFillers, SlotName } from './slots.js';

/** A page of a feature. Its code is loaded when somebody opens it. */
export interface FeaturePage {
  /** The route's path, as React Router understands it: `invitations/:id`. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
  /** The slots that the page shows: they are loaded with it. */
  readonly slots?: readonly SlotName[];
  /** Whether a viewer can open it; any signed-in person if left out. The API decides about the data in any case. */
  readonly access?: (viewer: Viewer) => boolean;
}

/** An item of the main navigation. */
export interface NavigationItem {
  readonly to: string;
  /** The label, from the feature's messages. */
  readonly Label: ComponentType;
  readonly isShownTo: (viewer: Viewer) => boolean;
}

/** What a feature adds to the dashboard. `app/features.ts` lists all of them. */
export interface Feature {
  readonly pages?: readonly FeaturePage[];
  /** In the order of the list of features; the first item that a viewer sees is their start page. */
  readonly navigation?: readonly NavigationItem[];
  /** Components that pages of other features show. */
  readonly slots?: SlotFillers;
}

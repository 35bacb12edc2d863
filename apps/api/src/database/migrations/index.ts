import { Initial1763769600000 } from './1763769600000-initial.js';

/** In the order in which they are run. */
export const migrations = [Initial1763769600000];

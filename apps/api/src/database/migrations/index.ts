import { initial } from './1763769600000-initial.js';
import type { Migration } from './migration.js';

/** In the order in which they are run. */
export const migrations: readonly Migration[] = [initial];

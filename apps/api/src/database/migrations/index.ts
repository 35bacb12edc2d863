import { initial } from './1763769600000-initial.js';
import { passwordResets } from './1764000000000-password-resets.js';
import type { Migration } from './migration.js';

/** In the order in which they are run. */
export const migrations: readonly Migration[] = [initial, passwordResets];

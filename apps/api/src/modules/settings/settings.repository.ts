import { SECOND } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import { SettingsEntity } from './settings.entity.js';

/** The one row. */
const SETTINGS_ID = 1;
/** Public pages ask for the institution at every visit: its row is kept for this long. */
const KEPT_MS = 10 * SECOND;

/** Reads the institution's settings. */
export class SettingsRepository {
  #kept: { readonly settings: Promise<SettingsEntity>; readonly until: number } | undefined;

  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** The settings, at most ten seconds old. */
  get(): Promise<SettingsEntity> {
    if (!this.#kept || this.#kept.until < this.now()) {
      const settings = this.database.manager.findOneByOrFail(SettingsEntity, { id: SETTINGS_ID });
      settings.catch(() => (this.#kept = undefined));
      this.#kept = { settings, until: this.now() + KEPT_MS };
    }
    return this.#kept.settings;
  }
}

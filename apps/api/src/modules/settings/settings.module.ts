import type { Module, ModuleDeps } from '../../module.js';
import { InstitutionResolver } from './institution.resolver.js';
import { SettingsEntity } from './settings.entity.js';
import { SettingsRepository } from './settings.repository.js';

/** The institution's name, zone and rules. */
export function settingsModule({ database }: ModuleDeps) {
  const settings = new SettingsRepository(database);
  return {
    name: 'settings',
    entities: [SettingsEntity],
    resolvers: [new InstitutionResolver(settings)],
    settings,
  } satisfies Module & Record<string, unknown>;
}

export type SettingsModule = ReturnType<typeof settingsModule>;

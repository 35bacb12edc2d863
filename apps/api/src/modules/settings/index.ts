export { InstitutionResolver } from './institution.resolver.js';
export { SettingsEntity } from './settings.entity.js';
export { SettingsRepository } from './settings.repository.js';

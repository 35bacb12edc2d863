export { SettingsEntity } from './settings.entity.js';
export { SettingsRepository } from './settings.repository.js';

import { Query, Resolver } from 'type-graphql';
import { Public } from '../../access/requires.js';
import { resultOf } from '../../graphql/user-errors.js';
import { Institution } from './institution.type.js';
import type { SettingsRepository } from './settings.repository.js';

@Resolver()
export class InstitutionResolver {
  constructor(private readonly settings: SettingsRepository) {}

  @Public()
  @Query(() => Institution, {
    nullable: true,
    description: 'What anybody may know of the institution: its name and time zone.',
  })
  async institution(): Promise<Institution> {
    const { institutionName, timeZone } = await this.settings.get();
    return resultOf(Institution, { name: institutionName, timeZone });
  }
}

import { AuditEventEntity } from './audit/audit-event.entity.js';
import { shortenIpAddressesJob } from './audit/shorten-ip-addresses.js';
import type { Module, ModuleDeps } from './module.js';
import { acceptancesModule } from './modules/acceptances/acceptances.module.js';
import { accountsModule } from './modules/accounts/accounts.module.js';
import { coursesModule } from './modules/courses/courses.module.js';
import { invitationsModule } from './modules/invitations/invitations.module.js';
import { mailModule } from './modules/mail/mail.module.js';
import { settingsModule } from './modules/settings/settings.module.js';
import { IdempotencyKeyEntity } from './idempotency/idempotency-key.entity.js';
import { Idempotency, purgeIdempotencyKeysJob } from './idempotency/idempotency.js';
import { JobEntity } from './jobs/job.entity.js';
import { OutboxEntity } from './outbox/outbox.entity.js';

/** The product's modules. A new one is a folder, and a line here. */
export function createModules(given: Omit<ModuleDeps, 'idempotency'>) {
  const idempotency = new Idempotency(given.database, given.config.appSecret);
  const deps: ModuleDeps = { ...given, idempotency };
  const platform: Module = {
    name: 'platform',
    jobs: [purgeIdempotencyKeysJob(idempotency), shortenIpAddressesJob(given.database)],
  };
  const accounts = accountsModule(deps);
  const settings = settingsModule(deps);
  const courses = coursesModule(deps, accounts);
  const invitations = invitationsModule(deps, { courses, settings });
  const acceptances = acceptancesModule(deps, { accounts, invitations });
  const mail = mailModule(deps, accounts);
  const all: readonly Module[] = [platform, accounts, settings, courses, invitations, acceptances, mail];
  return { all, accounts };
}

/** Tables that belong to no module. */
export const platformEntities = [AuditEventEntity, JobEntity, IdempotencyKeyEntity, OutboxEntity] as const;

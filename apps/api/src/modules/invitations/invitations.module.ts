import { randomInt } from 'node:crypto';
import type { Module, ModuleDeps } from '../../module.js';
import { WrongCodes } from '../../rate-limit/wrong-codes.js';
import type { CoursesModule } from '../courses/courses.module.js';
import type { SettingsModule } from '../settings/settings.module.js';
import { CourseInvitationsResolver } from './course-invitations.resolver.js';
import { CreateInvitationResolver } from './create-invitation/create-invitation.resolver.js';
import { CreateInvitation } from './create-invitation/create-invitation.usecase.js';
import { InvitationCodeEntity } from './invitation-code.entity.js';
import { InvitationTagEntity } from './invitation-tag.entity.js';
import { InvitationWordEntity } from './invitation-word.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationRepository } from './invitation.repository.js';
import { InvitationResolver } from './invitation.resolver.js';
import { toInvitation } from './invitation.type.js';
import { PreviewInvitationResolver } from './preview-invitation/preview-invitation.resolver.js';
import { PreviewInvitation } from './preview-invitation/preview-invitation.usecase.js';
import { SetInvitationActiveResolver } from './set-invitation-active/set-invitation-active.resolver.js';
import { SetInvitationActive } from './set-invitation-active/set-invitation-active.usecase.js';

/** Invitations: creating, listing, previewing, deactivating and activating them. */
export function invitationsModule(
  { config, database, attempts, courseAccess, idempotency, media, logger }: ModuleDeps,
  others: { readonly courses: CoursesModule; readonly settings: SettingsModule },
) {
  const { publicUrl } = config;
  const { courses } = others.courses;
  const { settings } = others.settings;
  const invitations = new InvitationRepository(database, courseAccess);
  const previewInvitation = new PreviewInvitation(invitations, attempts, new WrongCodes(attempts, logger));
  const createInvitation = new CreateInvitation(
    database,
    courses,
    invitations,
    settings,
    idempotency,
    media,
    randomInt,
    publicUrl,
  );
  return {
    name: 'invitations',
    entities: [InvitationEntity, InvitationCodeEntity, InvitationTagEntity, InvitationWordEntity],
    resolvers: [
      new InvitationResolver(invitations, publicUrl),
      new CourseInvitationsResolver(invitations, courseAccess),
      new PreviewInvitationResolver(previewInvitation, publicUrl),
      new CreateInvitationResolver(createInvitation),
      new SetInvitationActiveResolver(new SetInvitationActive(database, invitations)),
    ],
    nodes: [
      {
        type: 'Invitation',
        async find(key, context) {
          if (!(await context.can('invitation.manage'))) return null;
          const row = await context.load(invitations.managed, key);
          return row && toInvitation(row);
        },
      },
    ],
    invitations,
  } satisfies Module & Record<string, unknown>;
}

export type InvitationsModule = ReturnType<typeof invitationsModule>;

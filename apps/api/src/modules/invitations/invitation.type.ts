import { INVITATION_STATUSES, invitationUrl, remainingSpots, type InvitationStatus } from '@matricula/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import type { InvitationRow } from './invitation.repository.js';
import { statusOf } from './status-of.js';

/** The domain's states in the form that type-graphql registers. */
export const InvitationStatusEnum = Object.fromEntries(INVITATION_STATUSES.map((status) => [status, status])) as {
  [S in InvitationStatus]: S;
};
registerEnumType(InvitationStatusEnum, {
  name: 'InvitationStatus',
  description: 'Exactly one holds at any time. Where several causes apply, the first of this order is told.',
});

@ObjectType()
export class Invitation {
  @Field(() => ID) id: string;
  @Field(() => String, {
    description: 'Seven characters, unique for ever, such as AB2K7MZ: no character that is read for another.',
  })
  code: string;
  @Field(() => String, { description: 'The address of its acceptance page.' }) url: string;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => String, { nullable: true, description: 'A path on this server: /media/<name>.webp.' })
  backgroundImageUrl: string | null;
  @Field(() => Int, {
    nullable: true,
    description: "The specification's limite_usos. Null = unlimited; 1 = exclusive, for one person.",
  })
  usageLimit: number | null;
  @Field(() => DateTime, { nullable: true }) expiresAt: Date | null;
  @Field(() => Boolean) isActive: boolean;
  @Field(() => InvitationStatusEnum) status: InvitationStatus;
  @Field(() => Int, { description: 'Current uses: how many times it has been accepted. Never falls.' }) uses: number;
  @Field(() => Int, { nullable: true, description: 'Null where unlimited; never negative.' })
  remainingSpots: number | null;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => DateTime, {
    description: 'Of the last updateInvitation; neither accepting nor (de)activating moves it, nor version.',
  })
  updatedAt: Date;
  @Field(() => Int, { description: 'Goes up by one with every updateInvitation, which asks for it back.' })
  version: number;

  /** For the field resolvers. */
  row: InvitationRow;
}

export const InvitationConnection = connectionType('Invitation', () => Invitation);

/** What the schema shows of a row, as it stood by the database's clock when it was read. */
export function toInvitation(row: InvitationRow, publicUrl: string): Invitation {
  const { entity } = row;
  const { title, description, backgroundImageUrl, usageLimit, expiresAt, isActive, uses } = entity;
  const { code } = entity.ownCode;
  const { createdAt, updatedAt, version } = entity;
  return Object.assign(new Invitation(), {
    id: String(entity.id),
    url: invitationUrl(publicUrl, code),
    status: statusOf(row),
    remainingSpots: remainingSpots(entity),
    code,
    title,
    description,
    backgroundImageUrl,
    usageLimit,
    expiresAt,
    isActive,
    uses,
    createdAt,
    updatedAt,
    version,
    row,
  });
}

import { INVITATION_STATUSES, remainingSpots, type InvitationStatus } from '@matricula/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { InvitationRow } from './invitation.repository.js';
import { statusOf } from './status-of.js';

/** The domain's states in the form that type-graphql registers. */
export const InvitationStatusEnum = Object.fromEntries(INVITATION_STATUSES.map((status) => [status, status])) as {
  [S in InvitationStatus]: S;
};
registerEnumType(InvitationStatusEnum, {
  name: 'InvitationStatus',
  description: 'Exactly one holds at any time: the first of this order that applies.',
  valuesConfig: {
    INACTIVE: { description: 'It is deactivated, or its course is archived.' },
    EXPIRED: { description: 'Its expiration is past.' },
    LIMIT_REACHED: { description: 'No spots remain.' },
    ACTIVE: { description: 'It can be accepted.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'An invitation to a course, which people accept by its code. For those who manage the course.',
})
export class Invitation extends Node {
  @Field(() => String, {
    description:
      'Seven characters, unique forever, such as AB2K7MZ; without characters that are mistaken for one another.',
  })
  code: string;
  @Field(() => String, { description: 'Its title, on one line.' }) title: string;
  @Field(() => String, { nullable: true, description: 'What its page says below the title; may have several lines.' })
  description: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many people can accept it. Null = unlimited; 1 = exclusive, for one person.',
  })
  usageLimit: number | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The last instant at which it can be accepted; null where it does not expire.',
  })
  expiresAt: Date | null;
  @Field(() => Boolean, { description: 'False after deactivateInvitation, until activateInvitation.' })
  isActive: boolean;
  @Field(() => InvitationStatusEnum, { description: 'Whether it can be accepted, and why not.' })
  status: InvitationStatus;
  @Field(() => Int, { description: 'Number of acceptances. Never decreases.' }) uses: number;
  @Field(() => Int, { nullable: true, description: 'Null where unlimited; never negative.' })
  remainingSpots: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The id of this invitation in another system of the institution; unique where set.',
  })
  externalId: string | null;
  @Field(() => String, { nullable: true, description: 'For staff: never shown to whoever accepts.' })
  note: string | null;
  @Field(() => DateTime, { description: 'When it was created.' }) createdAt: Date;
  @Field(() => DateTime, {
    description: 'Moved by updateInvitation; not by accepting, deactivating or activating. The same holds for version.',
  })
  updatedAt: Date;
  @Field(() => Int, { description: 'Goes up by one with every updateInvitation, which asks for it back.' })
  version: number;

  /** For the field resolvers. */
  row: InvitationRow;
}

export const InvitationConnection = connectionType('Invitation', () => Invitation);

/** What the schema shows of a row, as it stood by the database's clock when it was read. */
export function toInvitation(row: InvitationRow): Invitation {
  const { entity } = row;
  const { title, description, usageLimit, expiresAt, isActive, uses } = entity;
  const { externalId, note, createdAt, updatedAt, version } = entity;
  return Object.assign(new Invitation(), {
    id: toGlobalId('Invitation', entity.id),
    code: entity.ownCode.code,
    status: statusOf(row),
    remainingSpots: remainingSpots(entity),
    title,
    description,
    usageLimit,
    expiresAt,
    isActive,
    uses,
    externalId,
    note,
    createdAt,
    updatedAt,
    version,
    row,
  });
}

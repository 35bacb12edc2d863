import type { InvitationStatus } from '@matricula/domain';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { keyOf } from '../../graphql/global-id.js';
import { DateTime } from '../../graphql/scalars.js';
import type { InvitationListFilter } from './invitation-filter.js';
import type { InvitationOrder } from './invitation-order.js';
import { InvitationStatusEnum } from './invitation.type.js';

/** No row has this key. */
const NO_ROW = 0;

export const InvitationOrderEnum: { readonly [O in InvitationOrder]: O } = {
  CREATED_AT_DESC: 'CREATED_AT_DESC',
  CREATED_AT_ASC: 'CREATED_AT_ASC',
  TITLE_ASC: 'TITLE_ASC',
  EXPIRES_AT_ASC: 'EXPIRES_AT_ASC',
  USES_DESC: 'USES_DESC',
};
registerEnumType(InvitationOrderEnum, {
  name: 'InvitationOrder',
  description: 'The orders of a list of invitations.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'The newest first.' },
    CREATED_AT_ASC: { description: 'The oldest first.' },
    TITLE_ASC: { description: 'By title, without regard to case.' },
    EXPIRES_AT_ASC: {
      description:
        'Those still to come, soonest first; then those without an expiration; then the past ones, most recent first. As seen at the instant at which the first page was read.',
    },
    USES_DESC: { description: 'The most accepted first. They move while people accept.' },
  },
});

@InputType({ description: 'Narrows a list of invitations: all of what is given has to hold.' })
export class InvitationFilter {
  @Field(() => ID, { nullable: true, description: 'Of a Course. Any other id finds nothing.' })
  courseId?: string | null;
  @Field(() => [InvitationStatusEnum], { nullable: true, description: 'Any of these.' })
  statuses?: InvitationStatus[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Beginnings of words of the title, the course's title or a tag, all of them, words beyond the eighth ignored; or a " +
      'code, a link, or an externalId, whole and alone. Empty: every invitation.',
  })
  search?: string | null;
  @Field(() => [String], { nullable: true, description: 'Any of these, whole and without regard to case.' })
  tags?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Those that expire at this instant or later.' })
  expiresFrom?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Those that expire before this instant.' })
  expiresBefore?: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'At most a tenth of its spots, or three, remain, or none; false: the others, and those without a limit.',
  })
  nearlyFull?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'Of a Person or a User. Any other id finds nothing.' })
  createdById?: string | null;
}

/** The filter in the terms of the database. */
export function toListFilter(filter: InvitationFilter | null): InvitationListFilter {
  const { courseId, statuses, search, tags, expiresFrom, expiresBefore, nearlyFull, createdById } = filter ?? {};
  return {
    courseId: courseId == null ? null : (keyOf('Course', courseId) ?? NO_ROW),
    statuses: statuses ?? null,
    search: search?.trim() || null,
    tags: tags?.map((tag) => tag.trim()) ?? null,
    expiresFrom: expiresFrom ?? null,
    expiresBefore: expiresBefore ?? null,
    nearlyFull: nearlyFull ?? null,
    createdById: createdById == null ? null : (keyOf('Person', createdById) ?? keyOf('User', createdById) ?? NO_ROW),
  };
}

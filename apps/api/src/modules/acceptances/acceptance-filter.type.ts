import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { keyOf } from '../../graphql/global-id.js';
import { DateTime } from '../../graphql/scalars.js';
import type { EmailDeliveryStatus } from './acceptance.entity.js';
import type { AcceptanceListFilter, AcceptanceOrder } from './acceptance-list.js';
import { EmailDeliveryStatusEnum } from './acceptance.type.js';

/** No row has this key. */
const NO_ROW = 0;

export const AcceptanceOrderEnum: { readonly [O in AcceptanceOrder]: O } = {
  ACCEPTED_AT_DESC: 'ACCEPTED_AT_DESC',
  ACCEPTED_AT_ASC: 'ACCEPTED_AT_ASC',
};
registerEnumType(AcceptanceOrderEnum, {
  name: 'AcceptanceOrder',
  description: 'The orders of a list of acceptances.',
  valuesConfig: {
    ACCEPTED_AT_DESC: { description: 'The newest first.' },
    ACCEPTED_AT_ASC: { description: 'The oldest first.' },
  },
});

@InputType({ description: 'Narrows a list of acceptances: all of what is given has to hold.' })
export class AcceptanceFilter {
  @Field(() => ID, { nullable: true, description: 'Of a Course. Any other id finds nothing.' })
  courseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of an Invitation. Any other id finds nothing.' })
  invitationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of an email or of a word of the name.' })
  search?: string | null;
  @Field(() => [EmailDeliveryStatusEnum], { nullable: true, description: 'Any of these.' })
  emailStatuses?: EmailDeliveryStatus[] | null;
  @Field(() => DateTime, { nullable: true, description: 'Those accepted at this instant or later.' })
  acceptedFrom?: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Those accepted before this instant.' })
  acceptedBefore?: Date | null;
}

/** The filter in the terms of the database. */
export function toListFilter(filter: AcceptanceFilter | null): AcceptanceListFilter {
  const { courseId, invitationId, search, emailStatuses, acceptedFrom, acceptedBefore } = filter ?? {};
  return {
    courseId: courseId == null ? null : (keyOf('Course', courseId) ?? NO_ROW),
    invitationId: invitationId == null ? null : (keyOf('Invitation', invitationId) ?? NO_ROW),
    search: search?.trim() || null,
    emailStatuses: emailStatuses ?? null,
    acceptedFrom: acceptedFrom ?? null,
    acceptedBefore: acceptedBefore ?? null,
  };
}

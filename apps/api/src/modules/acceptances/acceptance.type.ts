import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, EmailAddress } from '../../graphql/scalars.js';
import type { AcceptanceEntity, AcceptanceOutcome, EmailDeliveryStatus } from './acceptance.entity.js';

const AcceptanceOutcomeEnum: { [O in AcceptanceOutcome]: O } = {
  ACCOUNT_CREATED: 'ACCOUNT_CREATED',
  ACCOUNT_ENROLLED: 'ACCOUNT_ENROLLED',
};
registerEnumType(AcceptanceOutcomeEnum, {
  name: 'AcceptanceOutcome',
  description: 'Whether the email had an account before.',
  valuesConfig: {
    ACCOUNT_CREATED: { description: 'No account had this email: one was created, with the role STUDENT.' },
    ACCOUNT_ENROLLED: { description: 'An account with this email existed: it was enrolled in the course.' },
  },
});

export const EmailDeliveryStatusEnum: { [S in EmailDeliveryStatus]: S } = {
  QUEUED: 'QUEUED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  BOUNCED: 'BOUNCED',
  FAILED: 'FAILED',
};
registerEnumType(EmailDeliveryStatusEnum, {
  name: 'EmailDeliveryStatus',
  description: 'What is known of a mail.',
  valuesConfig: {
    QUEUED: { description: 'Waiting in the outbox, for its first attempt or a later one.' },
    SENT: { description: 'Accepted by the mail provider.' },
    DELIVERED: { description: 'The provider reported delivery.' },
    BOUNCED: { description: 'The provider reported a bounce or a drop.' },
    FAILED: { description: 'Given up after the last attempt.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Who accepted, when, and with which email: as typed then, independent of the account since. For those who manage the course.',
})
export class Acceptance extends Node {
  @Field(() => String, { nullable: true, description: "Null once erased at the person's request; the same for email." })
  name: string | null;
  @Field(() => EmailAddress, { nullable: true, description: 'As it was entered, in lower case.' })
  email: string | null;
  @Field(() => DateTime, { description: 'When the use was counted.' }) acceptedAt: Date;
  @Field(() => AcceptanceOutcomeEnum, { description: 'Whether an account was created.' }) outcome: AcceptanceOutcome;
  @Field(() => EmailDeliveryStatusEnum, { description: 'What is known of the mail about it.' })
  emailStatus: EmailDeliveryStatus;

  /** For the field resolvers. */
  entity: AcceptanceEntity;
}

export const AcceptanceConnection = connectionType('Acceptance', () => Acceptance);

/** What the schema shows of an acceptance. */
export function toAcceptance(entity: AcceptanceEntity): Acceptance {
  const { name, email, acceptedAt, outcome, emailStatus } = entity;
  return Object.assign(new Acceptance(), {
    id: toGlobalId('Acceptance', entity.id),
    name,
    email,
    acceptedAt,
    outcome,
    emailStatus,
    entity,
  });
}

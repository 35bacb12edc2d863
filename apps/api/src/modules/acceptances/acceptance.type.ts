import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime, EmailAddress } from '../../graphql/scalars.js';
import type { DeliveryStatus } from '../../outbox/outbox.entity.js';
import type { AcceptanceOutcome } from './acceptance.entity.js';
import type { AcceptanceRow } from './acceptance.repository.js';

const AcceptanceOutcomeEnum: { [O in AcceptanceOutcome]: O } = {
  ACCOUNT_CREATED: 'ACCOUNT_CREATED',
  ACCOUNT_ENROLLED: 'ACCOUNT_ENROLLED',
};
registerEnumType(AcceptanceOutcomeEnum, {
  name: 'AcceptanceOutcome',
  valuesConfig: {
    ACCOUNT_CREATED: { description: 'No account had this email: one was created, with the role STUDENT.' },
    ACCOUNT_ENROLLED: { description: 'An account with this email existed: it was enrolled in the course.' },
  },
});

const EmailDeliveryStatus: { [S in DeliveryStatus]: S } = {
  QUEUED: 'QUEUED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  BOUNCED: 'BOUNCED',
  FAILED: 'FAILED',
};
registerEnumType(EmailDeliveryStatus, {
  name: 'EmailDeliveryStatus',
  valuesConfig: {
    QUEUED: { description: 'Waiting in the outbox (first try, or a later one).' },
    SENT: { description: 'Handed to the mail provider.' },
    DELIVERED: { description: 'The provider reported delivery.' },
    BOUNCED: { description: 'The provider reported a bounce or drop.' },
    FAILED: { description: 'Given up after the last retry.' },
  },
});

@ObjectType({
  description: 'Who accepted, when, and with which email: as typed then, whatever became of the account since.',
})
export class Acceptance {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => EmailAddress) email: string;
  @Field(() => DateTime) acceptedAt: Date;
  @Field(() => AcceptanceOutcomeEnum) outcome: AcceptanceOutcome;
  @Field(() => EmailDeliveryStatus) emailStatus: DeliveryStatus;

  /** For the field resolver. */
  userId: number;
}

export const AcceptanceConnection = connectionType('Acceptance', () => Acceptance);

export function toAcceptance({ entity, emailStatus }: AcceptanceRow): Acceptance {
  const { name, email, acceptedAt, outcome, userId } = entity;
  return Object.assign(new Acceptance(), {
    id: String(entity.id),
    name,
    email,
    acceptedAt,
    outcome,
    emailStatus,
    userId,
  });
}

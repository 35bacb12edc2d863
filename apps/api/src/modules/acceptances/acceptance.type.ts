import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime, EmailAddress } from '../../graphql/scalars.js';
import type { AcceptanceEntity, AcceptanceOutcome, EmailDeliveryStatus } from './acceptance.entity.js';

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

const EmailDeliveryStatusEnum: { [S in EmailDeliveryStatus]: S } = {
  QUEUED: 'QUEUED',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  BOUNCED: 'BOUNCED',
  FAILED: 'FAILED',
};
registerEnumType(EmailDeliveryStatusEnum, {
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
  @Field(() => EmailDeliveryStatusEnum) emailStatus: EmailDeliveryStatus;

  /** For the field resolver. */
  userId: number;
}

export const AcceptanceConnection = connectionType('Acceptance', () => Acceptance);

export function toAcceptance(entity: AcceptanceEntity): Acceptance {
  const { name, email, acceptedAt, outcome, emailStatus, userId } = entity;
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

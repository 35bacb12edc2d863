import type { InvitationUnavailableReason } from '@matricula/domain';
import { createUnionType, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { EmailAddress } from '../../../graphql/scalars.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError, UserError } from '../../../graphql/user-errors.js';
import type { AcceptInvitationOutcome } from './accept-invitation.usecase.js';

const InvitationUnavailableReasonEnum: { [R in InvitationUnavailableReason]: R } = {
  UNKNOWN_OR_INACTIVE: 'UNKNOWN_OR_INACTIVE',
  EXPIRED: 'EXPIRED',
  LIMIT_REACHED: 'LIMIT_REACHED',
  OTHER_EMAIL: 'OTHER_EMAIL',
};
registerEnumType(InvitationUnavailableReasonEnum, {
  name: 'InvitationUnavailableReason',
  description:
    'Why an invitation cannot be accepted. Checked in this order: UNKNOWN_OR_INACTIVE, OTHER_EMAIL, EXPIRED, LIMIT_REACHED.',
  valuesConfig: {
    UNKNOWN_OR_INACTIVE: {
      description:
        'The code does not exist, or its invitation or course is not active. These cases are not distinguished.',
    },
    EXPIRED: { description: 'The expiration has passed, by the clock of the database.' },
    LIMIT_REACHED: { description: 'All uses are consumed.' },
    OTHER_EMAIL: { description: 'The code was made for one person, with another email.' },
  },
});

@ObjectType({
  description:
    'The same for a new and for an existing account. Accepting again with the same email succeeds and consumes nothing.',
})
class AcceptInvitationSuccess {
  @Field(() => String, { description: 'The title of the course.' }) courseTitle: string;
  @Field(() => EmailAddress, { description: 'The email that accepted, in its normal form.' }) email: string;
}

@ObjectType({
  implements: UserError,
  description: 'An unknown code and an inactive one are not distinguished: UNKNOWN_OR_INACTIVE.',
})
class InvitationUnavailableError extends UserError {
  @Field(() => InvitationUnavailableReasonEnum, { description: 'Why the invitation cannot be accepted.' })
  reason: InvitationUnavailableReason;
}

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The outcome of accepting an invitation.',
  types: () => [AcceptInvitationSuccess, InvitationUnavailableError, InvalidInputError, TooManyAttemptsError] as const,
});

const REASON_MESSAGES: { readonly [R in InvitationUnavailableReason]: string } = {
  UNKNOWN_OR_INACTIVE: 'This code is not valid, or no longer valid.',
  EXPIRED: 'This invitation has expired.',
  LIMIT_REACHED: 'Every spot of this invitation has been taken.',
  OTHER_EMAIL: 'This code was made for another email.',
};

/** The result of both mutations that accept an invitation. */
export function toAcceptInvitationResult(
  context: Context,
  outcome: AcceptInvitationOutcome,
): typeof AcceptInvitationResult {
  switch (outcome.kind) {
    case 'accepted':
      return resultOf(AcceptInvitationSuccess, { courseTitle: outcome.courseTitle, email: outcome.email });
    case 'unavailable':
      return resultOf(InvitationUnavailableError, {
        message: REASON_MESSAGES[outcome.reason],
        reason: outcome.reason,
      });
    case 'invalid':
      return InvalidInputError.of(outcome.issues);
    case 'throttled':
      return tooManyAttempts(context, outcome.waitMs);
  }
}

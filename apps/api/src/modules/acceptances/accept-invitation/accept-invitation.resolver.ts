import {
  ACCEPT_ATTEMPTS_PER_EMAIL,
  ACCEPT_ATTEMPTS_PER_IP,
  checkAcceptance,
  emailLimitKey,
  type UnavailableReason,
} from '@matricula/domain';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  Info,
  InputType,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { EmailAddress } from '../../../graphql/scalars.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError, UserError } from '../../../graphql/user-errors.js';
import { limitAttempt } from '../../../rate-limit/attempt-limiter.js';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import type { AcceptInvitation } from './accept-invitation.usecase.js';

@InputType()
class AcceptInvitationInput {
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
}

const InvitationUnavailableReason: { [R in UnavailableReason]: R } = {
  UNKNOWN_OR_INACTIVE: 'UNKNOWN_OR_INACTIVE',
  EXPIRED: 'EXPIRED',
  LIMIT_REACHED: 'LIMIT_REACHED',
};
registerEnumType(InvitationUnavailableReason, { name: 'InvitationUnavailableReason' });

@ObjectType({
  description:
    'The same for a new and for an existing account, so that it tells nothing about who has one. Repeating an acceptance with the same email succeeds again and consumes nothing.',
})
class AcceptInvitationSuccess {
  @Field(() => String) courseTitle: string;
  @Field(() => EmailAddress) email: string;
}

@ObjectType({
  implements: UserError,
  description: 'A code that does not exist and one that is inactive are told alike: UNKNOWN_OR_INACTIVE.',
})
class InvitationUnavailableError extends UserError {
  @Field(() => InvitationUnavailableReason) reason: UnavailableReason;
}

const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  types: () => [AcceptInvitationSuccess, InvitationUnavailableError, InvalidInputError, TooManyAttemptsError] as const,
});

const REASON_MESSAGES: { readonly [R in UnavailableReason]: string } = {
  UNKNOWN_OR_INACTIVE: 'This code is not valid, or not any more.',
  EXPIRED: 'This invitation has expired.',
  LIMIT_REACHED: 'Every spot of this invitation has been taken.',
};

@Resolver()
export class AcceptInvitationResolver {
  constructor(
    private readonly acceptInvitation: AcceptInvitation,
    private readonly attempts: AttemptStore,
  ) {}

  @Mutation(() => AcceptInvitationResult, {
    name: 'acceptInvitation',
    description:
      "Anyone. Limits: 5 attempts per IP in 15 minutes, 3 per email in 1 hour, whatever an attempt's outcome.",
  })
  async run(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    const checked = checkAcceptance(input);
    if (!checked.ok) return InvalidInputError.of(checked.issues);

    // Outside the transaction: a rollback forgives no attempt.
    const slots = [
      { key: `accept-ip:${context.ipKey}`, limit: ACCEPT_ATTEMPTS_PER_IP },
      { key: `accept-email:${emailLimitKey(checked.value.email)}`, limit: ACCEPT_ATTEMPTS_PER_EMAIL },
    ];
    const waitMs = await limitAttempt(this.attempts, slots, info);
    if (waitMs > 0) return tooManyAttempts(context, waitMs);

    const outcome = await this.acceptInvitation.execute(checked.value);
    switch (outcome.kind) {
      case 'accepted':
        return resultOf(AcceptInvitationSuccess, { courseTitle: outcome.courseTitle, email: outcome.email });
      case 'unavailable':
        return resultOf(InvitationUnavailableError, {
          message: REASON_MESSAGES[outcome.reason],
          reason: outcome.reason,
        });
    }
  }
}

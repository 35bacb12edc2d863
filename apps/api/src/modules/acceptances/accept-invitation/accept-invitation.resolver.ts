import { checkAcceptance, type UnavailableReason } from '@matricula/domain';
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
import { acceptSlotOfEmail, acceptSlotOfIp } from '../../../rate-limit/accept-slots.js';
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
      'Anyone. Limits: 5 attempts per IP in 15 minutes, whatever their outcome; 3 per email in 1 hour, where the code was a valid one.',
  })
  async run(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    const checked = checkAcceptance(input);
    if (!checked.ok) return InvalidInputError.of(checked.issues);

    // Outside the transaction: a rollback forgives no attempt.
    const ofEmail = acceptSlotOfEmail(checked.value.email);
    const attempt = await limitAttempt(this.attempts, [acceptSlotOfIp(context.request.ipKey), ofEmail], info);
    if (attempt.waitMs > 0) return tooManyAttempts(context, attempt.waitMs);

    const outcome = await this.acceptInvitation.execute(checked.value);
    const isUnknown = outcome.kind === 'unavailable' && outcome.reason === 'UNKNOWN_OR_INACTIVE';
    // Nobody without a code locks the owner of an email out of accepting.
    if (isUnknown) await attempt.release([ofEmail]);
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

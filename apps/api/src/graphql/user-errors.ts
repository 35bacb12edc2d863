import { describeIssue, type Issue } from '@matricula/domain';
import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';

/** An expected refusal: a member of its mutation's result union. */
@InterfaceType()
export abstract class UserError {
  @Field(() => String) message: string;
}

/** One broken rule of an input. */
@ObjectType()
export class InputIssue {
  @Field(() => String, { description: "Where: the input's field names, joined by dots." }) path: string;
  @Field(() => String, {
    description:
      'Stable, for translation: REQUIRED, TOO_LONG, TOO_SHORT, INVALID_EMAIL, INVALID_CODE, OUT_OF_RANGE, IN_THE_PAST, BELOW_CURRENT_USES, WEAK_PASSWORD, DUPLICATE, INVALID_URL, ...',
  })
  code: string;
  @Field(() => String) message: string;
}

@ObjectType({ implements: UserError, description: 'The input broke a rule: every broken rule is told at once.' })
export class InvalidInputError extends UserError {
  @Field(() => [InputIssue]) issues: InputIssue[];

  /** What the domain's rules found, as the schema tells it. */
  static of(issues: readonly Issue[]): InvalidInputError {
    return Object.assign(new InvalidInputError(), {
      message: 'Some of the input cannot be used as it is.',
      issues: issues.map((issue) =>
        Object.assign(new InputIssue(), {
          path: issue.path.join('.'),
          code: issue.code,
          message: describeIssue(issue),
        }),
      ),
    });
  }
}

@ObjectType({
  implements: UserError,
  description: "What was asked for does not exist, or is not the viewer's to see.",
})
export class NotFoundError extends UserError {
  static of(what: string): NotFoundError {
    return Object.assign(new NotFoundError(), { message: `There is no such ${what}.` });
  }
}

@ObjectType({
  implements: UserError,
  description: 'A rule of the institution stands against it, such as the last owner or an archived course.',
})
export class NotAllowedError extends UserError {
  static of(message: string): NotAllowedError {
    return Object.assign(new NotAllowedError(), { message });
  }
}

@ObjectType({ implements: UserError })
export class TooManyAttemptsError extends UserError {
  @Field(() => Int) retryAfterSeconds: number;

  static after(retryAfterSeconds: number): TooManyAttemptsError {
    return Object.assign(new TooManyAttemptsError(), {
      message: `Too many attempts. Try again in ${retryAfterSeconds} seconds.`,
      retryAfterSeconds,
    });
  }
}

/** Makes the instance of a result type by which its union tells the members apart. */
export function resultOf<T extends object>(type: new () => T, fields: T): T {
  return Object.assign(new type(), fields);
}

import { describeIssue, type Issue, type IssueCode } from '@matricula/domain';
import { Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { InputIssueCode } from './input-issue-code.type.js';

/** An expected refusal: a member of its mutation's result union. */
@InterfaceType({ description: 'An expected refusal of a mutation.' })
export abstract class UserError {
  @Field(() => String, { description: 'One English sentence for developers; pages translate what stands beside it.' })
  message: string;
}

@ObjectType({ description: 'One broken rule of an input.' })
export class InputIssue {
  @Field(() => [String], { description: "The path to the input field: field names, and the index of a list's item." })
  path: readonly string[];
  @Field(() => InputIssueCode, { description: 'The rule.' }) code: IssueCode;
  @Field(() => String, { description: 'The field and the rule in one English sentence.' }) message: string;
}

@ObjectType({
  implements: UserError,
  description: 'The input broke rules: every broken rule is listed, dates among them.',
})
export class InvalidInputError extends UserError {
  @Field(() => [InputIssue], { description: 'Every broken rule.' }) issues: InputIssue[];

  /** The issues that the domain's rules found, in the schema's form. */
  static of(issues: readonly Issue[]): InvalidInputError {
    return Object.assign(new InvalidInputError(), {
      message: 'Some of the input is invalid.',
      issues: issues.map((issue) =>
        Object.assign(new InputIssue(), { path: issue.path, code: issue.code, message: describeIssue(issue) }),
      ),
    });
  }
}

@ObjectType({
  implements: UserError,
  description: 'What was asked for does not exist, or the principal may not see it.',
})
export class NotFoundError extends UserError {
  static of(what: string): NotFoundError {
    return Object.assign(new NotFoundError(), { message: `There is no such ${what}.` });
  }
}

/** The rules of the institution that can forbid a change, in the order of the contract. */
const NOT_ALLOWED_REASONS = {
  LAST_OWNER: 'LAST_OWNER',
  COURSE_ARCHIVED: 'COURSE_ARCHIVED',
  ROLE_TOO_LOW: 'ROLE_TOO_LOW',
  NOT_THE_CREATOR: 'NOT_THE_CREATOR',
  PASSWORD_ALREADY_CHOSEN: 'PASSWORD_ALREADY_CHOSEN',
} as const;
export type NotAllowedReason = keyof typeof NOT_ALLOWED_REASONS;
registerEnumType(NOT_ALLOWED_REASONS, {
  name: 'NotAllowedReason',
  description: 'The rule that forbids it.',
  valuesConfig: {
    LAST_OWNER: { description: 'One active owner has to remain.' },
    COURSE_ARCHIVED: { description: 'The course is archived: restore it first.' },
    ROLE_TOO_LOW: { description: 'Only a higher role may do this.' },
    NOT_THE_CREATOR: { description: "Only the course's creator may do this." },
    PASSWORD_ALREADY_CHOSEN: { description: 'The person has chosen a password of their own.' },
  },
});

@ObjectType({
  implements: UserError,
  description: 'A rule of the institution forbids it, such as the last owner or an archived course.',
})
export class NotAllowedError extends UserError {
  @Field(() => NOT_ALLOWED_REASONS, { description: 'The rule.' }) reason: NotAllowedReason;

  static of(reason: NotAllowedReason, message: string): NotAllowedError {
    return Object.assign(new NotAllowedError(), { reason, message });
  }
}

@ObjectType({ implements: UserError, description: 'A limit of attempts has been reached. Nothing was done.' })
export class TooManyAttemptsError extends UserError {
  @Field(() => Int, { description: 'When the next attempt is possible, also in the header Retry-After.' })
  retryAfterSeconds: number;

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

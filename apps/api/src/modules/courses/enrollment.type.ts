import {
  ENROLLMENT_END_REASONS,
  ENROLLMENT_STATUSES,
  type EnrollmentEndReason,
  type EnrollmentStatus,
} from '@matricula/domain';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { EnrollmentEntity } from './enrollment.entity.js';

/** The domain's states in the form that type-graphql registers. */
export const EnrollmentStatusEnum = Object.fromEntries(ENROLLMENT_STATUSES.map((status) => [status, status])) as {
  [S in EnrollmentStatus]: S;
};
registerEnumType(EnrollmentStatusEnum, {
  name: 'EnrollmentStatus',
  description: 'How a person stands to a course.',
  valuesConfig: {
    ACTIVE: { description: 'A member of the course.' },
    ENDED: { description: 'Ended; endReason gives the reason.' },
    BLOCKED: { description: 'Cannot begin again until staff restore it.' },
  },
});

/** The domain's reasons in the same form. */
export const EnrollmentEndReasonEnum = Object.fromEntries(ENROLLMENT_END_REASONS.map((reason) => [reason, reason])) as {
  [R in EnrollmentEndReason]: R;
};
registerEnumType(EnrollmentEndReasonEnum, {
  name: 'EnrollmentEndReason',
  description: 'How an enrollment ended.',
  valuesConfig: {
    LEFT: { description: 'The person left. An active invitation begins it again.' },
    REMOVED: { description: 'Staff ended it. Only staff begin it again.' },
    COURSE_ENDED: { description: 'The course came to its end. Only staff begin it again.' },
    DISPUTED: { description: 'The owner of the email said that it was not them. Only staff begin it again.' },
  },
});

@ObjectType({
  implements: Node,
  description: "A person's membership in a course, for themselves and for those who manage the course.",
})
export class Enrollment extends Node {
  @Field(() => EnrollmentStatusEnum, { description: 'Whether they are a member of the course.' })
  status: EnrollmentStatus;
  @Field(() => EnrollmentEndReasonEnum, { nullable: true, description: 'Set exactly where the status is ENDED.' })
  endReason: EnrollmentEndReason | null;
  @Field(() => DateTime, { description: 'When it began last.' }) enrolledAt: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is ACTIVE.' })
  endedAt: Date | null;
  @Field(() => DateTime, { description: 'When its status changed last.' }) updatedAt: Date;

  /** For the field resolvers. */
  entity: EnrollmentEntity;
}

export const EnrollmentConnection = connectionType('Enrollment', () => Enrollment);

/** What the schema shows of an enrollment. */
export function toEnrollment(entity: EnrollmentEntity): Enrollment {
  const { id, status, endReason, enrolledAt, endedAt, updatedAt } = entity;
  const fields = { status, endReason, enrolledAt, endedAt, updatedAt, entity };
  return Object.assign(new Enrollment(), { id: toGlobalId('Enrollment', id), ...fields });
}

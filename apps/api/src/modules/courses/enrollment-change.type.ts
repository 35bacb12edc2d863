import type { EnrollmentEndReason, EnrollmentStatus } from '@matricula/domain';
import { Field, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import type { EnrollmentChangeEntity } from './enrollment-change.entity.js';
import { EnrollmentEndReasonEnum, EnrollmentStatusEnum } from './enrollment.type.js';

@ObjectType({ description: 'A change of an enrollment, or an attempt to begin it again.' })
export class EnrollmentChange {
  @Field(() => EnrollmentStatusEnum, { description: 'The status afterwards.' }) status: EnrollmentStatus;
  @Field(() => EnrollmentEndReasonEnum, { nullable: true, description: 'Set exactly where the status is ENDED.' })
  endReason: EnrollmentEndReason | null;
  @Field(() => DateTime, { description: 'When it happened.' }) at: Date;
  @Field(() => Boolean, { description: 'True where a removed or blocked person tried to accept again.' })
  isAttempt: boolean;

  /** For the field resolver. */
  changedById: number | null;
}

export const EnrollmentChangeConnection = connectionType('EnrollmentChange', () => EnrollmentChange);

/** What the schema shows of a change. */
export function toEnrollmentChange(entity: EnrollmentChangeEntity): EnrollmentChange {
  const { status, endReason, changedAt, isAttempt, changedById } = entity;
  return Object.assign(new EnrollmentChange(), { status, endReason, at: changedAt, isAttempt, changedById });
}

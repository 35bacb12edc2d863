import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import type { EnrollmentEntity } from './enrollment.entity.js';

@ObjectType()
export class Enrollment {
  @Field(() => ID) id: string;
  @Field(() => DateTime) enrolledAt: Date;

  /** For the field resolvers. */
  courseId: number;
  userId: number;
}

export const EnrollmentConnection = connectionType('Enrollment', () => Enrollment);

export function toEnrollment({ id, enrolledAt, courseId, userId }: EnrollmentEntity): Enrollment {
  return Object.assign(new Enrollment(), { id: String(id), enrolledAt, courseId, userId });
}

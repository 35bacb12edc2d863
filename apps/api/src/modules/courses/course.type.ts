import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { DateTime } from '../../graphql/scalars.js';
import type { CourseEntity } from './course.entity.js';

@ObjectType()
export class Course {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => Boolean) isArchived: boolean;
  @Field(() => DateTime) createdAt: Date;

  /** For the field resolvers: the database's keys of the course and its creator. */
  key: number;
  createdById: number;
}

export const CourseConnection = connectionType('Course', () => Course);

/** What the schema shows of a course. */
export function toCourse(entity: CourseEntity): Course {
  const { title, description, isArchived, createdAt, createdById } = entity;
  return Object.assign(new Course(), {
    id: String(entity.id),
    key: entity.id,
    title,
    description,
    isArchived,
    createdAt,
    createdById,
  });
}

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

  /** For the field resolvers: its key, its creator's, and whether the viewer manages it (then emails are shown). */
  key: number;
  createdById: number;
  isManaged: boolean;
}

export const CourseConnection = connectionType('Course', () => Course);

/** @param isManaged whether the viewer manages the course */
export function toCourse(entity: CourseEntity, isManaged: boolean): Course {
  const { title, description, isArchived, createdAt, createdById } = entity;
  return Object.assign(new Course(), {
    id: String(entity.id),
    key: entity.id,
    title,
    description,
    isArchived,
    createdAt,
    createdById,
    isManaged,
  });
}

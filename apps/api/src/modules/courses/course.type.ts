import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime } from '../../graphql/scalars.js';
import type { CourseEntity } from './course.entity.js';

@ObjectType({
  implements: Node,
  description: 'A course, for those who manage it and for those who have an enrollment in it, ended ones too.',
})
export class Course extends Node {
  @Field(() => String, { description: 'Its title, on one line.' }) title: string;
  @Field(() => String, { nullable: true, description: 'What it is about; may have several lines.' })
  description: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The id of this course in another system of the institution; unique where set.',
  })
  externalId: string | null;
  @Field(() => Boolean, { description: 'Whether it is archived: then its invitations are INACTIVE.' })
  isArchived: boolean;
  @Field(() => DateTime, { description: 'When it was created.' }) createdAt: Date;
  @Field(() => DateTime, { description: 'When it was edited last.' }) updatedAt: Date;
  @Field(() => Int, { description: 'Goes up by one with every edit.' }) version: number;

  /** For the field resolvers: the database's keys of the course and its creator. */
  key: number;
  createdById: number;
}

export const CourseConnection = connectionType('Course', () => Course);

/** What the schema shows of a course. */
export function toCourse(entity: CourseEntity): Course {
  const { id, title, description, externalId, isArchived, createdAt, updatedAt, version, createdById } = entity;
  const fields = { title, description, externalId, isArchived, createdAt, updatedAt, version, createdById };
  return Object.assign(new Course(), { id: toGlobalId('Course', id), key: id, ...fields });
}

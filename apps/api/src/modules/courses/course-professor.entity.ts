import { Entity, PrimaryColumn } from 'typeorm';

/** A professor associated with a course, who may invite to it beside its creator. */
@Entity({ name: 'course_professors' })
export class CourseProfessorEntity {
  @PrimaryColumn({ name: 'course_id', type: 'int', unsigned: true }) courseId: number;
  @PrimaryColumn({ name: 'user_id', type: 'int', unsigned: true }) userId: number;
}

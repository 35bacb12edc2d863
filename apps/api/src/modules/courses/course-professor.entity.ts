import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UserEntity } from '../accounts/index.js';
import { CourseEntity } from './course.entity.js';

/** A professor associated with a course, who may invite to it beside its creator. */
@Entity({ name: 'course_professors' })
export class CourseProfessorEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn() course: Relation<CourseEntity>;
  @PrimaryColumn({ type: 'int', unsigned: true }) userId: number;
  @ManyToOne(() => UserEntity) @JoinColumn() user: Relation<UserEntity>;
}

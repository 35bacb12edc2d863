import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CourseEntity } from './course.entity.js';

/** A word of a course's title: see searchWords. */
@Entity({ name: 'course_words' })
export class CourseWordEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) word: string;
  @PrimaryColumn({ type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn() course: Relation<CourseEntity>;
}

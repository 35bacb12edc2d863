import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CourseEntity } from './course.entity.js';

/** One person in one course, once. */
@Entity({ name: 'enrollments' })
export class EnrollmentEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ name: 'user_id', type: 'int', unsigned: true }) userId: number;
  @Column({ name: 'course_id', type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn({ name: 'course_id' }) course: Relation<CourseEntity>;
  @Column({ name: 'enrolled_at', type: 'datetime', precision: 3 }) enrolledAt: Date;
}

import type { EnrollmentEndReason, EnrollmentStatus } from '@matricula/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UserEntity } from '../accounts/index.js';
import { CourseEntity } from './course.entity.js';

/** One person in one course, once. It ends and begins again; its row stays. */
@Entity({ name: 'enrollments' })
export class EnrollmentEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'int', unsigned: true }) userId: number;
  @ManyToOne(() => UserEntity) @JoinColumn() user: Relation<UserEntity>;
  @Column({ type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn() course: Relation<CourseEntity>;
  @Column({ type: 'varchar', length: 16, default: 'ACTIVE' }) status: EnrollmentStatus;
  /** Set while `status` is ENDED. */
  @Column({ type: 'varchar', length: 16, nullable: true }) endReason: EnrollmentEndReason | null;
  /** How often it has begun: 1, and one more each time that it began again. Each beginning has a mail of its own. */
  @Column({ type: 'int', unsigned: true, default: 1 }) beginnings: number;
  /** The invitation by which it began last; null where staff added the person. No foreign key: see the migration. */
  @Column({ type: 'int', unsigned: true, nullable: true }) invitationId: number | null;
  /** When it began last. */
  @Column({ type: 'datetime', precision: 3 }) enrolledAt: Date;
  @Column({ type: 'datetime', precision: 3, nullable: true }) endedAt: Date | null;
  @Column({ type: 'datetime', precision: 3 }) updatedAt: Date;
}

import type { EnrollmentEndReason, EnrollmentStatus } from '@matricula/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UserEntity } from '../accounts/index.js';
import { EnrollmentEntity } from './enrollment.entity.js';

/** A change of an enrollment after its first beginning, or an attempt to accept by somebody whom staff removed or blocked. */
@Entity({ name: 'enrollment_changes' })
export class EnrollmentChangeEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'int', unsigned: true }) enrollmentId: number;
  @ManyToOne(() => EnrollmentEntity) @JoinColumn() enrollment: Relation<EnrollmentEntity>;
  @Column({ type: 'varchar', length: 16 }) status: EnrollmentStatus;
  @Column({ type: 'varchar', length: 16, nullable: true }) endReason: EnrollmentEndReason | null;
  @Column({ type: 'boolean', default: false }) isAttempt: boolean;
  /** The day of an attempt, in UTC, such as 2026-11-22; null for changes. Unique: one attempt a day is recorded. */
  @Column({ type: 'varchar', length: 10, nullable: true }) attemptedOn: string | null;
  /** Null where nobody of the staff did it. */
  @Column({ type: 'int', unsigned: true, nullable: true }) changedById: number | null;
  @ManyToOne(() => UserEntity) @JoinColumn() changedBy: Relation<UserEntity> | null;
  @Column({ type: 'datetime', precision: 3 }) changedAt: Date;
}

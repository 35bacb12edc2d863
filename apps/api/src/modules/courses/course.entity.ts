import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UserEntity } from '../members/index.js';

/** What people are enrolled in. */
@Entity({ name: 'courses' })
export class CourseEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  @Column({ name: 'created_by_id', type: 'int', unsigned: true }) createdById: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'created_by_id' }) createdBy: Relation<UserEntity>;
  @Column({ name: 'is_archived', type: 'boolean', default: false }) isArchived: boolean;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt: Date;
}

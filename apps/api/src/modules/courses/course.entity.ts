import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UserEntity } from '../accounts/index.js';

/** What people are enrolled in. */
@Entity({ name: 'courses' })
export class CourseEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  /** The course's id in another system of the institution. */
  @Column({ type: 'varchar', length: 100, nullable: true }) externalId: string | null;
  @Column({ type: 'int', unsigned: true }) createdById: number;
  @ManyToOne(() => UserEntity) @JoinColumn() createdBy: Relation<UserEntity>;
  @Column({ type: 'boolean', default: false }) isArchived: boolean;
  /** Goes up by one with every edit. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version: number;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', precision: 3 }) updatedAt: Date;
}

import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { CourseEntity } from '../courses/index.js';
import { UserEntity } from '../members/index.js';

/** An access code for a course. Status and remaining spots are derived, never stored (decisions, State). */
@Entity({ name: 'invitations' })
export class InvitationEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 7 }) code: string;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  @Column({ name: 'course_id', type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn({ name: 'course_id' }) course: Relation<CourseEntity>;
  /** `/media/<name>.webp`, served by this server. */
  @Column({ name: 'background_image_url', type: 'varchar', length: 500, nullable: true })
  backgroundImageUrl: string | null;
  /** The specification's limite_usos: 1 to 1,000,000, or null for unlimited. */
  @Column({ name: 'usage_limit', type: 'int', unsigned: true, nullable: true }) usageLimit: number | null;
  /** Moved by the acceptance's conditional UPDATE alone; never falls. */
  @Column({ type: 'int', unsigned: true, default: 0 }) uses: number;
  /** The database's own: usage_limit is set and reached. */
  @Column({ name: 'is_full', type: 'boolean', insert: false, update: false }) isFull: boolean;
  @Column({ name: 'expires_at', type: 'datetime', precision: 3, nullable: true }) expiresAt: Date | null;
  /** The database's own: `expiresAt`, or the end of time where there is none. */
  @Column({ name: 'expiration_order', type: 'datetime', precision: 3, insert: false, update: false })
  expirationOrder: Date;
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive: boolean;
  @Column({ name: 'created_by_id', type: 'int', unsigned: true }) createdById: number;
  @ManyToOne(() => UserEntity) @JoinColumn({ name: 'created_by_id' }) createdBy: Relation<UserEntity>;
  /** Goes up by one with every edit. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version: number;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt: Date;
}

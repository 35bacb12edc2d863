import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { InvitationCodeEntity } from './invitation-code.entity.js';
import { CourseEntity } from '../courses/index.js';
import { UserEntity } from '../accounts/index.js';

/** A way into a course, shared by its code. Status and remaining spots are derived, never stored (decisions, State). */
@Entity({ name: 'invitations' })
export class InvitationEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  /** The code by which it is shared; it may have further ones. */
  @OneToOne(() => InvitationCodeEntity, (code) => code.ownInvitation) ownCode: Relation<InvitationCodeEntity>;
  @Column({ type: 'varchar', length: 200 }) title: string;
  @Column({ type: 'text', nullable: true }) description: string | null;
  @Column({ type: 'int', unsigned: true }) courseId: number;
  @ManyToOne(() => CourseEntity) @JoinColumn() course: Relation<CourseEntity>;
  /** `/media/<name>.webp`, served by this server. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  backgroundImageUrl: string | null;
  /** The specification's limite_usos: 1 to 1,000,000, or null for unlimited. */
  @Column({ type: 'int', unsigned: true, nullable: true }) usageLimit: number | null;
  /** Moved by the acceptance's conditional UPDATE alone; never falls. */
  @Column({ type: 'int', unsigned: true, default: 0 }) uses: number;
  /** The database's own: usage_limit is set and reached. */
  @Column({ type: 'boolean', insert: false, update: false }) isFull: boolean;
  @Column({ type: 'datetime', precision: 3, nullable: true }) expiresAt: Date | null;
  /** The database's own: `expiresAt`, or the end of time where there is none. */
  @Column({ type: 'datetime', precision: 3, insert: false, update: false })
  expirationOrder: Date;
  @Column({ type: 'boolean', default: true }) isActive: boolean;
  /** The invitation's id in another system of the institution. */
  @Column({ type: 'varchar', length: 100, nullable: true }) externalId: string | null;
  /** For staff: never shown to whoever accepts. */
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'int', unsigned: true }) createdById: number;
  @ManyToOne(() => UserEntity) @JoinColumn() createdBy: Relation<UserEntity>;
  /** Goes up by one with every edit. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version: number;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', precision: 3 }) updatedAt: Date;
}

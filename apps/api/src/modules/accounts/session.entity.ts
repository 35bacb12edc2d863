import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** A signed-in browser. The cookie holds the token, the table only its SHA-256. */
@Entity({ name: 'sessions' })
export class SessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash: string;
  @Column({ type: 'int', unsigned: true }) userId: number;
  @ManyToOne(() => UserEntity) @JoinColumn() user: Relation<UserEntity>;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', precision: 3 }) lastSeenAt: Date;
  @Column({ type: 'datetime', precision: 3 }) expiresAt: Date;
}

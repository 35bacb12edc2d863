import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { UserEntity } from './user.entity.js';

/**
 * The newest link by which a person may choose a new password. The mail holds the token, the table only its SHA-256.
 * Using the link deletes the row, and so does, by a trigger, whatever else changes the password or the email or
 * deactivates the account. A job deletes what expired: see purge-password-resets.ts.
 */
@Entity({ name: 'password_resets' })
export class PasswordResetEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) userId: number;
  @OneToOne(() => UserEntity) @JoinColumn() user: Relation<UserEntity>;
  @Index('password_resets_token', { unique: true })
  @Column({ type: 'varchar', length: 64 })
  tokenHash: string;
  /** 60 minutes after the request, by the database's clock. */
  @Index('password_resets_expired')
  @Column({ type: 'datetime', precision: 3 })
  expiresAt: Date;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '@matricula/domain';

/** An account. Never deleted (decisions, Identity). */
@Entity({ name: 'users' })
export class UserEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  /** Normalised by packages/domain, compared byte by byte. */
  @Column({ type: 'varchar', length: 254 }) email: string;
  @Column({ type: 'varchar', length: 100 }) name: string;
  @Column({ type: 'varchar', length: 16 }) role: Role;
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive: boolean;
  /** Argon2id. Null until the mail worker has made the access password. */
  @Column({ name: 'password_hash', type: 'varchar', length: 255, nullable: true }) passwordHash: string | null;
  @Column({ name: 'require_change_password', type: 'boolean', default: false }) requireChangePassword: boolean;
  /** With the server's secret and the id it yields the access password; null once the person chose their own. */
  @Column({ name: 'access_password_salt', type: 'varchar', length: 64, nullable: true })
  accessPasswordSalt: string | null;
  /** 72 hours after the access password's hash was stored. */
  @Column({ name: 'access_password_expires_at', type: 'datetime', precision: 3, nullable: true })
  accessPasswordExpiresAt: Date | null;
  @Column({ name: 'created_at', type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 }) updatedAt: Date;
}

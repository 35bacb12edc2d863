import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '@matricula/domain';

/** An account. Never deleted (decisions, Identity). */
@Entity({ name: 'users' })
export class UserEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  /** Normalised by packages/domain, compared byte by byte. Null, as the name, once erased at the person's request. */
  @Column({ type: 'varchar', length: 254, nullable: true }) email: string | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) name: string | null;
  @Column({ type: 'varchar', length: 16 }) role: Role;
  /** The person's id in another system of the institution. */
  @Column({ type: 'varchar', length: 100, nullable: true }) externalId: string | null;
  @Column({ type: 'boolean', default: true }) isActive: boolean;
  /** Argon2id. Null until the mail worker has made the access password. */
  @Column({ type: 'varchar', length: 255, nullable: true }) passwordHash: string | null;
  @Column({ type: 'boolean', default: false }) requireChangePassword: boolean;
  /** With the server's secret and the id it yields the access password; null once the person chose their own. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  accessPasswordSalt: string | null;
  /** 72 hours after the access password's hash was stored. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  accessPasswordExpiresAt: Date | null;
  /** Goes up by one with every edit. */
  @Column({ type: 'int', unsigned: true, default: 1 }) version: number;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
  @Column({ type: 'datetime', precision: 3 }) updatedAt: Date;
}

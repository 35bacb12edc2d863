import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Who did what to what, when and from where. Append-only by the database's triggers, but for `ip` (decisions, Audit). */
@Entity({ name: 'audit_events' })
export class AuditEventEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'datetime', precision: 3 }) occurredAt: Date;
  /** The domain's Principal kind: user, api-key, system, or nobody where a mailed link was enough. */
  @Column({ type: 'varchar', length: 16 }) principalKind: string;
  /** The user's or the key's id; null for the system. */
  @Column({ type: 'int', unsigned: true, nullable: true }) principalId: number | null;
  @Column({ type: 'varchar', length: 64 }) action: string;
  @Column({ type: 'varchar', length: 32 }) subjectType: string;
  @Column({ type: 'int', unsigned: true }) subjectId: number;
  /** JSON: an array of field names. */
  @Column({ type: 'text' }) changedFields: string;
  /** Kept 90 days, then shortened to its network. */
  @Column({ type: 'varchar', length: 64, nullable: true }) ip: string | null;
  @Column({ type: 'varchar', length: 128, nullable: true }) requestId: string | null;
}

import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** PENDING: to be run, for the first time or again. DONE: nothing is left to do. FAILED: given up. */
export type OutboxStatus = 'PENDING' | 'DONE' | 'FAILED';

/** A task to carry out after the transaction that caused it. */
@Entity({ name: 'outbox' })
@Index('outbox_due', ['status', 'availableAt', 'id'])
@Index('outbox_by_age', ['status', 'createdAt'])
@Index('outbox_ordered', ['orderingKey', 'status', 'id'])
export class OutboxEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 64 }) kind: string;
  /** JSON, parsed by its kind's schema when queued and when run. */
  @Column({ type: 'text' }) payload: string;
  /** What the message is about: unique, so that nothing is queued twice. */
  @Index('outbox_once', { unique: true })
  @Column({ type: 'varchar', length: 120 })
  dedupeKey: string;
  /** Messages with the same key run one after the other, by id; null where the order does not matter. */
  @Column({ type: 'varchar', length: 120, nullable: true }) orderingKey: string | null;
  @Column({ type: 'varchar', length: 16, default: 'PENDING' }) status: OutboxStatus;
  /** How many tries have begun. */
  @Column({ type: 'int', unsigned: true, default: 0 }) attempts: number;
  /** Not to be run before, by the database's clock. */
  @Column({ type: 'datetime', precision: 3 }) availableAt: Date;
  /** The worker run that holds it, until `leasedUntil` by the database's clock. */
  @Column({ type: 'varchar', length: 64, nullable: true }) leaseToken: string | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) leasedUntil: Date | null;
  /** Why the last try failed, without email addresses. */
  @Column({ type: 'varchar', length: 500, nullable: true }) lastError: string | null;
  /** The id of the request that caused it; null where no request did. */
  @Column({ type: 'varchar', length: 128, nullable: true }) requestId: string | null;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
}

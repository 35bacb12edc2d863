import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What has become of a message: the contract's EmailDeliveryStatus. */
export type DeliveryStatus = 'QUEUED' | 'SENT' | 'DELIVERED' | 'BOUNCED' | 'FAILED';

/** A side effect on its way out, written in the transaction that caused it. */
@Entity({ name: 'outbox' })
export class OutboxEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 40 }) kind: string;
  /** Whom it is for. With the invitation it is the key: one message for one person and one invitation. */
  @Column({ type: 'int', unsigned: true }) userId: number;
  @Column({ type: 'int', unsigned: true, nullable: true }) invitationId: number | null;
  /** JSON, parsed by its kind's schema when queued and when run. */
  @Column({ type: 'text' }) payload: string;
  @Column({ type: 'varchar', length: 16, default: 'QUEUED' }) status: DeliveryStatus;
  /** How often sending was begun. */
  @Column({ type: 'int', unsigned: true, default: 0 }) attempts: number;
  /** Not to be sent before, by the database's clock. */
  @Column({ type: 'datetime', precision: 3 }) availableAt: Date;
  /** The worker run that holds it, until `leasedUntil` by the database's clock. */
  @Column({ type: 'varchar', length: 64, nullable: true }) leaseToken: string | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) leasedUntil: Date | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) sentAt: Date | null;
  /** Why the last try failed, without addresses. */
  @Column({ type: 'varchar', length: 500, nullable: true }) lastError: string | null;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
}

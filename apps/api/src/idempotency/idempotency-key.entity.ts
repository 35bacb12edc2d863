import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a mutation created under a client's key. Kept for 24 hours (contract, idempotencyKey). */
@Entity({ name: 'idempotency_keys' })
export class IdempotencyKeyEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  /** See principalKey: keys of two principals are independent. */
  @Column({ type: 'varchar', length: 40 }) principalKey: string;
  @Column({ type: 'varchar', length: 64 }) mutation: string;
  @Column({ type: 'varchar', length: 64 }) idempotencyKey: string;
  /** HMAC of the validated input: the input itself may be personal data. */
  @Column({ type: 'varchar', length: 64 }) inputHash: string;
  /** The database's key of the created object; null only inside the transaction that creates it. */
  @Column({ type: 'int', unsigned: true, nullable: true }) createdId: number | null;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
}

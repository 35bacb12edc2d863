import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { EmailDeliveryStatus } from '../acceptances/index.js';
import { UserEntity } from '../accounts/index.js';

/**
 * What happened to a mail. The row is written when the first try has ended, not when the mail is queued: an acceptance
 * would need one more statement for it. It stays when the outbox is purged.
 */
@Entity({ name: 'mail_deliveries' })
@Index('mail_deliveries_of_user', ['userId', 'invitationId'])
export class MailDeliveryEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  /** The outbox row's id, which every copy of the mail carries and the provider's reports repeat. */
  @Index('mail_deliveries_once', { unique: true })
  @Column({ type: 'int', unsigned: true })
  outboxId: number;
  /** The message's kind, such as `mail.welcome`. */
  @Column({ type: 'varchar', length: 64 }) kind: string;
  @Column({ type: 'int', unsigned: true }) userId: number;
  @ManyToOne(() => UserEntity)
  @JoinColumn()
  user: Relation<UserEntity>;
  /** The invitation whose acceptance the mail is about; null where it is about none. */
  @Column({ type: 'int', unsigned: true, nullable: true }) invitationId: number | null;
  @Column({ type: 'varchar', length: 16 }) status: EmailDeliveryStatus;
  /** The provider's id for the mail. */
  @Column({ type: 'varchar', length: 255, nullable: true })
  providerMessageId: string | null;
  /** The id of the request that caused the mail. */
  @Column({ type: 'varchar', length: 128, nullable: true }) requestId: string | null;
  /** Why the last try failed, without email addresses. */
  @Column({ type: 'varchar', length: 500, nullable: true }) lastError: string | null;
  @Column({ type: 'datetime', precision: 3 }) queuedAt: Date;
  /** When the provider accepted it; null before. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) sentAt: Date | null;
}

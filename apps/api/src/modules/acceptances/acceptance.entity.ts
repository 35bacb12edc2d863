import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { UserEntity } from '../accounts/index.js';
import { InvitationEntity } from '../invitations/index.js';

/** Whether the email had an account before. */
export type AcceptanceOutcome = 'ACCOUNT_CREATED' | 'ACCOUNT_ENROLLED';

/** The state of a mail: the contract's EmailDeliveryStatus. */
export type EmailDeliveryStatus = 'QUEUED' | 'SENT' | 'DELIVERED' | 'BOUNCED' | 'FAILED';

/** One use of an invitation: who accepted, when, and with which name and email, as they were then. */
@Entity({ name: 'acceptances' })
export class AcceptanceEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'int', unsigned: true }) invitationId: number;
  @ManyToOne(() => InvitationEntity) @JoinColumn() invitation: Relation<InvitationEntity>;
  @Column({ type: 'int', unsigned: true }) userId: number;
  @ManyToOne(() => UserEntity) @JoinColumn() user: Relation<UserEntity>;
  @Column({ type: 'varchar', length: 100, nullable: true }) name: string | null;
  @Column({ type: 'varchar', length: 254, nullable: true }) email: string | null;
  @Column({ type: 'varchar', length: 20 }) outcome: AcceptanceOutcome;
  @Column({ type: 'datetime', precision: 3 }) acceptedAt: Date;
  /** The state of its mail, kept here by the mail worker so that lists filter by an index (ADR 0011). */
  @Column({ type: 'varchar', length: 16, default: 'QUEUED' }) emailStatus: EmailDeliveryStatus;
}

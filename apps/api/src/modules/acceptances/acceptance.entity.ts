import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Whether the email had an account before. */
export type AcceptanceOutcome = 'ACCOUNT_CREATED' | 'ACCOUNT_ENROLLED';

/** One use of an invitation: who accepted, when, and with which name and email, as they were then. */
@Entity({ name: 'acceptances' })
export class AcceptanceEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ name: 'invitation_id', type: 'int', unsigned: true }) invitationId: number;
  @Column({ name: 'user_id', type: 'int', unsigned: true }) userId: number;
  @Column({ type: 'varchar', length: 100 }) name: string;
  @Column({ type: 'varchar', length: 254 }) email: string;
  @Column({ type: 'varchar', length: 20 }) outcome: AcceptanceOutcome;
  @Column({ name: 'accepted_at', type: 'datetime', precision: 3 }) acceptedAt: Date;
}

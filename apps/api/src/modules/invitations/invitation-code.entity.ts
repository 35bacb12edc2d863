import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { InvitationEntity } from './invitation.entity.js';

/** A code of an invitation: its own, or a further one (decisions, Further codes). A code is never used twice. */
@Entity({ name: 'invitation_codes' })
export class InvitationCodeEntity {
  @PrimaryGeneratedColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 7 }) code: string;
  @Column({ type: 'int', unsigned: true }) invitationId: number;
  @ManyToOne(() => InvitationEntity) @JoinColumn() invitation: Relation<InvitationEntity>;
  /** The invitation whose own code it is: that of `invitationId`, or null for a further code. */
  @Column({ type: 'int', unsigned: true, nullable: true }) ownInvitationId: number | null;
  @OneToOne(() => InvitationEntity, (invitation) => invitation.ownCode)
  @JoinColumn()
  ownInvitation: Relation<InvitationEntity> | null;
  @Column({ type: 'varchar', length: 100, nullable: true }) label: string | null;
  /** The one email that may accept by it, normalised; null for anybody. */
  @Column({ type: 'varchar', length: 254, nullable: true }) email: string | null;
  @Column({ type: 'boolean', default: true }) isActive: boolean;
  @Column({ type: 'int', unsigned: true, nullable: true }) usageLimit: number | null;
  /** Of a further code. The invitation's own code has none: its uses are the invitation's less those of the others. */
  @Column({ type: 'int', unsigned: true, default: 0 }) uses: number;
  @Column({ type: 'datetime', precision: 3 }) createdAt: Date;
}

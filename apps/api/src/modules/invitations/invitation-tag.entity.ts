import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InvitationEntity } from './invitation.entity.js';

/** A word by which staff find an invitation. Compared without regard to case. */
@Entity({ name: 'invitation_tags' })
export class InvitationTagEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) invitationId: number;
  @ManyToOne(() => InvitationEntity) @JoinColumn() invitation: Relation<InvitationEntity>;
  @Column({ type: 'varchar', length: 40 }) tag: string;
  /** The tag as it is compared: see foldTag. */
  @PrimaryColumn({ type: 'varchar', length: 80 }) folded: string;
}

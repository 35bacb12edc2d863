import { Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { InvitationEntity } from './invitation.entity.js';

/** A word of an invitation's title or of one of its tags: see searchWords. */
@Entity({ name: 'invitation_words' })
export class InvitationWordEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) word: string;
  @PrimaryColumn({ type: 'int', unsigned: true }) invitationId: number;
  @ManyToOne(() => InvitationEntity) @JoinColumn() invitation: Relation<InvitationEntity>;
}

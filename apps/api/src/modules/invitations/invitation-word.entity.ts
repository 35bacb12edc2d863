import { Entity, PrimaryColumn } from 'typeorm';

/** A word of an invitation's title: see titleWords. */
@Entity({ name: 'invitation_words' })
export class InvitationWordEntity {
  @PrimaryColumn({ type: 'varchar', length: 40 }) word: string;
  @PrimaryColumn({ name: 'invitation_id', type: 'int', unsigned: true }) invitationId: number;
}

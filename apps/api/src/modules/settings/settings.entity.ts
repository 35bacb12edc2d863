import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The institution's one row of settings. */
@Entity({ name: 'settings' })
export class SettingsEntity {
  @PrimaryColumn({ type: 'int', unsigned: true }) id: number;
  @Column({ type: 'varchar', length: 100 }) institutionName: string;
  /** IANA name, such as America/Sao_Paulo. */
  @Column({ type: 'varchar', length: 64 }) timeZone: string;
  /** Encrypted under the server's secret; null for random access passwords (decisions, Passwords). */
  @Column({ type: 'text', nullable: true }) defaultPasswordEncrypted: string | null;
}

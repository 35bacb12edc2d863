import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a job ran last, and which process runs it now. */
@Entity({ name: 'jobs' })
export class JobEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 }) name: string;
  /** When the last run began, by the database's clock. */
  @Column({ type: 'datetime', precision: 3, nullable: true }) lastRunAt: Date | null;
  /** The run that holds the job, until `leasedUntil` by the database's clock. */
  @Column({ type: 'varchar', length: 64, nullable: true }) leaseToken: string | null;
  @Column({ type: 'datetime', precision: 3, nullable: true }) leasedUntil: Date | null;
}

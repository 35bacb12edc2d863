import type { DataSource } from 'typeorm';

/** After the last failure for want of disk space, the health check reports it for this long. */
const REPORTED_FOR_MS = 10_000;

const lastFailure = new WeakMap<DataSource, number>();

/** Remembers that a statement failed because the database's disk is full. */
export function noteStorageFull(dataSource: DataSource): void {
  lastFailure.set(dataSource, Date.now());
}

/**
 * Whether a statement failed within the last seconds because the disk is full. It ends by itself: a process that a
 * load balancer has taken out gets no request that would show that there is space again.
 */
export function isStorageFull(dataSource: DataSource): boolean {
  return Date.now() - (lastFailure.get(dataSource) ?? -Infinity) < REPORTED_FOR_MS;
}

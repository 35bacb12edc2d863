import { DAY } from '@matricula/domain';
import ipaddr from 'ipaddr.js';
import type { Database } from '../database/database.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import type { Job } from '../jobs/job.js';

/** How long an audit row keeps its IP address (decisions, Audit). */
const KEPT_MS = 90 * DAY;
/** So few that a batch locks its rows for milliseconds. */
const BATCH = 1_000;

/** What remains of an address: the part by which registries assign networks. */
const IPV4_PREFIX = 24;
const IPV6_PREFIX = 48;

interface AgedRow {
  readonly id: number;
  readonly ip: string;
}

/** The job that shortens the IP addresses of the audit to their network after 90 days. */
export function shortenIpAddressesJob(database: Database, batch = BATCH): Job {
  return {
    name: 'audit.shorten-ip-addresses',
    everyMs: DAY,
    async run(signal) {
      let lastId = 0;
      while (!signal.aborted) {
        const rows = await findAged(database, lastId, batch);
        await shorten(database, rows);
        if (rows.length < batch) return;
        lastId = rows.at(-1)!.id;
      }
    },
  };
}

/** `192.0.2.0/24`, `2001:db8:1::/48`; null for what is no IP address. */
export function networkOf(ip: string): string | null {
  if (!ipaddr.isValid(ip)) return null;
  const address = ipaddr.process(ip);
  const [kind, prefix] = address.kind() === 'ipv4' ? [ipaddr.IPv4, IPV4_PREFIX] : [ipaddr.IPv6, IPV6_PREFIX];
  return `${kind.networkAddressFromCIDR(`${address.toString()}/${prefix}`).toString()}/${prefix}`;
}

/** Rows that still have an address, the oldest first. The scan by id needs no index of its own: it runs once a day. */
function findAged(database: Database, afterId: number, limit: number): Promise<AgedRow[]> {
  return database.manager.query(
    `SELECT id, ip FROM audit_events
     WHERE id > ? AND occurred_at < ${instantAfterNow(database)} AND ip NOT LIKE '%/%' ORDER BY id LIMIT ${limit}`,
    [afterId, -KEPT_MS],
  );
}

/** One UPDATE for each network. The audit's triggers allow it to change `ip`, and nothing else. */
async function shorten(database: Database, rows: readonly AgedRow[]): Promise<void> {
  const idsByNetwork = new Map<string | null, number[]>();
  for (const { id, ip } of rows) {
    const network = networkOf(ip);
    idsByNetwork.set(network, [...(idsByNetwork.get(network) ?? []), id]);
  }
  for (const [network, ids] of idsByNetwork) {
    await database.statement(() =>
      database.execute(`UPDATE audit_events SET ip = ? WHERE id IN (${ids.map(() => '?').join(', ')})`, [
        network,
        ...ids,
      ]),
    );
  }
}

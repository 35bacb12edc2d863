import { z } from 'zod';
import { forEachDatabase } from '../../test/databases.js';
import type { Database } from '../database/database.js';
import { toSqlInstant } from '../database/instant.js';
import { defineMessageKind } from './message-kind.js';
import { enqueue } from './outbox.js';
import { purgeOutboxJob } from './purge-outbox.js';
import { unsentAgeSeconds } from './unsent-age.js';

const NOTE = defineMessageKind('test.note', z.strictObject({}));
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

forEachDatabase('the outbox', (databaseOf) => {
  let database: Database;
  beforeEach(async () => {
    database = databaseOf();
    await database.execute('DELETE FROM outbox', []);
  });

  /** Queues a message and sets its age, its status, and how long it still waits. */
  async function aMessage(key: string, ageMs: number, status = 'PENDING', waitMs = 0) {
    const now = (await database.now()).getTime();
    await enqueue(database, NOTE.message({}, { dedupeKey: key }));
    await database.execute('UPDATE outbox SET created_at = ?, status = ?, available_at = ? WHERE dedupe_key = ?', [
      toSqlInstant(new Date(now - ageMs)),
      status,
      toSqlInstant(new Date(now + waitMs)),
      key,
    ]);
  }
  const keys = async (): Promise<string[]> => {
    const rows: { dedupe_key: string }[] = await database.manager.query('SELECT dedupe_key FROM outbox ORDER BY id');
    return rows.map(({ dedupe_key: key }) => key);
  };
  /** The index that a query reads, as the database explains it. */
  async function indexOf(sql: string): Promise<string> {
    const rows: { key?: string; detail?: string }[] = await database.manager.query(
      `EXPLAIN ${database.isMysql ? '' : 'QUERY PLAN '}${sql}`,
    );
    return rows[0]!.key ?? /INDEX (\w+)/.exec(rows[0]!.detail!)?.[1] ?? 'none';
  }

  it('knows the age of the oldest message that is not sent, whenever it is tried next', async () => {
    const age = () => unsentAgeSeconds(database.manager);
    expect(await age()).toBe(0);
    await aMessage('sent', 300 * SECOND, 'DONE');
    await aMessage('given up', 200 * SECOND, 'FAILED');
    await aMessage('waits for its fifth try', 90 * SECOND, 'PENDING', 3_600 * SECOND);
    await aMessage('new', 0);
    expect(await age()).toBeGreaterThanOrEqual(90);
    expect(await age()).toBeLessThan(100);
  });

  it('is purged of messages that are done and older than seven days, batch by batch, and of nothing else', async () => {
    for (let n = 1; n <= 5; n += 1) await aMessage(`old ${n}`, 8 * DAY, 'DONE');
    await aMessage('done lately', 6 * DAY, 'DONE');
    await aMessage('not sent', 30 * DAY);
    await aMessage('given up', 30 * DAY, 'FAILED');
    await purgeOutboxJob(database, 2).run(new AbortController().signal);
    expect(await keys()).toEqual(['done lately', 'not sent', 'given up']);
  });

  it('is purged no further once the job is to stop', async () => {
    await aMessage('old', 8 * DAY, 'DONE');
    await purgeOutboxJob(database).run(AbortSignal.abort());
    expect(await keys()).toEqual(['old']);
  });

  it('reads due messages, the oldest one and those to purge by an index', async () => {
    const now = toSqlInstant(await database.now());
    // Enough rows for a planner to prefer an index.
    for (let n = 0; n < 40; n += 1) await aMessage(`done ${n}`, DAY, 'DONE');
    await aMessage('due', 0);
    if (database.isMysql) await database.manager.query('ANALYZE TABLE outbox');
    const due = `SELECT id FROM outbox WHERE status = 'PENDING' AND available_at <= '${now}'
      AND (ordering_key IS NULL OR NOT EXISTS (
        SELECT 1 FROM outbox other WHERE other.ordering_key = outbox.ordering_key AND other.status = 'PENDING'
          AND other.id < outbox.id)) ORDER BY available_at, id LIMIT 4`;
    expect(await indexOf(due)).toBe('outbox_due');
    const old = `SELECT id FROM outbox WHERE status = 'DONE' AND created_at < '${now}' ORDER BY created_at LIMIT 10`;
    expect(await indexOf(old)).toBe('outbox_by_age');
    const oldest = `SELECT created_at FROM outbox WHERE status = 'PENDING' ORDER BY created_at LIMIT 1`;
    expect(await indexOf(oldest)).toBe('outbox_by_age');
  });
});

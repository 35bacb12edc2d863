import { QueryFailedError } from 'typeorm';
import { apiOn } from '../../test/api.js';
import { accept } from '../../test/client.js';
import { anEmail } from '../../test/factories.js';
import { isDatabaseAway, isStorageFullError, withoutValues } from './database-errors.js';

describe('The embedded database, when its disk is full', () => {
  const api = apiOn(() => 'sqlite::memory:');
  afterEach(() => jest.restoreAllMocks());

  it('answers what writes with 503 and what reads as before; readiness reports it; with space all is as before', async () => {
    const { code, id } = await api().make.anInvitation();
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const { manager } = api().app.database;
    const [{ page_count: pages }]: [{ page_count: number }] = await manager.query('PRAGMA page_count');
    await manager.query(`PRAGMA max_page_count = ${pages}`);
    const create = () =>
      client.ask(`mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename } }`, {
        input: { title: 'Botany', description: '\u{1F33F}'.repeat(5_000) },
      });
    const full = await create();
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '5']);
    expect(JSON.stringify(api().log)).not.toContain('Botany');
    expect((await client.ask('{ viewer { id } }')).status).toBe(200);
    const ready = await api().client().fetch('/readyz');
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'the disk of the database is full' }]);

    await manager.query('PRAGMA max_page_count = 1000000');
    const later = Date.now() + 10_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect((await api().client().fetch('/readyz')).status).toBe(200);
    expect((await create()).status).toBe(200);
    await accept(api().client(), { code, email: anEmail() });
    expect((await api().make.traces(id)).uses).toBe(1);
  });
});

describe('What the drivers say of a full disk', () => {
  it.each([
    [{ errno: 1114, code: 'ER_RECORD_FILE_FULL' }, "The table 'users' is full"],
    [{ errno: 1021, code: 'ER_DISK_FULL' }, 'Disk full (/tmp/#sql); waiting for someone to free some space...'],
    [{ errno: 1026, code: 'ER_ERROR_ON_WRITE' }, 'Error writing file \'x\' (errno: 28 "No space left on device")'],
    [{ errno: 1030, code: 'ER_GET_ERRNO' }, 'Got error 28 "No space left on device" from storage engine InnoDB'],
    [{ errno: 3, code: 'EE_WRITE' }, 'Error writing file \'./binlog\' (Errcode: 28 "No space left on device")'],
    [{ code: 'SQLITE_FULL' }, 'database or disk is full'],
    [{ code: 'SQLITE_IOERR_WRITE' }, 'disk I/O error'],
    [{ code: 'ENOSPC' }, 'no space left on device, write'],
  ])('is known as such, also without its values: %j', (facts, message) => {
    const failed = new QueryFailedError('INSERT', ['value'], Object.assign(new Error(message), facts));
    for (const error of [failed, withoutValues(failed)]) {
      expect([isStorageFullError(error), isDatabaseAway(error)]).toEqual([true, true]);
    }
  });

  it('is not taken for another fault', () => {
    const facts = { errno: 1118, code: 'ER_TOO_BIG_ROWSIZE' };
    const failed = new QueryFailedError('INSERT', [], Object.assign(new Error('Row size too large (> 8126)'), facts));
    expect([isStorageFullError(failed), isDatabaseAway(failed)]).toEqual([false, false]);
  });
});

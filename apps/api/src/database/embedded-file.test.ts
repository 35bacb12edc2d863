import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs, { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { entities } from '../../test/entities.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { openDataSource } from './data-source.js';

const IN_USE = /^DATABASE_URL: the embedded database .* is in use by another process: stop that one first\.$/;
/** Opens the file as another program does, and holds it. */
const HOLD = `const Sqlite = require('better-sqlite3');
  const connection = new Sqlite(process.argv[1]);
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.exec('CREATE TABLE IF NOT EXISTS held (id)');
  console.log('held');
  setInterval(() => {}, 1000);`;

describe("The embedded database's file", () => {
  let folder: string;
  let file: string;
  const opened: DataSource[] = [];
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'matricula-file-'));
    file = path.join(folder, 'data', 'matricula.db');
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.destroy();
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(): Promise<DataSource> {
    const dataSource = await openDataSource(`sqlite:${file}`, { entities });
    opened.push(dataSource);
    return dataSource;
  }

  it('is made where there is none, with its folder, and kept', async () => {
    const first = await open();
    await first.query('CREATE TABLE kept (id INTEGER)');
    await opened.pop()!.destroy();
    expect(await (await open()).query('SELECT * FROM kept')).toEqual([]);
  });

  it('refuses whoever comes second, with a sentence that says what to do, and goes on serving the first', async () => {
    const first = await open();
    await first.query('CREATE TABLE kept (id INTEGER)');
    await expect(open()).rejects.toThrow(IN_USE);
    expect(await first.query('SELECT * FROM kept')).toEqual([]);
  });

  it('is refused while another process has it, and taken once that one has ended', async () => {
    await (await open()).query('CREATE TABLE kept (id INTEGER)');
    await opened.pop()!.destroy();
    const child = spawn(process.execPath, ['-e', HOLD, file], { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    await expect(open()).rejects.toThrow(IN_USE);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await (await open()).query('SELECT * FROM kept')).toEqual([]);
  });

  it('is readable by its owner only, with the files that SQLite puts beside it, also where it was not before', async () => {
    for (const opening of ['new', 'known']) {
      const database = await open();
      await database.query(`CREATE TABLE ${opening} (id INTEGER)`);
      for (const name of readdirSync(path.dirname(file))) {
        expect([name, statSync(path.join(path.dirname(file), name)).mode & 0o777]).toEqual([name, 0o600]);
      }
      await opened.pop()!.destroy();
      chmodSync(file, 0o644);
    }
  });

  it.each([
    ['is a folder', () => mkdirSync(file, { recursive: true }), /is a folder: name a file\.$/],
    [
      'has a file where its folder should be',
      () => writeFileSync(path.dirname(file), ''),
      /has a file where a folder must be in its path\.$/,
    ],
    [
      'is another kind of file',
      () => {
        mkdirSync(path.dirname(file));
        writeFileSync(file, 'Dear diary, '.repeat(1_000));
      },
      /is not a database of SQLite: name another file\.$/,
    ],
  ])('%s: one sentence says so and names the setting', async (_what, prepare, sentence) => {
    prepare();
    const error: unknown = await open().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseConfigurationError);
    expect((error as Error).message).toMatch(/^DATABASE_URL: [^\n]*$/);
    expect((error as Error).message).toMatch(sentence);
  });

  it.each([
    ['EACCES', 'cannot be written by this process: give it the right to the file and its folder'],
    ['EROFS', 'is on a file system that cannot be written'],
    ['ENOSPC', 'has no space on its disk'],
  ])('that the system refuses with %s: one sentence says so', async (code, sentence) => {
    jest.spyOn(fs, 'mkdirSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    await expect(open()).rejects.toThrow(`DATABASE_URL: ${file} ${sentence}.`);
    jest.restoreAllMocks();
  });
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { entities } from '../entities.js';
import { openDataSource } from './data-source.js';

const IN_USE = 'The embedded database is in use by another process: stop that one first.';
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
});

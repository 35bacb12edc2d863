import { checkServerVersion } from './server-version.js';

describe('The version of the database server', () => {
  it.each([
    ['8.4.3', false],
    ['8.0.16', false],
    ['9.1.0', false],
    ['10.6.0-MariaDB', true],
    ['8.0.36-0ubuntu0.22.04.1', false],
    ['10.11.19-MariaDB-0+deb12u1', true],
    ['5.5.5-10.6.4-MariaDB-log', true],
    ['11.4.2-MariaDB', true],
  ])('%s will do', (version, isMariadb) => {
    expect(checkServerVersion(version)).toEqual({ isMariadb });
  });

  it.each([
    ['5.7.44-log', 'MySQL 5.7.44'],
    ['8.0.15', 'MySQL 8.0.15'],
    ['10.3.39-MariaDB', 'MariaDB 10.3.39'],
    ['5.5.5-10.5.28-MariaDB', 'MariaDB 10.5.28'],
  ])('%s is too old: one sentence says so', (version, name) => {
    expect(() => checkServerVersion(version)).toThrow(
      `DATABASE_URL names a server of ${name}: MySQL 8.0.16 or MariaDB 10.6 is the oldest that works.`,
    );
  });
});

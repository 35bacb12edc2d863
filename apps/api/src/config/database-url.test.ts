import { parseDatabaseUrl } from './database-url.js';

describe('DATABASE_URL', () => {
  it('names an embedded database by its path', () => {
    expect(parseDatabaseUrl('sqlite:var/matricula.db')).toEqual({ kind: 'sqlite', file: 'var/matricula.db' });
  });

  it('names a MySQL database, with a port, a pool and TLS by default', () => {
    expect(parseDatabaseUrl('mysql://user:p%40ss%2Fword@db.example/name')).toEqual({
      kind: 'mysql',
      host: 'db.example',
      port: 3306,
      user: 'user',
      password: 'p@ss/word',
      database: 'name',
      tls: 'verify',
      pool: 10,
    });
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
    'asks for no TLS where the host is this machine: %s',
    (host) => {
      expect(parseDatabaseUrl(`mysql://u@${host}/name`)).toMatchObject({ tls: 'off' });
    },
  );

  it('takes tls and pool as options', () => {
    expect(parseDatabaseUrl('mysql://u@db:3307/name?tls=require&pool=40')).toMatchObject({
      port: 3307,
      tls: 'require',
      pool: 40,
    });
  });

  it.each([
    ['mysql://u@db/name?ssl=true', 'has the unknown option ssl: there are tls and pool'],
    ['mysql://u@db/name?tls=yes', 'has tls=yes: it must be verify, require or off'],
    ['mysql://u@db/name?pool=4', 'has pool=4: it must be a whole number from 5 to 500'],
    ['mysql://u@db/name?pool=many', 'has pool=many: it must be a whole number from 5 to 500'],
    ['mysql://u@db/name?pool=', 'has pool=: it must be a whole number from 5 to 500'],
    ['mysql://u:50%@db/name', 'has a % that begins no character code: write %25 for the sign itself'],
    ['mysql://db', 'is neither mysql://user:password@host:3306/name nor sqlite:path'],
    ['postgres://u@db/name', 'is neither mysql://user:password@host:3306/name nor sqlite:path'],
  ])('is refused with a sentence: %s', (url, sentence) => {
    expect(parseDatabaseUrl(url)).toBe(sentence);
  });
});

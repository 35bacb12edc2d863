// What the tests need beside the repository: a MySQL or MariaDB server, Redis, Chromium. Given, found, started, or named as missing.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { installed, startInDocker, startPrivateMysql, startPrivateRedis } from './private-services.mjs';
import { root } from './processes.mjs';

/** Whether the server takes a connection and a statement. */
async function mysqlAnswers(url) {
  const mysql = createRequire(path.join(root, 'apps/api/package.json'))('mysql2/promise');
  try {
    const connection = await mysql.createConnection({ uri: url, connectTimeout: 2_000 });
    await connection.query('SELECT 1').finally(() => connection.end());
    return true;
  } catch {
    return false;
  }
}

/** Whether Redis greets; one that asks for a password is there too. */
function redisAnswers(url) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port || 6379), timeout: 2_000 });
    const answer = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.on('connect', () => socket.write('PING\r\n'));
    socket.on('data', (data) => answer(/^(\+PONG|-NOAUTH)/.test(data.toString())));
    socket.on('error', () => answer(false));
    socket.on('timeout', () => answer(false));
  });
}

/** The first place that has it: the one given by name, the usual address, a private one, Docker. */
async function find({ variable, usual, answers, startPrivate, docker }) {
  const given = process.env[variable];
  const address = given ?? usual;
  if (await answers(address)) return { url: address, stop: async () => {} };
  if (given) {
    console.error(`${variable} is set, but nothing answers at ${new URL(given).host}.`);
    return null;
  }
  return (await startPrivate(answers)) ?? (await startInDocker({ ...docker, answers }));
}

/** Chromium, or a browser made from it; one that does not run does not count. */
function findChromium() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      ];
  const browser = installed(...candidates);
  // On Windows the browser does not answer --version.
  const runs = browser && (process.platform === 'win32' || spawnSync(browser, ['--version']).status === 0);
  return runs ? { url: browser, stop: async () => {} } : null;
}

const services = [
  {
    name: 'MySQL or MariaDB',
    variable: 'TEST_DATABASE_URL',
    install: 'sudo apt-get install mariadb-server',
    find: () =>
      find({
        variable: 'TEST_DATABASE_URL',
        usual: 'mysql://root@127.0.0.1:3306',
        answers: mysqlAnswers,
        startPrivate: startPrivateMysql,
        docker: {
          image: 'mysql:8.4',
          port: 3306,
          environment: ['MYSQL_ALLOW_EMPTY_PASSWORD=yes'],
          scheme: 'mysql://root@',
        },
      }),
  },
  {
    name: 'Redis',
    variable: 'TEST_REDIS_URL',
    install: 'sudo apt-get install redis-server',
    find: () =>
      find({
        variable: 'TEST_REDIS_URL',
        usual: 'redis://127.0.0.1:6379',
        answers: redisAnswers,
        startPrivate: startPrivateRedis,
        docker: { image: 'redis:7', port: 6379, scheme: 'redis://' },
      }),
  },
  {
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    install: 'sudo apt-get install chromium',
    find: findChromium,
  },
];

/**
 * Finds or starts every service.
 * @returns the environment by which the tests find them, what is missing, and how to end what was started
 */
export async function findServices() {
  const env = {};
  const missing = [];
  const found = [];
  for (const service of services) {
    const place = await service.find();
    console.log(`${service.name}: ${place ? place.url.replace(/:[^:@/]*@/, '@') : 'not found'}`);
    if (place) {
      env[service.variable] = place.url;
      found.push(place);
    } else missing.push(service);
  }
  return { env, missing, stop: () => Promise.all(found.map(({ stop }) => stop())) };
}

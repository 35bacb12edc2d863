// 600 sign-ins with right passwords from one IP address at once, and what a flood by one person does to another. Passwords
// are hashed with the product's own parameters; the server is a process of its own. See README.md.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir, loadavg, availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import mysql from 'mysql2/promise';
import { hashPassword } from '../dist/modules/accounts/password-hash.js';

const COUNT = Number(process.argv[2] ?? 600);
const FLOOD = 150;
const ROUNDS = 4;
const PASSWORD = 'three herons by the canal';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const PORT = 4700 + (process.pid % 200);
const SERVER = process.env.BENCH_DATABASE_SERVER ?? 'mysql://root@127.0.0.1:3306';
const database = `matricula_bench_${randomBytes(4).toString('hex')}`;

const ms = (value) => `${Math.round(value)} ms`;
const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];

async function ask(query, variables, address) {
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  const outcome = data?.signIn?.__typename ?? data?.__typename ?? `${response.status} ${errors?.[0]?.extensions?.code}`;
  return { outcome, took: performance.now() - began };
}
const signIn = (n, address) =>
  ask(SIGN_IN, { input: { email: `person.${n}@example.org`, password: PASSWORD } }, address);

/** Asks for nothing much while something else is under way. */
async function pings(isOver) {
  const took = [];
  while (!isOver()) {
    took.push((await ask('{ __typename }', {}, '10.9.9.9')).took);
    await sleep(20);
  }
  return took;
}

async function oneAddress() {
  let isOver = false;
  const pinging = pings(() => isOver);
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: COUNT }, (_, n) => signIn(n, '10.0.0.1')));
  const took = performance.now() - began;
  isOver = true;
  const outcomes = Map.groupBy(answers, ({ outcome }) => outcome);
  const waits = answers.map((answer) => answer.took);
  const idle = await pinging;
  console.log(
    `${COUNT} right sign-ins from one IP address at once: ${ms(took)}, ${Math.round((COUNT * 1000) / took)} a second`,
  );
  for (const [outcome, { length }] of outcomes) console.log(`  ${outcome}: ${length}`);
  console.log(`  answered after: median ${ms(quantile(waits, 0.5))}, last ${ms(Math.max(...waits))}`);
  console.log(`  another request meanwhile: median ${ms(quantile(idle, 0.5))}, 95% ${ms(quantile(idle, 0.95))}`);
}

async function flood() {
  const alone = [];
  const under = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = 0; n < 3; n += 1) alone.push((await signIn(1, '10.0.1.1')).took);
    const flooding = Array.from({ length: FLOOD }, () => signIn(0, '10.0.2.2'));
    await sleep(300);
    for (let n = 0; n < 3; n += 1) under.push((await signIn(1, '10.0.1.1')).took);
    await Promise.all(flooding);
  }
  const [a, u] = [quantile(alone, 0.5), quantile(under, 0.5)];
  console.log(`a sign-in alone: ${ms(a)}; while another person sends ${FLOOD}: ${ms(u)}; ratio ${(u / a).toFixed(2)}`);
}

const connection = await mysql.createConnection(SERVER);
await connection.query(`CREATE DATABASE ${database}`);
const server = spawn(process.execPath, [fileURLToPath(new URL('../dist/main.js', import.meta.url))], {
  env: {
    ...process.env,
    ROLE: 'all',
    HOST: '127.0.0.1',
    PORT: String(PORT),
    PUBLIC_URL: `http://127.0.0.1:${PORT}`,
    DATABASE_URL: new URL(`/${database}`, SERVER).href,
    TRUSTED_PROXIES: '127.0.0.1',
    APP_SECRET: randomBytes(32).toString('hex'),
    DEMO_DATA: 'false',
    OWNER_EMAIL: 'owner@example.org',
    OWNER_PASSWORD: PASSWORD,
    MEDIA_FOLDER: path.join(tmpdir(), database),
    LOG_LEVEL: 'error',
  },
  stdio: 'ignore',
});
try {
  while (!(await fetch(`http://127.0.0.1:${PORT}/readyz`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('The server has ended.');
    await sleep(100);
  }
  const hash = await hashPassword(PASSWORD);
  const rows = Array.from({ length: COUNT }, (_, n) => [`person.${n}@example.org`, `Person ${n}`, 'STUDENT', hash]);
  await connection.query(
    `INSERT INTO ${database}.users (email, name, role, password_hash, created_at, updated_at)
     VALUES ${rows.map(() => '(?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))').join(', ')}`,
    rows.flat(),
  );
  const load = () =>
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' ');
  console.log(`${availableParallelism()} cores, load before: ${load()}`);
  await oneAddress();
  await flood();
  console.log(`load after: ${load()}`);
} finally {
  server.kill('SIGTERM');
  await connection.query(`DROP DATABASE ${database}`);
  await connection.end();
}

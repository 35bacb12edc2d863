import { apiOn, type Api } from '../../../../test/api.js';
import { accept, anAddress, type Client } from '../../../../test/client.js';
import { onMysql } from '../../../../test/databases.js';
import { anEmail } from '../../../../test/factories.js';
import { aTcpProxy, type TcpProxy } from '../../../../test/tcp-proxy.js';

const REDIS = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
const LET_IN = '200 AcceptInvitationSuccess';
const REFUSED = '200 TooManyAttemptsError';

/** Waits until each tells this of its limits, asking again and again. */
async function untilLimitsAre(expected: RegExp, apis: readonly Api[]): Promise<void> {
  const tells = async (api: Api) => {
    const health = (await (await api.client().fetch('/healthz')).json()) as { limits: string }; // our own route
    return expected.test(health.limits);
  };
  while (!(await Promise.all(apis.map(tells))).every(Boolean)) await new Promise((resume) => setImmediate(resume));
}

/** Sends acceptances in parallel, each with an email of its own, and tells the answers. */
function flood(times: number, code: string, clientOf: (n: number) => Client): Promise<string[]> {
  return Promise.all(
    Array.from({ length: times }, async (_, n) => {
      const { status, result } = await accept(clientOf(n), { code, email: anEmail() });
      return `${status} ${result?.__typename}`;
    }),
  );
}

function count(answers: readonly string[], answer: string): number {
  return answers.filter((one) => one === answer).length;
}

onMysql('Two processes that share a database and Redis', (databaseUrl) => {
  const first = apiOn(databaseUrl, { redisUrl: REDIS });
  const second = apiOn(databaseUrl, { redisUrl: REDIS });
  beforeEach(() => untilLimitsAre(/^in Redis$/, [first(), second()]));

  it('let exactly 5 of 100 parallel acceptances from one address reach the rules', async () => {
    const { code, id } = await first().make.anInvitation();
    const address = anAddress();
    const answers = await flood(100, code, (n) => (n % 2 ? first() : second()).client(address));
    expect([count(answers, LET_IN), count(answers, REFUSED)]).toEqual([5, 95]);
    expect((await first().make.traces(id)).uses).toBe(5);
  });

  it('let exactly 5 of 200 from one IPv6 /64 reach the rules', async () => {
    const { code, id } = await first().make.anInvitation();
    const [a, b] = anAddress().split('.').slice(2);
    const clientOf = (n: number) => (n % 2 ? first() : second()).client(`2001:db8:${a}:${b}::${(n + 1).toString(16)}`);
    const answers = await flood(200, code, clientOf);
    expect([count(answers, LET_IN), count(answers, REFUSED)]).toEqual([5, 195]);
    expect((await first().make.traces(id)).uses).toBe(5);
  });
});

onMysql('Two processes whose Redis is stopped and started under load', (databaseUrl) => {
  let line: TcpProxy;
  beforeAll(async () => {
    line = await aTcpProxy({ host: new URL(REDIS).hostname, port: Number(new URL(REDIS).port || 6379) });
  });
  const onTheLine = () => ({ redisUrl: `redis://127.0.0.1:${line.port}` });
  const first = apiOn(databaseUrl, onTheLine);
  const second = apiOn(databaseUrl, onTheLine);
  afterAll(() => line.close());

  it('let no more than 5 each reach the rules, and fail no request', async () => {
    const apis = [first(), second()];
    const { code, id } = await first().make.anInvitation();
    const address = anAddress();
    const round = () => Promise.all(apis.map((api) => flood(50, code, () => api.client(address))));
    const during = round();
    line.cut();
    const rounds = [await during, await round()];
    await untilLimitsAre(/Redis is lost/, apis);
    rounds.push(await round());
    line.mend();
    rounds.push(await round());
    await untilLimitsAre(/^in Redis$/, apis);
    rounds.push(await round());
    for (const n of [0, 1]) {
      const answers = rounds.flatMap((both) => both[n]!);
      expect(count(answers, LET_IN)).toBeLessThanOrEqual(5);
      expect(count(answers, LET_IN) + count(answers, REFUSED)).toBe(answers.length);
    }
    expect((await first().make.traces(id)).uses).toBeGreaterThanOrEqual(5);
  });
});

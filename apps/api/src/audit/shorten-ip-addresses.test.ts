import { DAY } from '@matricula/domain';
import { forEachDatabase } from '../../test/databases.js';
import { AuditEventEntity } from './audit-event.entity.js';
import { networkOf, shortenIpAddressesJob } from './shorten-ip-addresses.js';

forEachDatabase('The IP addresses of the audit', (databaseOf) => {
  const audit = () => databaseOf().manager.getRepository(AuditEventEntity);
  const aged = async (ip: string | null, days: number) => {
    const occurredAt = new Date((await databaseOf().now()).getTime() - days * DAY);
    const event = { principalKind: 'user', action: 'course.create', subjectType: 'Course', subjectId: 1 };
    const { identifiers } = await audit().insert({ ...event, occurredAt, changedFields: '[]', ip });
    return Number(identifiers[0]!.id);
  };
  const run = (batch?: number) => shortenIpAddressesJob(databaseOf(), batch).run(new AbortController().signal);
  const ipOf = async (id: number) => (await audit().findOneByOrFail({ id })).ip;

  it('are kept for 90 days, and then shortened to their network, each row once', async () => {
    const ids = [];
    for (const [ip, days] of [
      ['192.0.2.77', 91],
      ['192.0.2.78', 91],
      ['2001:db8:1:2:3::4', 200],
      ['192.0.2.79', 89],
      [null, 91],
    ] as const) {
      ids.push(await aged(ip, days));
    }
    const shortened = ['192.0.2.0/24', '192.0.2.0/24', '2001:db8:1::/48', '192.0.2.79', null];
    for (let times = 0; times < 2; times += 1) {
      await run();
      expect(await Promise.all(ids.map(ipOf))).toEqual(shortened);
    }
  });

  it('are shortened in batches, also of addresses that are none', async () => {
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await aged(n === 2 ? 'unknown' : `198.51.${n}.9`, 100));
    await run(2);
    expect(await Promise.all(ids.map(ipOf))).toEqual([0, 1, 2, 3, 4].map((n) => (n === 2 ? null : `198.51.${n}.0/24`)));
  });

  it('are left alone where the job is stopped', async () => {
    const id = await aged('192.0.2.77', 91);
    await shortenIpAddressesJob(databaseOf()).run(AbortSignal.abort());
    expect(await ipOf(id)).toBe('192.0.2.77');
  });
});

describe('The network of an IP address', () => {
  it.each([
    ['203.0.113.200', '203.0.113.0/24'],
    ['::ffff:203.0.113.200', '203.0.113.0/24'],
    ['2001:db8:aaaa:bbbb::1', '2001:db8:aaaa::/48'],
    ['::1', '::/48'],
    ['nowhere', null],
  ])('of %s is %s', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

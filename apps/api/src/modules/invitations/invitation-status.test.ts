import { toGlobalId } from '../../graphql/global-id.js';
import { HOUR, MINUTE, type InvitationStatus } from '@matricula/domain';
import { apiOn } from '../../../test/api.js';
import { accept, type Client } from '../../../test/client.js';
import { onEveryDatabase, onMysql } from '../../../test/databases.js';
import { anEmail, type MadeInvitation } from '../../../test/factories.js';
import { freezeClock } from '../../../test/frozen-clock.js';
import type { InvitationEntity } from './invitation.entity.js';

/** What goes on as it is while the clock is wrong. */
const TIMERS = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
];

onEveryDatabase('The status of an invitation', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let owner: Client;
  beforeAll(async () => {
    owner = api().client();
    await api().make.signedIn(owner, 'OWNER');
  });

  interface Told {
    readonly status: InvitationStatus;
    readonly remainingSpots: number | null;
  }
  /** Under which status the list has it, what its own page tells, and what the acceptance page does. */
  async function statesOf({ id, code, courseId }: MadeInvitation) {
    const listed = [];
    for (const status of ['INACTIVE', 'EXPIRED', 'LIMIT_REACHED', 'ACTIVE']) {
      const { result } = await owner.ask<{ totalCount: number; edges: { node: Told & { id: string } }[] }>(
        `{ invitations(filter: { courseId: "${toGlobalId('Course', courseId)}", statuses: [${status}] }) { totalCount edges { node { id status } } } }`,
      );
      const found = result.edges.filter(({ node }) => node.id === toGlobalId('Invitation', id));
      expect(found.every(({ node }) => node.status === status)).toBe(true);
      expect(result.totalCount).toBe(result.edges.length);
      if (found.length > 0) listed.push(status);
    }
    const { result: one } = await owner.ask<Told>(
      `{ invitation(id: "${toGlobalId('Invitation', id)}") { status remainingSpots } }`,
    );
    const { result: preview } = await api()
      .client()
      .ask<Told | null>(`{ invitationPreview(code: "${code}") { status remainingSpots } }`);
    return { listed, one, preview };
  }

  const past = () => new Date(Date.now() - HOUR);
  const future = () => new Date(Date.now() + HOUR);
  it.each<[InvitationStatus, what: string, changes: () => Partial<InvitationEntity>, spots: number | null]>([
    ['ACTIVE', 'without limit and expiration', () => ({}), null],
    ['ACTIVE', 'with spots left, before its expiration', () => ({ usageLimit: 3, uses: 2, expiresAt: future() }), 1],
    ['LIMIT_REACHED', 'with none left', () => ({ usageLimit: 3, uses: 3 }), 0],
    ['EXPIRED', 'after its expiration', () => ({ expiresAt: past() }), null],
    ['EXPIRED', 'after its expiration and full', () => ({ expiresAt: past(), usageLimit: 1, uses: 1 }), 0],
    ['INACTIVE', 'deactivated', () => ({ isActive: false }), null],
    [
      'INACTIVE',
      'deactivated, expired and full',
      () => ({ isActive: false, expiresAt: past(), usageLimit: 1, uses: 1 }),
      0,
    ],
  ])('is %s %s, and the same everywhere', async (status, _what, changes, remainingSpots) => {
    const invitation = await api().make.anInvitation(changes());
    const one = { status, remainingSpots };
    expect(await statesOf(invitation)).toEqual({ listed: [status], one, preview: status === 'INACTIVE' ? null : one });
  });

  it('is INACTIVE in an archived course, whatever else it is, and as before when the course is restored', async () => {
    const { id: courseId } = await api().make.aCourse({ isArchived: true });
    const invitation = await api().make.anInvitation({ courseId, usageLimit: 1, uses: 1 });
    expect(await statesOf(invitation)).toMatchObject({
      listed: ['INACTIVE'],
      one: { status: 'INACTIVE' },
      preview: null,
    });
    await api().app.database.manager.update('courses', { id: courseId }, { isArchived: false });
    expect(await statesOf(invitation)).toMatchObject({ listed: ['LIMIT_REACHED'], one: { status: 'LIMIT_REACHED' } });
  });

  it('is ACTIVE at the very instant of its expiration and EXPIRED one millisecond later, by the database clock', async () => {
    const expiresAt = new Date(Math.floor(Date.now() / 1000) * 1000 + 10 * 60_000 + 7);
    const invitation = await api().make.anInvitation({ expiresAt });
    const acceptNow = async () => {
      const { result } = await accept(api().client(), { code: invitation.code, email: anEmail() });
      return result.reason ?? result.__typename;
    };
    const states = [];
    for (const ms of [-1, 0, 1]) {
      await freezeClock(api().app.database, new Date(expiresAt.getTime() + ms));
      const { listed, one, preview } = await statesOf(invitation);
      states.push({ ms, listed, one: one.status, preview: preview?.status, accepting: await acceptNow() });
    }
    await freezeClock(api().app.database);
    const active = { listed: ['ACTIVE'], one: 'ACTIVE', preview: 'ACTIVE', accepting: 'AcceptInvitationSuccess' };
    expect(states).toEqual([
      { ms: -1, ...active },
      { ms: 0, ...active },
      { ms: 1, listed: ['EXPIRED'], one: 'EXPIRED', preview: 'EXPIRED', accepting: 'EXPIRED' },
    ]);
    expect((await api().make.traces(invitation.id)).uses).toBe(2);
  });
});

onMysql("The API process's clock", (databaseUrl) => {
  const api = apiOn(databaseUrl);
  afterEach(() => jest.useRealTimers());

  it.each([90, -90])('decides nothing, even where it is %i minutes wrong', async (minutes) => {
    const owner = api().client();
    await api().make.signedIn(owner, 'OWNER');
    const now = Date.now();
    const open = await api().make.anInvitation({ expiresAt: new Date(now + HOUR) });
    const over = await api().make.anInvitation({ expiresAt: new Date(now - HOUR) });
    jest.useFakeTimers({ now: now + minutes * MINUTE, doNotFake: [...TIMERS] });
    for (const [{ id, code }, status, accepting] of [
      [open, 'ACTIVE', 'AcceptInvitationSuccess'],
      [over, 'EXPIRED', 'EXPIRED'],
    ] as const) {
      const { result: one } = await owner.ask(`{ invitation(id: "${toGlobalId('Invitation', id)}") { status } }`);
      const { result: preview } = await api().client().ask(`{ invitationPreview(code: "${code}") { status } }`);
      const { result } = await accept(api().client(), { code, email: anEmail() });
      expect([one, preview, result.reason ?? result.__typename]).toEqual([{ status }, { status }, accepting]);
    }
  });
});

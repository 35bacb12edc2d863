import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HOUR } from '@matricula/domain';
import { TEST_CONFIG } from '../../test/config.js';
import { apiOn } from '../../test/api.js';
import type { Answer, Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { toSqlInstant } from '../database/instant.js';
import { toGlobalId } from '../graphql/global-id.js';
import { InvitationEntity } from '../modules/invitations/index.js';
import { Idempotency } from './idempotency.js';

const CREATE = `mutation ($input: CreateInvitationInput!) {
  createInvitation(input: $input) {
    __typename
    ... on CreateInvitationSuccess { invitation { id title } }
    ... on InvalidInputError { issues { path code } }
  }
}`;
interface Created {
  readonly __typename: string;
  readonly invitation?: { readonly id: string; readonly title: string };
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string }[];
}

onEveryDatabase('A creation with an idempotency key', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let client: Client;
  let courseKey: number;
  let courseId: string;
  beforeEach(async () => {
    client = api().client();
    const { id } = await api().make.signedIn(client, 'PROFESSOR');
    courseKey = (await api().make.aCourse({ createdById: id })).id;
    courseId = toGlobalId('Course', courseKey);
  });
  const create = (input: Record<string, unknown>, by = client): Promise<Answer<Created>> =>
    by.ask(CREATE, { input: { title: 'Spring', courseId, ...input } });
  const count = () => api().app.database.manager.countBy(InvitationEntity, { courseId: courseKey });

  it('creates once, and answers its repetition with what was created', async () => {
    const first = await create({ idempotencyKey: 'k' });
    const second = await create({ idempotencyKey: 'k' });
    expect(first.result.invitation).toBeDefined();
    expect(second.result).toEqual(first.result);
    expect(await count()).toBe(1);
  });

  it('creates once, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ idempotencyKey: 'at once' })));
    expect(new Set(answers.map(({ result }) => result.invitation?.id)).size).toBe(1);
    expect(await count()).toBe(1);
  });

  it('is refused with other input, and creates nothing', async () => {
    await create({ idempotencyKey: 'k' });
    const { result } = await create({ idempotencyKey: 'k', title: 'Autumn' });
    expect(result).toEqual({
      __typename: 'InvalidInputError',
      issues: [{ path: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await count()).toBe(1);
  });

  it("is independent of another principal's with the same key", async () => {
    const other = api().client();
    await api().make.signedIn(other, 'OWNER');
    const mine = await create({ idempotencyKey: 'k' });
    const theirs = await create({ idempotencyKey: 'k' }, other);
    expect(theirs.result.invitation!.id).not.toBe(mine.result.invitation!.id);
    expect(await count()).toBe(2);
  });

  it('remembers no refusal: with the input corrected, the key still creates', async () => {
    expect((await create({ idempotencyKey: 'k', title: '' })).result.__typename).toBe('InvalidInputError');
    expect((await create({ idempotencyKey: 'k' })).result.__typename).toBe('CreateInvitationSuccess');
  });

  it('is answered though its expiration has passed since, its course was archived or its image is gone', async () => {
    const { database } = api().app;
    const now = await database.now();
    const image = path.join(TEST_CONFIG.mediaFolder, 'gone-soon.webp');
    await writeFile(image, '');
    const input = {
      idempotencyKey: 'k',
      expiresAt: new Date(now.getTime() + HOUR).toISOString(),
      backgroundImageUrl: '/media/gone-soon.webp',
    };
    const first = await create(input);
    expect(first.result.__typename).toBe('CreateInvitationSuccess');
    await rm(image);
    await database.manager.update('courses', { id: courseKey }, { isArchived: true });
    const later = jest.spyOn(database, 'now').mockResolvedValue(new Date(now.getTime() + 2 * HOUR));
    expect((await create(input)).result).toEqual(first.result);
    const { result } = await create({ ...input, idempotencyKey: 'another' });
    later.mockRestore();
    expect(result.issues).toEqual([
      { path: ['expiresAt'], code: 'IN_THE_PAST' },
      { path: ['backgroundImageUrl'], code: 'INVALID_URL' },
    ]);
    expect(await count()).toBe(1);
  });

  it('is answered with the rights of now', async () => {
    const { result } = await create({ idempotencyKey: 'k' });
    expect(result.invitation).toBeDefined();
    const { id: nobody } = await api().make.aUser('PROFESSOR');
    await api().app.database.manager.update('courses', { id: courseKey }, { createdById: nobody });
    expect((await create({ idempotencyKey: 'k' })).result.__typename).toBe('NotFoundError');
  });

  it.each([
    ['', 'TOO_SHORT'],
    ['x'.repeat(65), 'TOO_LONG'],
    [' k', 'INVALID_TEXT'],
  ])('has a key of 1 to 64 characters without spaces around it: %j is %s', async (idempotencyKey, code) => {
    const { result } = await create({ idempotencyKey });
    expect(result.issues).toEqual([{ path: ['idempotencyKey'], code }]);
  });

  it('is kept for each mutation by itself: a course too is created once, however many come at once', async () => {
    const createCourse = (input: object) =>
      client.ask<{ __typename: string; course?: { id: string }; issues?: Created['issues'] }>(
        `mutation ($input: CreateCourseInput!) {
           createCourse(input: $input) {
             __typename ... on CreateCourseSuccess { course { id } } ... on InvalidInputError { issues { path code } }
           }
         }`,
        { input: { title: 'Botany', idempotencyKey: 'k', ...input } },
      );
    await create({ idempotencyKey: 'k' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => createCourse({})));
    const ids = new Set(answers.map(({ result }) => result.course?.id));
    expect([...ids]).toEqual([expect.stringMatching(/^crs_/)]);
    expect((await createCourse({ description: 'Plants' })).result.issues).toEqual([
      { path: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
    const { result } = await client.ask<{ totalCount: number }>('{ courses { totalCount } }');
    expect(result.totalCount).toBe(2); // the one of this test's beginning, and this one
  });

  it('is forgotten after 24 hours: the key creates again, and the job deletes what is left', async () => {
    await create({ idempotencyKey: 'old' });
    const { database } = api().app;
    const dayAgo = toSqlInstant(new Date(Date.now() - 25 * HOUR));
    await database.execute('UPDATE idempotency_keys SET created_at = ?', [dayAgo]);
    const again = await create({ idempotencyKey: 'old' });
    expect(again.result.__typename).toBe('CreateInvitationSuccess');
    expect(await count()).toBe(2);
    await database.execute('UPDATE idempotency_keys SET created_at = ?', [dayAgo]);
    const idempotency = new Idempotency(database, 'any');
    expect(await idempotency.purge(1_000)).toBeGreaterThan(0);
    expect(await database.manager.count('idempotency_keys')).toBe(0);
  });
});

import { Idempotency } from '../../../idempotency/idempotency.js';
import { keyOf, toGlobalId } from '../../../graphql/global-id.js';
import { INVITATION_CODE_ALPHABET, parseInstant } from '@matricula/domain';
import { MediaStore } from '../../../media/media-store.js';
import { principalOf } from '../../../../test/factories.js';
import { CourseAccess } from '../../../access/course-access.js';
import { apiOn } from '../../../../test/api.js';
import type { Client } from '../../../../test/client.js';
import { onEveryDatabase } from '../../../../test/databases.js';
import { CourseRepository } from '../../courses/index.js';
import { SettingsEntity, SettingsRepository } from '../../settings/index.js';
import { InvitationEntity } from '../invitation.entity.js';
import { InvitationRepository } from '../invitation.repository.js';
import { CreateInvitation } from './create-invitation.usecase.js';

const CREATE = `mutation ($input: CreateInvitationInput!) {
  createInvitation(input: $input) {
    __typename
    ... on UserError { message }
    ... on InvalidInputError { issues { path code message } }
    ... on CreateInvitationSuccess {
      invitation {
        id code url title description backgroundImageUrl usageLimit expiresAt externalId tags note isActive status uses remainingSpots
        version createdAt updatedAt course { id } createdBy { id email }
      }
    }
  }
}`;
interface Created {
  readonly __typename: string;
  readonly message?: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly code: string; readonly message: string }[];
  readonly invitation?: { readonly id: string; readonly code: string; readonly createdAt: string } & Record<
    string,
    unknown
  >;
}
const PUBLIC_URL = 'https://matricula.example';

onEveryDatabase('Creating an invitation', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let professor: Client;
  let professorId: number;
  let courseId: number;
  beforeAll(async () => {
    professor = api().client();
    professorId = (await api().make.signedIn(professor, 'PROFESSOR')).id;
    courseId = (await api().make.aCourse({ createdById: professorId })).id;
  });

  const create = async (input: Record<string, unknown>, client = professor) =>
    (
      await client.ask<Created>(CREATE, {
        input: { title: 'Spring term', courseId: toGlobalId('Course', courseId), ...input },
      })
    ).result;
  const brokenRules = async (input: Record<string, unknown>) =>
    (await create(input)).issues?.map(({ path, code }) => `${path.join('.')} ${code}`);
  const count = () => api().app.database.manager.count(InvitationEntity);

  it('stores every field, and tells it', async () => {
    const { email } = await api().app.database.manager.findOneByOrFail<{ email: string } & { id: number }>('users', {
      id: professorId,
    });
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const given = {
      title: '  Spring term 🌱 ',
      description: ' Bring\r\na pencil	. ',
      usageLimit: 30,
      expiresAt,
      backgroundImageUrl: `${PUBLIC_URL}/media/cover-orchard-1600.webp`,
      externalId: ' SIS-1 ',
      tags: ['trial', ' Spring ', 'TRIAL'],
      note: ' Ask Ana ',
    };
    const { __typename, invitation } = await create(given);
    expect(__typename).toBe('CreateInvitationSuccess');
    const { id, code, createdAt } = invitation!;
    expect(invitation).toEqual({
      id,
      code,
      url: `${PUBLIC_URL}/i/${code}`,
      title: 'Spring term 🌱',
      description: 'Bring\na pencil	.',
      backgroundImageUrl: `${PUBLIC_URL}/media/cover-orchard-1600.webp`,
      usageLimit: 30,
      expiresAt,
      externalId: 'SIS-1',
      tags: ['Spring', 'trial'],
      note: 'Ask Ana',
      isActive: true,
      status: 'ACTIVE',
      uses: 0,
      remainingSpots: 30,
      version: 1,
      createdAt,
      updatedAt: createdAt,
      course: { id: toGlobalId('Course', courseId) },
      createdBy: {
        id: toGlobalId('Person', professorId),
        email,
      },
    });
    expect(Math.abs(new Date(createdAt).getTime() - Date.now())).toBeLessThan(60_000);
    const stored = await api().app.database.manager.findOneByOrFail(InvitationEntity, { id: keyOf('Invitation', id)! });
    expect(stored).toMatchObject({
      title: 'Spring term 🌱',
      description: 'Bring\na pencil	.',
      usageLimit: 30,
      uses: 0,
      version: 1,
      expiresAt: new Date(expiresAt),
      courseId,
      createdById: professorId,
      isActive: true,
    });
  });

  it('needs no more than a title and a course: then it is unlimited and does not expire', async () => {
    const nothing = { description: null, backgroundImageUrl: null, usageLimit: null, expiresAt: null };
    for (const input of [{}, nothing, { ...nothing, description: '  ', backgroundImageUrl: ' ' }]) {
      const { invitation } = await create(input);
      expect(invitation).toMatchObject({ ...nothing, remainingSpots: null, status: 'ACTIVE' });
    }
  });

  it('refuses an externalId that another invitation has, whatever its course, and stores nothing', async () => {
    expect((await create({ externalId: 'SIS-2' })).__typename).toBe('CreateInvitationSuccess');
    const before = await count();
    expect(await brokenRules({ externalId: ' SIS-2' })).toEqual(['externalId DUPLICATE']);
    expect(await count()).toBe(before);
    expect((await create({ externalId: 'sis-2' })).__typename).toBe('CreateInvitationSuccess');
  });

  it('draws a code of its own for each: seven symbols, of which none is read for another', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, () => create({})));
    const codes = made.map(({ invitation }) => invitation!.code);
    expect(new Set(codes).size).toBe(30);
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${INVITATION_CODE_ALPHABET}]{7}$`));
    expect(codes.join('')).not.toMatch(/[ILO01a-z]/);
  });

  it.each<[what: string, input: Record<string, unknown>, issues: string[]]>([
    ['no title', { title: '' }, ['title REQUIRED']],
    ['a title of spaces', { title: ' \u200b ' }, ['title REQUIRED']],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, ['title TOO_LONG']],
    ['a title with a line break', { title: 'a\nb' }, ['title INVALID_TEXT']],
    ['a description of 5,001 characters', { description: 'x'.repeat(5001) }, ['description TOO_LONG']],
    ['a description with a control character', { description: 'a\u0000b' }, ['description INVALID_TEXT']],
    ['no use at all', { usageLimit: 0 }, ['usageLimit OUT_OF_RANGE']],
    ['fewer than none', { usageLimit: -1 }, ['usageLimit OUT_OF_RANGE']],
    ['a million uses and one', { usageLimit: 1_000_001 }, ['usageLimit OUT_OF_RANGE']],
    ['an expiration that is no date', { expiresAt: 'tomorrow' }, ['expiresAt INVALID_DATE']],
    ['an expiration that no calendar has', { expiresAt: '2099-02-30T00:00:00.000Z' }, ['expiresAt INVALID_DATE']],
    ['an expiration beyond the year 9999', { expiresAt: '+012026-01-01T00:00:00.000Z' }, ['expiresAt INVALID_DATE']],
    ['an expiration in the past', { expiresAt: '2020-01-01T00:00:00.000Z' }, ['expiresAt IN_THE_PAST']],
    [
      'a foreign image',
      { backgroundImageUrl: 'https://evil.example/media/a.webp' },
      ['backgroundImageUrl INVALID_URL'],
    ],
    [
      'an image from elsewhere on this server',
      { backgroundImageUrl: '/media/../a.webp' },
      ['backgroundImageUrl INVALID_URL'],
    ],
    ['an image that is not there', { backgroundImageUrl: '/media/nope.webp' }, ['backgroundImageUrl INVALID_URL']],
    ['a script for an image', { backgroundImageUrl: 'javascript:alert(1)' }, ['backgroundImageUrl INVALID_URL']],
  ])('refuses %s, by field and code', async (_what, input, issues) => {
    expect(await brokenRules(input)).toEqual(issues);
  });

  it('names every broken rule at once, each with a sentence, and stores nothing', async () => {
    const before = await count();
    const input = {
      title: '\x07',
      description: 'x'.repeat(5001),
      usageLimit: 0,
      expiresAt: '2020-01-01T00:00:00.000Z',
      backgroundImageUrl: 'https://evil.example/a.png',
    };
    const { __typename, issues } = await create(input);
    expect(__typename).toBe('InvalidInputError');
    expect(issues!.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'title INVALID_TEXT',
      'description TOO_LONG',
      'backgroundImageUrl INVALID_URL',
      'usageLimit OUT_OF_RANGE',
      'expiresAt IN_THE_PAST',
    ]);
    for (const { message } of issues!) expect(message).toMatch(/^The .+\.$/);
    expect(await count()).toBe(before);
  });

  it('counts an emoji as one character, and takes the longest there may be', async () => {
    const longest = { title: '🎓'.repeat(200), description: '🎓'.repeat(5000), usageLimit: 1_000_000 };
    const { invitation } = await create(longest);
    expect(invitation).toMatchObject(longest);
    expect(await brokenRules({ title: '🎓'.repeat(201) })).toEqual(['title TOO_LONG']);
  });

  it('takes an expiration of this very second and refuses the one before, by the database clock', async () => {
    const now = (await api().app.database.now()).getTime();
    const at = (ms: number) => ({ expiresAt: new Date(now + ms).toISOString() });
    expect(await brokenRules(at(-1))).toEqual(['expiresAt IN_THE_PAST']);
    expect((await create(at(60_000))).__typename).toBe('CreateInvitationSuccess');
  });

  it('reads a date without a time as the end of that day in the time zone of the institution', async () => {
    const zone = (await api().app.database.manager.findOneByOrFail(SettingsEntity, { id: 1 })).timeZone;
    const { invitation } = await create({ expiresAt: '2099-07-01' });
    expect(invitation).toMatchObject({ expiresAt: parseInstant('2099-07-01', zone)!.toISOString() });
    const { invitation: timed } = await create({ expiresAt: '2099-07-01T18:30' });
    expect(timed).toMatchObject({ expiresAt: parseInstant('2099-07-01T18:30', zone)!.toISOString() });
  });

  it.each([
    ['a limit that is text', { usageLimit: '1' }],
    ['half a use', { usageLimit: 1.5 }],
    ['a limit beyond 32 bits', { usageLimit: 2_147_483_648 }],
  ])('refuses %s by the schema', async (_what, input) => {
    const { status, errors } = await professor.ask(CREATE, {
      input: { title: 'A', courseId: toGlobalId('Course', courseId), ...input },
    });
    expect({ status, code: errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('stands against an archived course', async () => {
    const archived = await api().make.aCourse({ createdById: professorId, isArchived: true });
    const { __typename, message } = await create({ courseId: toGlobalId('Course', archived.id) });
    expect({ __typename, message }).toEqual({
      __typename: 'NotAllowedError',
      message: 'The course is archived: restore it before inviting to it.',
    });
    expect(await api().app.database.manager.countBy(InvitationEntity, { courseId: archived.id })).toBe(0);
  });

  it("does not know others' courses, archived or not, nor what is no course", async () => {
    const { id } = await api().make.aCourse();
    const { id: archivedId } = await api().make.aCourse({ isArchived: true });
    const courses = [id, archivedId, 999_999, 0].map((key) => toGlobalId('Course', key));
    for (const nowhere of [...courses, toGlobalId('Invitation', courseId), String(courseId), 'x', '']) {
      expect(await create({ courseId: nowhere })).toEqual({
        __typename: 'NotFoundError',
        message: 'There is no such course.',
      });
    }
  });

  it.each([[['🎓', '📚']], [['か', 'が', 'カ']], [['Straße', 'STRASSE']], [['①', '1']], [['I', 'ı']]])(
    'keeps tags that differ in more than case: %j',
    async (tags) => {
      const { invitation } = await create({ tags });
      expect(new Set(invitation?.tags as string[])).toEqual(new Set(tags));
    },
  );

  it('draws again where a code is taken, and gives up loudly when none is to be had', async () => {
    const { database } = api().app;
    const { code } = await api().make.anInvitation();
    const drawnFrom = (...codes: readonly string[]) => {
      const symbols = [...codes.join('')].map((symbol) => INVITATION_CODE_ALPHABET.indexOf(symbol));
      const repositories = [
        new CourseRepository(database),
        new InvitationRepository(database, new CourseAccess(database)),
        new SettingsRepository(database),
        new Idempotency(database, 'a secret of at least thirty-two bytes'),
        new MediaStore([]),
      ] as const;
      return new CreateInvitation(database, ...repositories, () => symbols.shift()!, PUBLIC_URL);
    };
    const principal = principalOf({ id: professorId, role: 'PROFESSOR' });
    const caller = { principal, ip: null, requestId: null };
    const outcome = await drawnFrom(code, code, 'ZZZZZZ2').execute(caller, courseId, { title: 'Third time lucky' });
    expect(outcome).toMatchObject({
      kind: 'created',
      row: { entity: { ownCode: { code: 'ZZZZZZ2' }, title: 'Third time lucky' } },
    });
    const before = await count();
    const none = drawnFrom(...Array<string>(9).fill(code)).execute(caller, courseId, { title: 'Never' });
    await expect(none).rejects.toThrow('No free invitation code in 5 draws.');
    expect(await count()).toBe(before);
  });
});

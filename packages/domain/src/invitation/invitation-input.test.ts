import { valid } from '../validation.js';
import {
  INVITATION_DESCRIPTION_MAX,
  INVITATION_NOTE_MAX,
  INVITATION_TITLE_MAX,
  MAX_USAGE_LIMIT,
  checkInvitationInput,
  type InvitationInput,
} from './invitation-input.js';

const at = {
  now: new Date('2026-11-22T05:31:00.000Z'),
  publicUrl: 'https://school.example',
  timeZone: 'America/Sao_Paulo',
};
const tomorrow = new Date('2026-11-23T05:31:00.000Z');
const empty = {
  description: null,
  backgroundImageUrl: null,
  usageLimit: null,
  expiresAt: null,
  externalId: null,
  tags: [],
  note: null,
  language: null,
};

function check(input: InvitationInput) {
  return checkInvitationInput({ title: 'Botany, autumn term', ...input }, at);
}

describe('checkInvitationInput', () => {
  it('needs a title only: everything else is empty, which means unlimited and without expiration', () => {
    expect(check({})).toEqual(valid({ title: 'Botany, autumn term', ...empty }));
    expect(check({ ...empty })).toEqual(valid({ title: 'Botany, autumn term', ...empty }));
    expect(
      check({ description: ' ', backgroundImageUrl: ' ', expiresAt: ' ', externalId: '', note: '\n', language: '' }),
    ).toEqual(valid({ title: 'Botany, autumn term', ...empty }));
  });

  it('returns every field in its normal form', () => {
    const filledIn = {
      title: ' Botany ',
      description: ' Leaves\r\nand roots ',
      backgroundImageUrl: 'https://school.example/media/3f2a-1600.webp',
      usageLimit: 1,
      expiresAt: '2026-11-23T02:31-03:00',
      externalId: ' SIS-7 ',
      tags: [' evening '],
      note: ' For the\r\nsecond group ',
      language: 'pt-br',
    };
    expect(check(filledIn)).toEqual(
      valid({
        title: 'Botany',
        description: 'Leaves\nand roots',
        backgroundImageUrl: '/media/3f2a-1600.webp',
        usageLimit: 1,
        expiresAt: tomorrow,
        externalId: 'SIS-7',
        tags: ['evening'],
        note: 'For the\nsecond group',
        language: 'pt-BR',
      }),
    );
  });

  it('returns every broken rule of every field at once', () => {
    const broken = {
      title: '',
      description: 'a'.repeat(INVITATION_DESCRIPTION_MAX + 1),
      backgroundImageUrl: 'https://elsewhere.example/a.webp',
      usageLimit: 0,
      expiresAt: '2026-11-21',
      externalId: 'a'.repeat(101),
      tags: ['evening', ''],
      note: 'a'.repeat(INVITATION_NOTE_MAX + 1),
      language: 'Portuguese',
    };
    expect(check(broken)).toEqual({
      ok: false,
      issues: [
        { path: ['title'], code: 'REQUIRED' },
        { path: ['description'], code: 'TOO_LONG', limit: INVITATION_DESCRIPTION_MAX },
        { path: ['backgroundImageUrl'], code: 'INVALID_URL' },
        { path: ['usageLimit'], code: 'OUT_OF_RANGE', limit: MAX_USAGE_LIMIT },
        { path: ['expiresAt'], code: 'IN_THE_PAST' },
        { path: ['externalId'], code: 'TOO_LONG', limit: 100 },
        { path: ['tags', '1'], code: 'REQUIRED' },
        { path: ['note'], code: 'TOO_LONG', limit: 5000 },
        { path: ['language'], code: 'INVALID_LANGUAGE' },
      ],
    });
  });

  it.each([null, undefined, '', '   '])('requires a title: %j', (title) => {
    expect(check({ title })).toEqual({ ok: false, issues: [{ path: ['title'], code: 'REQUIRED' }] });
  });

  it('takes a title of 200 code points and refuses one of 201', () => {
    expect(check({ title: '🌱'.repeat(INVITATION_TITLE_MAX) }).ok).toBe(true);
    expect(check({ title: '🌱'.repeat(INVITATION_TITLE_MAX + 1) })).toEqual({
      ok: false,
      issues: [{ path: ['title'], code: 'TOO_LONG', limit: 200 }],
    });
  });

  it.each([1, 2, 999_999, MAX_USAGE_LIMIT])('takes a usage limit of %j', (usageLimit) => {
    expect(check({ usageLimit })).toMatchObject({ ok: true, value: { usageLimit } });
  });

  it.each([0, -1, MAX_USAGE_LIMIT + 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a usage limit of %j',
    (usageLimit) => {
      expect(check({ usageLimit })).toEqual({
        ok: false,
        issues: [{ path: ['usageLimit'], code: 'OUT_OF_RANGE', limit: MAX_USAGE_LIMIT }],
      });
    },
  );

  it.each([
    ['takes the very instant', '2026-11-22T05:31:00.000Z', undefined],
    ['refuses one millisecond earlier', '2026-11-22T05:30:59.999Z', 'IN_THE_PAST'],
    ['takes the last instant that databases write down', '9999-12-31T23:59:59.999Z', undefined],
    ['refuses a later one', '9999-12-31T23:59:59-03:00', 'INVALID_DATE'],
    ['refuses a date that does not exist', '2027-02-30', 'INVALID_DATE'],
    ['takes today, which means the end of today in the zone', '2026-11-22', undefined],
    ['refuses yesterday', '2026-11-21', 'IN_THE_PAST'],
    ['refuses no date', 'tomorrow', 'INVALID_DATE'],
  ])('%s as the expiration', (_, instant, code) => {
    const checked = check({ expiresAt: instant });
    expect(checked.ok ? [] : checked.issues).toEqual(code === undefined ? [] : [{ path: ['expiresAt'], code }]);
  });

  it.each([
    '/media/a.webp',
    '/media/0123456789abcdef-800.webp',
    'https://school.example/media/a.webp',
    ' /media/a.webp ',
  ])('takes an image of this server: %s', (backgroundImageUrl) => {
    const checked = check({ backgroundImageUrl });
    expect(checked).toMatchObject({ ok: true, value: { backgroundImageUrl: expect.stringMatching(/^\/media\/\S+$/) } });
  });

  it.each([
    'https://elsewhere.example/media/a.webp',
    'https://school.example.evil.example/media/a.webp',
    'https://school.example@evil.example/media/a.webp',
    'http://school.example/media/a.webp',
    '//school.example/media/a.webp',
    'https://school.example',
    'https://school.example/media/',
    '/media/.webp',
    '/media/-a.webp',
    '/media/A.webp',
    '/media/a.png',
    '/media/a.webp?x=1',
    '/media/a.webp\n.webp',
    '/media/../secret.webp',
    '/media/%2e%2e/a.webp',
    '/media/sub/a.webp',
    'media/a.webp',
    'a.webp',
    'javascript:alert(1)',
    'data:image/webp;base64,AAAA',
    `/media/${'a'.repeat(1000)}.webp`,
  ])('refuses every other address: %s', (backgroundImageUrl) => {
    expect(check({ backgroundImageUrl })).toEqual({
      ok: false,
      issues: [{ path: ['backgroundImageUrl'], code: 'INVALID_URL' }],
    });
  });
});

import {
  checkInvitationFields,
  EMPTY_FIELDS,
  type ExpirationInput,
  type InvitationFields,
} from './invitation-fields.js';

const at = {
  now: new Date('2026-11-22T12:00:00.000Z'),
  publicUrl: 'https://school.example',
  timeZone: 'America/Sao_Paulo',
};
const filledIn = (changed: Partial<InvitationFields> = {}) =>
  checkInvitationFields({ ...EMPTY_FIELDS, title: 'Botany', courseId: '7', ...changed }, at);
const expiration = (typed: Partial<ExpirationInput>) => ({ ...EMPTY_FIELDS.expiresAt, ...typed });
const codesOf = (checked: ReturnType<typeof checkInvitationFields>) =>
  checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('the fields of a new invitation', () => {
  it('need only a title and a course', () => {
    expect(filledIn()).toEqual({
      ok: true,
      value: {
        title: 'Botany',
        courseId: '7',
        description: null,
        backgroundImageUrl: null,
        usageLimit: null,
        expiresAt: null,
      },
    });
  });

  it('report every issue at once', () => {
    const checked = checkInvitationFields(
      { ...EMPTY_FIELDS, usageLimit: '0', expiresAt: expiration({ day: '2026-11-21' }) },
      at,
    );
    expect(codesOf(checked)).toEqual([
      'title REQUIRED',
      'usageLimit OUT_OF_RANGE',
      'expiresAt IN_THE_PAST',
      'courseId REQUIRED',
    ]);
  });

  it.each(['1.5', '-3', 'ten', '1000001'])('do not allow %s as a usage limit', (usageLimit) => {
    expect(codesOf(filledIn({ usageLimit }))).toEqual(['usageLimit OUT_OF_RANGE']);
  });

  it('allow today as an expiration: it means the end of today', () => {
    const checked = filledIn({ expiresAt: expiration({ day: '2026-11-22' }) });
    expect(checked.ok && checked.value.expiresAt).toBe('2026-11-23T02:59:59.999Z');
  });

  it('need a day if a time is given', () => {
    expect(codesOf(filledIn({ expiresAt: expiration({ time: '18:30' }) }))).toEqual(['expiresAt INVALID_DATE']);
  });

  it('do not read an incomplete date as no expiration', () => {
    expect(codesOf(filledIn({ expiresAt: expiration({ isDayIncomplete: true }) }))).toEqual(['expiresAt INVALID_DATE']);
  });
});

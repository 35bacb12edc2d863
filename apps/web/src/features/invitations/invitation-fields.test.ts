import { checkFields, EMPTY_FIELDS, type InvitationFields } from './invitation-fields.js';

const at = {
  now: new Date('2026-11-22T12:00:00.000Z'),
  publicUrl: 'https://school.example',
  timeZone: 'America/Sao_Paulo',
};
const filledIn = (changed: Partial<InvitationFields> = {}) =>
  checkFields({ ...EMPTY_FIELDS, title: 'Botany', courseId: '7', ...changed }, at);
const codesOf = (checked: ReturnType<typeof checkFields>) =>
  checked.ok ? [] : checked.issues.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('the fields of a new invitation', () => {
  it('need no more than a title and a course', () => {
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

  it('tell every broken rule at once', () => {
    const checked = checkFields({ ...EMPTY_FIELDS, usageLimit: '0', day: '2026-11-21' }, at);
    expect(codesOf(checked)).toEqual([
      'title REQUIRED',
      'usageLimit OUT_OF_RANGE',
      'expiresAt IN_THE_PAST',
      'courseId REQUIRED',
    ]);
  });

  it.each(['1.5', '-3', 'ten', '1000001'])('refuse %s as a usage limit', (usageLimit) => {
    expect(codesOf(filledIn({ usageLimit }))).toEqual(['usageLimit OUT_OF_RANGE']);
  });

  it('take today as an expiration, since it means the end of today', () => {
    const checked = filledIn({ day: '2026-11-22' });
    expect(checked.ok && checked.value.expiresAt).toBe('2026-11-23T02:59:59.999Z');
  });

  it('ask for a day where only a time was given', () => {
    expect(codesOf(filledIn({ time: '18:30' }))).toEqual(['expiresAt INVALID_DATE']);
  });

  it('do not take half a date for no expiration', () => {
    expect(codesOf(filledIn({ isDayIncomplete: true }))).toEqual(['expiresAt INVALID_DATE']);
  });
});

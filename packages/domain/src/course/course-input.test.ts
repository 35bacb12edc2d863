import { valid } from '../validation.js';
import { COURSE_DESCRIPTION_MAX, COURSE_TITLE_MAX, checkCourseInput } from './course-input.js';

describe('checkCourseInput', () => {
  it('trims the title, and empties a description of nothing but space', () => {
    expect(checkCourseInput({ title: ' Botany ', description: '  ' })).toEqual(
      valid({ title: 'Botany', description: null, externalId: null }),
    );
    expect(checkCourseInput({ title: 'Botany' })).toEqual(
      valid({ title: 'Botany', description: null, externalId: null }),
    );
  });

  it('takes the greatest lengths', () => {
    const longest = {
      title: 'é'.repeat(COURSE_TITLE_MAX),
      description: '🌱'.repeat(COURSE_DESCRIPTION_MAX),
      externalId: 'x'.repeat(100),
    };
    expect(checkCourseInput(longest)).toEqual(valid(longest));
  });

  it('returns every broken rule at once', () => {
    expect(checkCourseInput({ title: null, description: `\0${'a'.repeat(COURSE_DESCRIPTION_MAX)}` })).toEqual({
      ok: false,
      issues: [
        { path: ['title'], code: 'REQUIRED' },
        { path: ['description'], code: 'TOO_LONG', limit: COURSE_DESCRIPTION_MAX },
        { path: ['description'], code: 'INVALID_TEXT' },
      ],
    });
    expect(checkCourseInput({ title: 'a'.repeat(COURSE_TITLE_MAX + 1) })).toEqual({
      ok: false,
      issues: [{ path: ['title'], code: 'TOO_LONG', limit: COURSE_TITLE_MAX }],
    });
  });
});

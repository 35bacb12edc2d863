import { accepted } from '../checked.js';
import { COURSE_DESCRIPTION_MAX, COURSE_TITLE_MAX, checkCourseDraft } from './course-draft.js';

describe('checkCourseDraft', () => {
  it('trims the title, and empties a description of nothing but space', () => {
    expect(checkCourseDraft({ title: ' Botany ', description: '  ' })).toEqual(
      accepted({ title: 'Botany', description: null }),
    );
    expect(checkCourseDraft({ title: 'Botany' })).toEqual(accepted({ title: 'Botany', description: null }));
  });

  it('takes the greatest lengths', () => {
    const longest = { title: 'é'.repeat(COURSE_TITLE_MAX), description: '🌱'.repeat(COURSE_DESCRIPTION_MAX) };
    expect(checkCourseDraft(longest)).toEqual(accepted(longest));
  });

  it('tells every broken rule at once', () => {
    expect(checkCourseDraft({ title: null, description: `\0${'a'.repeat(COURSE_DESCRIPTION_MAX)}` })).toEqual({
      ok: false,
      issues: [
        { path: 'title', code: 'REQUIRED' },
        { path: 'description', code: 'TOO_LONG', limit: COURSE_DESCRIPTION_MAX },
        { path: 'description', code: 'INVALID_TEXT' },
      ],
    });
    expect(checkCourseDraft({ title: 'a'.repeat(COURSE_TITLE_MAX + 1) })).toEqual({
      ok: false,
      issues: [{ path: 'title', code: 'TOO_LONG', limit: COURSE_TITLE_MAX }],
    });
  });
});

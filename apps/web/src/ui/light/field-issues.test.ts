import { issuesByField } from './field-issues.js';

const fields = ['title', 'tags'] as const;

describe('the issues of an input', () => {
  it.each([
    ['names joined by dots', 'tags.0'],
    ['a list of names', ['tags', '0']],
  ])('belong to the field that their path begins with, for %s', (_kind, path) => {
    const issue = { path, code: 'TOO_LONG' };
    expect(issuesByField([issue], fields)).toEqual({ byField: { tags: issue }, others: [] });
  });

  it('show the first one of each field', () => {
    const issues = [
      { path: ['title'], code: 'TOO_LONG' },
      { path: ['title'], code: 'INVALID_TEXT' },
    ];
    expect(issuesByField(issues, fields).byField.title?.code).toBe('TOO_LONG');
  });

  it('are kept apart if no field of the form can solve them', () => {
    const issue = { path: ['courseId'], code: 'REQUIRED' };
    expect(issuesByField([issue], fields)).toEqual({ byField: {}, others: [issue] });
  });
});

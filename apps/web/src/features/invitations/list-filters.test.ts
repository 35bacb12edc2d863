import { filtersFrom, searchOf } from './list-filters.js';

describe('filters in the address', () => {
  it('come back as they went in', () => {
    const filters = { courseId: '3', statuses: ['EXPIRED', 'ACTIVE'] } as const;
    expect(filtersFrom(searchOf(filters))).toEqual(filters);
  });

  it('are none in a bare address', () => {
    expect(filtersFrom(new URLSearchParams())).toEqual({ courseId: null, statuses: [] });
  });

  it('pass over a status that does not exist', () => {
    expect(filtersFrom(new URLSearchParams('status=SHINY&status=ACTIVE')).statuses).toEqual(['ACTIVE']);
  });
});

import { filtersFrom, NO_FILTERS, searchOf } from './list-filters.js';

describe('Filters in the URL', () => {
  it('are read as they were written', () => {
    const filters = {
      search: 'evening g',
      courseId: '3',
      statuses: ['EXPIRED', 'ACTIVE'],
      order: 'TITLE_ASC',
    } as const;
    expect(filtersFrom(searchOf(filters))).toEqual(filters);
  });

  it('are none in a URL without parameters', () => {
    expect(filtersFrom(new URLSearchParams())).toEqual(NO_FILTERS);
  });

  it('ignore a status and an order that do not exist', () => {
    const filters = filtersFrom(new URLSearchParams('status=SHINY&status=ACTIVE&order=SHINY'));
    expect(filters).toEqual({ ...NO_FILTERS, statuses: ['ACTIVE'] });
  });
});

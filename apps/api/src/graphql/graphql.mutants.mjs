const cost = (name, search, replace, test) => ({
  name: `The cost ${name}`,
  file: 'operation-cost.ts',
  search,
  replace,
  tests: 'operation-cost',
  test,
});

export const mutants = [
  cost('is not limited', 'if (cost <= COST_MAX) return;', 'if (cost > 0) return;', 'What an operation may cost'),
  cost(
    'of a list is that of one item',
    'return 1 + items * childComplexity;',
    'return 1 + childComplexity;',
    'What an operation may cost',
  ),
  cost(
    'does not count variables',
    'variables: request.variables ?? {},',
    'variables: {},',
    'counts a list by its variable',
  ),
  {
    name: 'A request may hold several attempts',
    file: 'one-attempt-per-request.ts',
    search: 'if (attempts === 2) {',
    replace: 'if (attempts === 0) {',
    tests: 'sign-in-throttling',
    test: 'cannot be hastened by aliases: a request holds one sign-in',
  },
];

const cost = (name, search, replace, test) => ({
  name: `The cost ${name}`,
  file: 'operation-cost.ts',
  search,
  replace,
  tests: 'operation-cost',
  test,
});

export const mutants = [
  {
    ...cost('is not limited', '', '', 'What an operation may cost'),
    file: 'limit-cost.ts',
    search: 'if (cost > COST_MAX) throw',
    replace: 'if (cost < 0) throw',
  },
  cost(
    'of a list is that of one item',
    'return 1 + ofPage + pageSize(args.first ?? args.last) * ofItem;',
    'return 1 + ofPage + ofItem;',
    'What an operation may cost',
  ),
  cost('does not count variables', 'variables: { ...variables },', 'variables: {},', 'counts a list by its variable'),
  cost(
    'of the first request stands for all variables',
    'if (cost > 0 && !dependsOnVariables(operation.document)) {',
    'if (cost > 0) {',
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

const route = (name, search, replace, tests, test) => ({
  name,
  file: 'graphql-route.ts',
  search,
  replace,
  tests,
  test,
});
const WITHOUT_EFFECT = 'does nothing: no course is made by a form, a GET, another site, a batch or a flood';

export const mutants = [
  route(
    'Another site may call the API',
    'if (!isOwnOrigin(request.headers.origin))',
    'if (!isOwnOrigin(undefined))',
    'bad-input',
    WITHOUT_EFFECT,
  ),
  {
    name: 'Every origin is our own',
    file: 'own-origin.ts',
    search: 'own.has(origin)',
    replace: 'own.size > 0',
    tests: 'own-origin',
    test: 'Our own origin',
  },
  {
    name: 'The Host header decides what is our own origin',
    file: 'graphql-route.ts',
    search: 'if (!isOwnOrigin(request.headers.origin))',
    replace:
      'if (!isOwnOrigin(request.headers.origin) && new URL(request.headers.origin ?? "").host !== request.headers.host)',
    tests: 'bad-input',
    test: 'with an Origin that equals the Host is refused all the same',
  },
  {
    name: 'A form of another site accepts an invitation',
    file: 'light-pages.ts',
    search: "if (method === 'POST' && isFromAnotherSite(request, isOwnOrigin))",
    replace: 'if (isFromAnotherSite(request, () => true))',
    tests: 'http/acceptance-form',
    test: 'is refused from an older browser, with the origin of another site',
  },
  {
    name: 'A form that does not prove where it comes from acts for the session',
    file: 'light-pages.ts',
    search: 'return headers.origin !== undefined && isOwnOrigin(headers.origin);',
    replace: 'return isOwnOrigin(headers.origin);',
    tests: 'http/acceptance-form',
    test: 'accepts nothing where nothing says where it comes from',
  },
];

// Which files may import which. CONTRIBUTING.md says it in words; this file checks it.
const API = '^apps/api/src/';
const WEB = '^apps/web/src/';
const DOMAIN = '^packages/domain/src/';
// Tests, and the rows of a test's table that stand in the folder of their module.
const TEST = '\\.(test|permissions|statements)\\.tsx?$';
/** The layers of the pages, from top to bottom: each imports what is below it, or beside it. */
const WEB_LAYERS = [
  ['app'],
  ['features'],
  ['form', 'registration'],
  ['session'],
  ['ui', 'apollo', 'executor', 'i18n', 'gql'],
];
const LIGHT_PAGES = `${WEB}(app/(acceptance|account|light)[^/]*|features/(acceptance|auth)/.*|ui/(light|invitation)/.*|executor/.*)\\.tsx?$`;
const npm = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const SCHEMA = [npm('type-graphql', 'graphql', '@apollo', 'fastify'), '\\.(resolver|type|usecase)\\.ts$'];

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'domain-stands-alone',
      'The rules are pure: they import nothing but each other.',
      { path: DOMAIN, pathNot: TEST },
      { pathNot: DOMAIN },
    ),
    never(
      'domain-through-its-index',
      'Both sides import @matricula/domain, not its files.',
      { path: '^apps/' },
      { path: DOMAIN, pathNot: `${DOMAIN}index\\.ts$` },
    ),
    never(
      'web-apart-from-api',
      'The two share schema.graphql only.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    never(
      'pages-without-node',
      'A page runs in a browser.',
      { path: WEB, pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    never(
      'use-case-knows-no-graphql',
      'A use case imports repositories, domain and database; GraphQL and HTTP belong to its resolver.',
      { path: '\\.usecase\\.ts$' },
      { path: [npm('type-graphql', 'graphql', '@apollo', 'fastify'), '\\.(resolver|type)\\.ts$'] },
    ),
    never(
      'use-case-runs-no-graphql',
      'A use case may import types from the graphql folder, such as who asks; it calls nothing there.',
      { path: '\\.usecase\\.ts$' },
      { path: `${API}graphql/`, dependencyTypesNot: ['type-only'] },
    ),
    never(
      'resolver-without-sql',
      'A resolver imports its use case and the graphql folder.',
      { path: '\\.(resolver|type)\\.ts$' },
      { path: npm('typeorm') },
    ),
    never(
      'storage-without-schema',
      'Tables and the schema change independently.',
      { path: '\\.(entity|repository)\\.ts$' },
      { path: SCHEMA },
    ),
    never(
      'database-reaches-no-schema',
      'The database folder, which every repository uses, does not reach the schema, not even indirectly.',
      { path: `${API}database/`, pathNot: TEST },
      { path: [...SCHEMA, `${API}graphql/`], reachable: true },
    ),
    never(
      'storage-runs-no-schema',
      'What is imported by repositories may import types from the graphql folder, and calls nothing there.',
      {
        path: API,
        pathNot: [
          TEST,
          '\\.(resolver|type)\\.ts$',
          `${API}(graphql|http)/`,
          `${API}(app|composition|modules|emit-schema)\\.ts$`,
          `${API}modules/[^/]+/(index|[^/]+\\.module)\\.ts$`,
        ],
      },
      { path: [`${API}graphql/`, '\\.(resolver|type)\\.ts$'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      'module-through-its-index',
      'A module imports another through its index.ts only; its descriptor may name the type of another descriptor.',
      { path: `${API}modules/([^/]+)/` },
      {
        path: `${API}modules/`,
        pathNot: [`${API}modules/$1/`, `${API}modules/[^/]+/(index|[^/]+\\.module)\\.ts$`],
      },
    ),
    never(
      'modules-through-their-index',
      'Files outside the modules import them through their index.ts too.',
      { path: API, pathNot: [`${API}modules/`, `${API}modules\\.ts$`] },
      { path: `${API}modules/`, pathNot: `${API}modules/[^/]+/index\\.ts$` },
    ),
    never(
      'descriptors-for-composition',
      "A module's descriptor composes it: modules.ts calls it, and other descriptors name its type.",
      { path: API, pathNot: [`${API}modules\\.ts$`, '\\.module\\.ts$'] },
      { path: '\\.module\\.ts$' },
    ),
    never(
      'mail-behind-the-outbox',
      'Only modules.ts imports mail: other modules reach it through the outbox.',
      { path: API, pathNot: [`${API}modules\\.ts$`, `${API}modules/mail/`] },
      { path: `${API}modules/mail/` },
    ),
    never(
      'composition-root-on-top',
      'app.ts creates everything and passes it on; nothing else imports it.',
      { path: API, pathNot: [TEST, `${API}(main|app|emit-schema)\\.ts$`] },
      { path: `${API}(main|app)\\.ts$` },
    ),
    never(
      'features-apart',
      'Two features that need the same thing find it below the features; one shows parts of another through a slot.',
      { path: `${WEB}features/([^/]+)/` },
      { path: `${WEB}features/`, pathNot: `${WEB}features/$1/` },
    ),
    ...WEB_LAYERS.slice(1).map((layer, index) =>
      never(
        `web-${layer[0]}-imports-downwards`,
        `The layers of the pages, from top to bottom: ${WEB_LAYERS.map((names) => names.join(', ')).join(' > ')}.`,
        { path: `${WEB}(${layer.join('|')})/` },
        {
          path: `${WEB}(${WEB_LAYERS.slice(0, index + 1)
            .flat()
            .join('|')})/`,
        },
      ),
    ),
    never(
      'light-pages-without-kit',
      'A student on a slow phone waits for every byte: no Apollo, no Mantine, no router on these pages.',
      { path: LIGHT_PAGES, pathNot: TEST },
      { path: npm('@apollo', '@mantine', 'react-router', 'graphql', 'rxjs'), reachable: true },
    ),
    never(
      'light-pages-load-light-ui',
      'Of the shared components these pages load those in ui/light and ui/invitation, which import nothing of the dashboard.',
      { path: LIGHT_PAGES, pathNot: TEST },
      { path: [`${WEB}(ui/kit|form|session|registration|apollo)/`, `${WEB}gql/dashboard\\.ts$`] },
    ),
    never(
      'no-cycles',
      'Entities reference each other through their modules; nothing else may import in a cycle.',
      {},
      { circular: true, via: { pathNot: `\\.entity\\.ts$|${API}modules/[^/]+/index\\.ts$` } },
    ),
    never(
      'no-product-on-tests',
      'Any test can be deleted without breaking the product.',
      { pathNot: [TEST, '/test/', '/e2e/'] },
      { path: [TEST, '/e2e/', '^apps/[^/]+/test/'] },
    ),
    never(
      'no-vague-names',
      'utils, helpers, common and misc do not say what is in them.',
      {},
      { path: '(^|[/.-])(utils?|helpers?|common|misc)(/|\\.[jt]sx?$)', pathNot: 'node_modules' },
    ),
    never(
      'no-unresolved',
      'Every import can be resolved. (The excepted package has types only.)',
      {},
      { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    ),
  ],
  required: [
    {
      name: 'imports-are-parsed',
      comment: 'If the parser did not understand the sources, no rule above could fail.',
      severity: 'error',
      module: { path: `${DOMAIN}index\\.ts$` },
      to: { path: `${DOMAIN}[^/]+/` },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript API; swc reads the same syntax.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|var)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.cjs', '.mjs', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

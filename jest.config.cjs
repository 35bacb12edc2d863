/** One run for everything that needs no browser: the domain's rules, the API over HTTP, the pages in jsdom. */
const swc = (tsx, module = {}) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        ...(tsx ? { react: { runtime: 'automatic' } } : {}),
      },
    },
    module: { type: 'commonjs', ...module },
    sourceMaps: 'inline',
  },
];

const transform = { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) };

const project = (displayName, folder, more) => ({
  displayName,
  rootDir: `${__dirname}/${folder}`,
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/e2e/'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: {
    '^@matricula/(domain|i18n)$': `${__dirname}/packages/$1/src/index.ts`,
    '\\.(css|svg)$': `${__dirname}/apps/web/test/empty-module.cjs`,
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform,
  ...more,
});

module.exports = {
  // Hundreds of parallel requests on two busy cores take a while; what hangs still ends.
  testTimeout: 30_000,
  projects: [
    project('domain', 'packages/domain'),
    project('i18n', 'packages/i18n'),
    project('api', 'apps/api', {
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/test/build-light-server.mjs',
      // It imports the light server, an ES module, which require could not load.
      transform: { 'light-pages\\.ts$': swc(false, { ignoreDynamic: true }), ...transform },
    }),
    project('web', 'apps/web', { testEnvironment: 'jsdom', setupFiles: ['<rootDir>/test/jsdom-setup.cjs'] }),
  ],
};

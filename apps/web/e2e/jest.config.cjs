/** The journeys: the built product in a real browser. `npm test -- --only journeys` builds nothing; `npm test` does. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // A journey is many steps long, and each step waits for what it expects.
  testTimeout: 180_000,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};

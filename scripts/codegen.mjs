// The catalogues as modules, the schema as the API emits it, the hooks that the pages call, and the permission matrix. `--check` changes nothing and reports what is out of date.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildServer } from './build.mjs';
import { catalogueFiles, moduleFile } from './catalogues.mjs';
import { MATRIX_FILE } from './permission-matrix.mjs';
import { command, root, StepError } from './processes.mjs';
import { ensureInstalled, runNodeQuietly, tool } from './toolchain.mjs';

const schemaFile = 'apps/api/schema.graphql';
const hooksFolder = 'apps/web/src/gql';

/** Every generated file and what it says. */
function generatedFiles() {
  const hooks = readdirSync(path.join(root, hooksFolder)).map((name) => `${hooksFolder}/${name}`);
  return new Map(
    [schemaFile, MATRIX_FILE, ...hooks, ...catalogueFiles().map(moduleFile)].map((file) => [
      file,
      readFileSync(path.join(root, file), 'utf8'),
    ]),
  );
}

async function generate() {
  // Loaded here: what it imports is there after the install.
  const { compileMessages } = await import('./compile-messages.mjs');
  await compileMessages();
  await buildServer();
  await runNodeQuietly('Emitting the schema', 'apps/api/dist/emit-schema.js', []);
  await runNodeQuietly('Writing the permission matrix', 'scripts/permission-matrix.mjs', []);
  await runNodeQuietly('Generating the hooks', tool('@graphql-codegen/cli', { bin: 'graphql-codegen' }), []);
}

/** Puts the files back as they were. */
function restore(before, after) {
  for (const [file, text] of before) if (after.get(file) !== text) writeFileSync(path.join(root, file), text);
  for (const file of after.keys()) if (!before.has(file)) rmSync(path.join(root, file));
}

await command(async (args) => {
  await ensureInstalled();
  if (!args.includes('--check')) return generate();
  const before = generatedFiles();
  await generate();
  const after = generatedFiles();
  restore(before, after);
  const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (drifted.length === 0) return 0;
  throw new StepError(
    `Not what the code generates: ${drifted.join(', ')}. Run \`npm run codegen\` and commit the result.`,
  );
});

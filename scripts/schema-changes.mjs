// Compares apps/api/schema.graphql with the schema that was released last: a breaking change fails. `--release` makes
// the schema of now the released one: `npm run schema:release`, when a version goes out.
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { breakingChanges, deprecationsWithoutDay } from './breaking-changes.mjs';
import { command, root, StepError } from './processes.mjs';

const currentFile = path.join(root, 'apps/api/schema.graphql');
const releasedFile = path.join(root, 'apps/api/schema.released.graphql');

await command(async (args) => {
  const current = readFileSync(currentFile, 'utf8');
  const undated = deprecationsWithoutDay(current);
  if (undated.length > 0) {
    throw new StepError(`These deprecations name no day, such as "Removed after 2027-06-30.": ${undated.join(', ')}.`);
  }
  if (existsSync(releasedFile)) {
    const today = new Date().toISOString().slice(0, 10);
    const breaking = await breakingChanges(readFileSync(releasedFile, 'utf8'), current, today);
    if (breaking.length > 0) throw new StepError(`Breaking changes of the schema:\n  ${breaking.join('\n  ')}`);
  } else console.log('  No schema has been released yet.');
  if (args.includes('--release')) copyFileSync(currentFile, releasedFile);
});

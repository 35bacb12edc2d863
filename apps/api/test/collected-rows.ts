import { globSync } from 'node:fs';
import path from 'node:path';

const SOURCES = path.join(__dirname, '../src');

/**
 * The rows of a table that is written in parts, each in its module's folder: a new module adds a file and changes none.
 * @param suffix of the files, such as `permissions`: every list that a `*.permissions.ts` file exports is part of the table
 */
export function collectedRows<Row>(suffix: string): readonly Row[] {
  const files = globSync(`**/*.${suffix}.ts`, { cwd: SOURCES }).toSorted();
  // A file's exports are typed where they are written.
  return files.flatMap((file) =>
    Object.values(jest.requireActual<Record<string, Row[]>>(path.join(SOURCES, file))).flat(),
  );
}

// The catalogues of messages. Plain Node 20 JavaScript without dependencies, since it is read before the install.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/** A catalogue is a file of this name, in the folder of its feature. */
const CATALOGUE = /(^|[/-])messages\.en\.json$/;
const folders = ['apps/web/src', 'apps/api/src'];

/** The catalogues' paths from the root, with slashes. */
export function catalogueFiles() {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .filter((file) => CATALOGUE.test(file)),
  );
}

/** The messages of a catalogue, as they are written. */
export function readMessages(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** The module beside a catalogue. */
export function moduleFile(file) {
  return file.replace(/\.json$/, '.ts');
}

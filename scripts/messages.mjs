// Which messages of the pages nobody reads. The compiler reports missing ones, with the types.
//
// It takes every message out of a copy of the catalogues and lets the compiler report which are missed: one that it does
// not miss is read nowhere. So it also knows words that are handed on, taken apart, or chosen by a key.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogueFiles, moduleFile, readMessages } from './catalogues.mjs';
import { command, root, StepError } from './processes.mjs';
import { ensureInstalled, runNode, tool } from './toolchain.mjs';

/** Groups that are searched by a key of any name, which no compiler sees. */
const SEARCHED = [
  'acceptance.issues.name',
  'acceptance.issues.email',
  'acceptance.issues.code',
  'auth.issues',
  'dashboard.issues',
];

const web = path.join(root, 'apps/web');
const copy = path.join(web, 'var/messages');

/** A catalogue's messages by the name of its folder or file: `acceptance`, `dashboard`. */
function readCatalogues() {
  return catalogueFiles()
    .filter((file) => file.startsWith('apps/web/'))
    .map((file) => ({ file, name: nameOf(file), messages: readMessages(file) }));
}

function nameOf(file) {
  const prefix = path.basename(file).replace(/-?messages\.en\.json$/, '');
  return prefix || path.basename(path.dirname(file));
}

/** `dashboard.auth.signIn.title` for every message. */
function messagesOf(group, place) {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${place}.${name}`] : messagesOf(value, `${place}.${name}`),
  );
}

const typeOf = (place) => `Words_${place.replaceAll('.', '_')}`;

/** Each group of a catalogue as a type with a name of its own, that holds groups alone. */
function emptied(group, place) {
  const groups = Object.entries(group).filter(([, value]) => typeof value !== 'string');
  const members = groups.map(([name]) => `readonly ${name}: ${typeOf(`${place}.${name}`)};`);
  const inner = groups.map(([name, value]) => emptied(value, `${place}.${name}`));
  return `export type ${typeOf(place)} = { ${members.join(' ')} };\n${inner.join('')}`;
}

/** What the compiler says of the pages when no catalogue has a message. */
async function complaintsWithout(catalogues) {
  rmSync(copy, { recursive: true, force: true });
  cpSync(path.join(web, 'src'), path.join(copy, 'src'), {
    recursive: true,
    filter: (file) => !/\.test\.tsx?$/.test(file),
  });
  for (const { file, name, messages } of catalogues) {
    const declared = `${emptied(messages, name)}export declare const messages: ${typeOf(name)};\n`;
    writeFileSync(path.join(copy, path.relative('apps/web', moduleFile(file))), declared);
  }
  writeFileSync(path.join(copy, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['src'] }));
  const { output } = await runNode(tool('typescript', { bin: 'tsc' }), ['-p', copy, '--noEmit', '--pretty', 'false'], {
    quiet: true,
  });
  rmSync(copy, { recursive: true });
  return output.split(/\n(?! )/);
}

/** The keys that a complaint names: the property that is not there, or those of the type by which a group is indexed. */
function keysIn(complaint) {
  const index = /expression of type '([^']+)' can't be used to index/.exec(complaint)?.[1];
  if (index !== undefined) return [...index.matchAll(/"([^"]+)"/g)].map(([, key]) => key);
  return /Property '([^']+)' does not exist on type/.exec(complaint)?.slice(1) ?? [];
}

/** Prints how many there are. @throws StepError the messages that nobody reads */
export async function checkMessages() {
  const catalogues = readCatalogues();
  const messages = catalogues.flatMap((catalogue) => messagesOf(catalogue.messages, catalogue.name));
  const places = new Map(messages.map((message) => [typeOf(parentOf(message)), parentOf(message)]));
  const read = new Set();
  // Whole groups: also those that are indexed by a type with a name of its own.
  const searched = new Set(SEARCHED);
  for (const complaint of await complaintsWithout(catalogues)) {
    const groups = [...complaint.matchAll(/\bWords_\w+/g)].map(([type]) => places.get(type)).filter(Boolean);
    const named = keysIn(complaint);
    if (named.length > 0) for (const group of groups) for (const name of named) read.add(`${group}.${name}`);
    else for (const group of groups) searched.add(group);
  }
  const unused = messages.filter((message) => !read.has(message) && !searched.has(parentOf(message)));
  console.log(`  ${messages.length} messages, ${unused.length} of them read nowhere`);
  if (unused.length > 0) throw new StepError(`Messages that no page reads: ${unused.join(', ')}.`);
}

const parentOf = (message) => message.slice(0, message.lastIndexOf('.'));

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await ensureInstalled();
    await checkMessages();
  });
}

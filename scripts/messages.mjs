// Which messages of the pages nobody shows. Those that are missing the compiler tells with the types.
//
// It takes every message out of a copy of the catalogues, each group a type with a name of its own, and lets the compiler
// tell which are missed: a message that it does not miss is read nowhere. So it knows words that are handed on, taken
// apart or chosen by a key as well as those that are named outright.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, root, Told } from './processes.mjs';
import { runNode, tool } from './toolchain.mjs';

const web = path.join(root, 'apps/web');
const copy = path.join(web, 'var/messages');
/** What the pages read: each with its name, the file that exports it, and what reads it whole, which no compiler sees. */
const catalogues = [
  { name: 'acceptance', file: 'acceptance.ts', readWhole: ['issues.name', 'issues.email', 'issues.code'] },
  { name: 'dashboard', file: 'dashboard.ts', readWhole: ['issues'] },
];

/** The catalogues as they are, read by a process that understands TypeScript. */
async function readCatalogues() {
  const imports = catalogues.map(({ name, file }) => `import { ${name} } from './apps/web/src/i18n/en/${file}';`);
  const script = `${imports.join('')} console.log(JSON.stringify({ ${catalogues.map(({ name }) => name)} }, (_, value) =>
    typeof value === 'function' ? 'a function' : value));`;
  const { code, output } = await runNode('--input-type=module', ['--eval', script], {
    nodeArgs: ['--import', '@oxc-node/core/register'],
    quiet: true,
  });
  if (code !== 0) throw new Told(output);
  return JSON.parse(output);
}

/** The paths of all messages in a group, and of the groups in it. */
function pathsIn(group, prefix = []) {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string' ? [[...prefix, name]] : pathsIn(value, [...prefix, name]),
  );
}

const typeName = (place) => `Words_${place.join('_')}`;

/** A catalogue's declaration without its messages: `interface Words_dashboard_auth { readonly signIn: … }`. */
function emptied(group, place) {
  const groups = Object.entries(group).filter(([, value]) => typeof value !== 'string');
  const members = groups.map(([name]) => `  readonly ${name}: ${typeName([...place, name])};`);
  const own = `export interface ${typeName(place)} {\n${members.join('\n')}\n}\n`;
  return [own, ...groups.flatMap(([name, value]) => emptied(value, [...place, name]))].join('');
}

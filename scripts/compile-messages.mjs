// Compiles each catalogue `messages.en.json` (ICU MessageFormat, nested by name) to the typed module beside it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { format, resolveConfig } from 'prettier';
import { catalogueFiles, moduleFile, readMessages } from './catalogues.mjs';
import { root, StepError } from './processes.mjs';

/** What a compiled message needs: its values by name, each with a TypeScript type. */
function valuesOf(tokens, values = new Map()) {
  for (const token of tokens) {
    if (!Array.isArray(token)) continue;
    const [name, type, cases] = token;
    const isCases = ['plural', 'selectordinal', 'select'].includes(type);
    const valueType = { plural: 'number', selectordinal: 'number', number: 'number' }[type] ?? 'string';
    values.set(name, values.get(name) === 'number' ? 'number' : valueType);
    if (!isCases) continue;
    for (const each of Object.values(cases)) if (Array.isArray(each)) valuesOf(each, values);
  }
  return values;
}

const key = (name) => (/^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name));

/** A message's type and its compiled form. */
function compileOne(text, id) {
  let tokens;
  try {
    tokens = compileMessage(text);
  } catch (error) {
    throw new StepError(`${id} is not a message in ICU MessageFormat: ${error.message}`);
  }
  if (!Array.isArray(tokens) || tokens.every((token) => typeof token === 'string')) {
    return { type: 'string', compiled: JSON.stringify([tokens].flat().join('')) };
  }
  const values = [...valuesOf(tokens)].map(([name, type]) => `readonly ${key(name)}: ${type}`);
  return { type: `(values: { ${values.join('; ')} }) => string`, compiled: JSON.stringify(tokens) };
}

function compileGroup(group, id) {
  const entries = Object.entries(group).map(([name, value]) => {
    const inner = typeof value === 'string' ? compileOne(value, `${id}.${name}`) : compileGroup(value, `${id}.${name}`);
    return { name: key(name), ...inner };
  });
  return {
    type: `{ ${entries.map(({ name, type }) => `readonly ${name}: ${type}`).join('; ')} }`,
    compiled: `{ ${entries.map(({ name, compiled }) => `${name}: ${compiled}`).join(', ')} }`,
  };
}

/** Writes the module beside each catalogue. @throws StepError for a message that is not in ICU MessageFormat */
export async function compileMessages() {
  for (const file of catalogueFiles()) {
    const { type, compiled } = compileGroup(readMessages(file), file);
    const lines = [
      `// Generated from ${path.basename(file)} by \`npm run codegen\`. Do not edit.`,
      `import { readCatalogue } from '@matricula/i18n';`,
      '',
      `export const messages = readCatalogue<${type}>('en', ${compiled});`,
      '',
    ];
    const target = path.join(root, moduleFile(file));
    const text = await format(lines.join('\n'), { ...(await resolveConfig(target)), parser: 'typescript' });
    writeFileSync(target, text);
  }
}

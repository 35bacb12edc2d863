// What graphql-schema-linter and @graphql-eslint report about apps/api/schema.graphql. Each rule that is off or
// narrowed says why. Runs after the install, on Node 24.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';
import linter from 'graphql-schema-linter';
import { command, root } from './processes.mjs';

const SCHEMA = 'apps/api/schema.graphql';

/** Rules of graphql-schema-linter that are off, each with its reason. The others are on. */
const LINTER_RULES_OFF = {
  'enum-values-sorted-alphabetically':
    'The order of values has a meaning: the first that applies, or the ladder of roles.',
  'input-object-fields-sorted-alphabetically': 'Fields stand in the order in which a form shows them.',
  'interface-fields-sorted-alphabetically': 'As for input objects: id first, then by meaning.',
  'type-fields-sorted-alphabetically': 'As for input objects: id first, then by meaning.',
};

const ESLINT_RULES = {
  ...graphqlPlugin.configs['flat/schema-recommended'].rules,
  ...graphqlPlugin.configs['flat/schema-relay'].rules,
  // `nodes` stands beside `edges`, so lists of other types than edges exist. An enrollment's change is read in its
  // history alone, so it is no Node (contract, EnrollmentChange).
  '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      rootField: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  // What is no Node has no id: parts of a list, results and refusals of a mutation, and the types named here.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge', 'Success', 'Error', 'Issue'],
        // There is one institution; a preview names nobody and cannot be loaded again by an id; for a change, see above.
        types: ['PageInfo', 'Institution', 'InvitationPreview', 'EnrollmentChange'],
      },
    },
  ],
};

/** Each finding as `line: text (rule)`. */
function linterFindings(sdl) {
  const { configuration, validator } = linter;
  const schema = { definition: sdl, sourceMap: { getOriginalPathForLine: () => SCHEMA } };
  const configured = new configuration.Configuration(schema, { except: Object.keys(LINTER_RULES_OFF) });
  const findings = validator.validateSchemaDefinition(schema, configured.getRules(), configured);
  return findings.map(({ locations, message, ruleName }) => `${locations[0].line}: ${message} (${ruleName})`);
}

/** Each finding as `line: text (rule)`. */
async function eslintFindings(sdl) {
  const files = ['**/*.graphql'];
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files,
        plugins: { '@graphql-eslint': graphqlPlugin },
        languageOptions: {
          parser: graphqlPlugin.parser,
          parserOptions: { graphQLConfig: { schema: path.join(root, SCHEMA) } },
        },
        rules: ESLINT_RULES,
      },
    ],
  });
  const [{ messages }] = await eslint.lintText(sdl, { filePath: path.join(root, SCHEMA) });
  return messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`);
}

await command(async () => {
  const sdl = readFileSync(path.join(root, SCHEMA), 'utf8');
  const findings = { 'graphql-schema-linter': linterFindings(sdl), '@graphql-eslint': await eslintFindings(sdl) };
  for (const [name, list] of Object.entries(findings)) {
    console.log(`  ${name}: ${list.length} findings`);
    for (const finding of list) console.log(`    ${SCHEMA}:${finding}`);
  }
  return Object.values(findings).flat().length === 0 ? 0 : 1;
});

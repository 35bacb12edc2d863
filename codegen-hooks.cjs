// A plugin of the code generator: one typed hook for each operation, so that a component never names a type of the schema.
const { Kind, print, stripIgnoredCharacters } = require('graphql');

const capitalised = (word) => word[0].toUpperCase() + word.slice(1);

/** The names that the other plugins give to what belongs to one operation, and whether its variables may be left out. */
function namesOf(operation) {
  const base = capitalised(operation.name.value);
  const data = base + capitalised(operation.operation);
  const needsVariables = operation.variableDefinitions.some(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
  );
  return { base, data, variables: `${data}Variables`, document: `${base}Document`, hook: `use${data}`, needsVariables };
}

/**
 * Hooks around Apollo Client's own; the documents come from the plugin typed-document-node. Two options are withheld, since
 * with them the data could not be relied on to be whole, nor a mutation's variables be asked for where it is called.
 */
const apollo = {
  query({ data, variables, document, hook, needsVariables }) {
    const options = `Omit<ApolloReact.useQuery.Options<${data}, ${variables}>, 'returnPartialData'>`;
    // With a variable that must be given, the options may still be skipToken: "not yet".
    return needsVariables
      ? [
          `export function ${hook}(options: ${options} | ApolloReact.SkipToken) {`,
          `  return ApolloReact.useQuery(${document}, options);`,
          '}',
        ]
      : [
          `export function ${hook}(options: ${options} = {}) {`,
          `  return ApolloReact.useQuery(${document}, options);`,
          '}',
        ];
  },
  mutation({ data, variables, document, hook }) {
    return [
      `export function ${hook}(options: Omit<ApolloReact.useMutation.Options<${data}, ${variables}>, 'variables'> = {}) {`,
      `  return ApolloReact.useMutation(${document}, options);`,
      '}',
    ];
  },
  imports: () => ["import * as ApolloReact from '@apollo/client/react';"],
};

/**
 * For the light pages: documents as plain strings, so that no parser and no tree is in the bundle. The server runs the
 * queries when it renders a page; mutations have a hook around our own executor.
 */
const executor = {
  query: () => [],
  mutation({ data, variables, document, hook }) {
    return [`export function ${hook}() {`, `  return useMutation<${data}, ${variables}>(${document});`, '}'];
  },
  imports: (kinds) => (kinds.has('mutation') ? ["import { useMutation } from '../executor/executor.js';"] : []),
};

/** The operation's text with the fragments that it reaches, on one line. */
function documentString(operation, fragments) {
  const reached = new Map();
  const gather = (definition) => {
    for (const [, name] of print(definition).matchAll(/\.\.\.\s*(\w+)/g)) {
      const fragment = name === 'on' ? undefined : fragments.get(name);
      if (fragment && !reached.has(name)) {
        reached.set(name, fragment);
        gather(fragment);
      }
    }
  };
  gather(operation);
  return stripIgnoredCharacters([operation, ...reached.values()].map(print).join('\n'));
}

module.exports = {
  plugin(_schema, documents, config) {
    const definitions = documents.flatMap(({ document }) => document.definitions);
    const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const fragments = new Map(
      definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
    );
    if (operations.length === 0) return 'export {};';

    const hooks = config.client === 'executor' ? executor : apollo;
    const lines = operations.flatMap((operation) => {
      const names = namesOf(operation);
      const own = hooks[operation.operation]?.(names);
      if (!own) throw new Error(`No hook is made for a ${operation.operation}: ${names.base}`);
      if (hooks !== executor) return own;
      return [`export const ${names.document} = ${JSON.stringify(documentString(operation, fragments))};`, ...own];
    });
    return {
      prepend: hooks.imports(new Set(operations.map(({ operation }) => operation))),
      content: lines.join('\n'),
    };
  },
};

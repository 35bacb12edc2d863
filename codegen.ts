import type { CodegenConfig } from '@graphql-codegen/cli';

const typesOfOperations = {
  useTypeImports: true,
  immutableTypes: true,
  arrayInputCoercion: false,
  enumType: 'string-literal',
  // On the wire all of them are strings; instants are parsed where they are shown.
  scalars: { DateTime: 'string', EmailAddress: 'string', URL: 'string', ID: 'string' },
};

/** The operations of a feature whose pages are rendered on the server. */
const lightPages = (feature: string) => ({
  documents: `apps/web/src/features/${feature}/**/*.graphql`,
  plugins: ['typescript-operations', './codegen-hooks.cjs'],
  // The executor sends the document as it stands: a component gets the __typename that it asked for.
  config: { ...typesOfOperations, skipTypename: true, client: 'executor' },
});

/**
 * The schema and the operations beside the components become typed hooks: `query Invitations` is `useInvitationsQuery`.
 * Several outputs, since the light pages carry neither Apollo nor parsed documents (see docs/performance.md).
 */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/gql/dashboard.ts': {
      documents: ['apps/web/src/features/!(acceptance|auth)/**/*.graphql', 'apps/web/src/session/**/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node', './codegen-hooks.cjs'],
      // Apollo asks for __typename in every selection, so it is always there.
      config: { ...typesOfOperations, nonOptionalTypename: true, skipTypeNameForRoot: true, client: 'apollo' },
    },
    'apps/web/src/gql/acceptance.ts': lightPages('acceptance'),
    'apps/web/src/gql/account.ts': lightPages('auth'),
  },
};

// The code generator reads the default export.
export default config;

import 'reflect-metadata';
import path from 'node:path';
import { createSchema } from './graphql/schema.js';
import { resolverClasses } from './resolvers.js';

// Writes apps/api/schema.graphql: run by `npm run codegen`.
await createSchema(resolverClasses, { emitTo: path.join(import.meta.dirname, '../schema.graphql') });

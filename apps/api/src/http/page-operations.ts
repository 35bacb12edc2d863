import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { isDatabaseAway } from '../database/database-errors.js';
import type { Context } from '../graphql/context.js';

/** Why an operation brought no data; the shape that apps/web's executor gives to the same answers over HTTP. */
type OperationError = { kind: 'RATE_LIMITED'; retryAfterSeconds: number } | { kind: 'UNEXPECTED' };
export type OperationAnswer = { data: unknown; error?: undefined } | { data?: undefined; error: OperationError };

/**
 * Runs the pages' own operations, as the request's sender. Each document is parsed and checked once.
 * @throws Error where an operation does not fit the schema: the pages are of another release
 */
export function operationRunner(schema: GraphQLSchema) {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (text: string) => {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [error] = validate(schema, document);
    if (error) throw new Error(`The pages do not fit the schema: build them again. ${error.message}`);
    documents.set(text, document);
    return document;
  };
  return async (
    text: string,
    variableValues: Record<string, unknown>,
    contextValue: Context,
  ): Promise<OperationAnswer> => {
    const document = documentOf(text);
    const result: ExecutionResult = await execute({ schema, document, contextValue, variableValues });
    const [error] = result.errors ?? [];
    if (error) return { error: operationError(error, contextValue) };
    // As a page reads it over HTTP: dates are text by then.
    return { data: JSON.parse(JSON.stringify(result.data)) };
  };
}

/** A rate limit is an answer. What is unexpected goes into the log, and the answer does not say what it was. */
function operationError({ extensions, originalError, path: at }: GraphQLError, context: Context): OperationError {
  if (extensions.code === 'RATE_LIMITED') {
    return { kind: 'RATE_LIMITED', retryAfterSeconds: Number(extensions.retryAfterSeconds) };
  }
  if (originalError && !(originalError instanceof GraphQLError)) {
    const { log } = context.request;
    if (isDatabaseAway(originalError)) log.error({ path: at }, 'the database is away');
    else log.error({ path: at, stack: originalError.stack }, 'a resolver failed');
  }
  return { kind: 'UNEXPECTED' };
}

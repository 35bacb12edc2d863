import type { GraphQLSchema } from 'graphql';
import { buildSchema, type ContainerType, type NonEmptyArray } from 'type-graphql';

/** A resolver's class, by which type-graphql finds its fields. */
export type ResolverClass = new (...parts: never[]) => object;

/**
 * Builds the schema of the resolvers' classes.
 * @param instances the resolvers themselves, made by the composition root; none are needed to emit the schema
 * @param emitTo where to write the schema as SDL
 */
export function createSchema(
  classes: readonly ResolverClass[],
  { instances, emitTo }: { instances?: readonly object[]; emitTo?: string },
): Promise<GraphQLSchema> {
  const byClass = new Map((instances ?? []).map((resolver) => [resolver.constructor, resolver]));
  const container: ContainerType = { get: (resolverClass) => byClass.get(resolverClass) };
  return buildSchema({
    resolvers: classes as unknown as NonEmptyArray<ResolverClass>, // type-graphql asks for a tuple with one at least
    container,
    // The rules of input stand in packages/domain alone.
    validate: false,
    ...(emitTo ? { emitSchemaFile: { path: emitTo, sortedSchema: true } } : {}),
  });
}

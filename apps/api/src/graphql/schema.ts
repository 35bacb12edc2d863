import { isIntrospectionType, isSpecifiedScalarType, printType, type GraphQLSchema } from 'graphql';
import { buildSchema, type ContainerType, type NonEmptyArray } from 'type-graphql';
import { enforcePolicy } from '../access/requires.js';
import { Node } from './node.type.js';

type ResolverClass = new (...parts: never[]) => object;

/** Builds the schema of the resolvers, with the policy before every field that declares an action. */
export async function createSchema(resolvers: readonly object[]): Promise<GraphQLSchema> {
  const byClass = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const container: ContainerType = { get: (resolverClass) => byClass.get(resolverClass) };
  const schema = await buildSchema({
    resolvers: [...byClass.keys()] as unknown as NonEmptyArray<ResolverClass>, // type-graphql asks for a tuple with one at least
    orphanedTypes: [Node],
    container,
    // The rules of input stand in packages/domain alone.
    validate: false,
  });
  schema.getQueryType()!.description =
    'What can be read. Every field is nullable, so that the rest of an answer survives.';
  schema.getMutationType()!.description =
    'What can be changed. Each result is a union of the success and the expected refusals; one that fails does not erase an earlier one.';
  return enforcePolicy(schema);
}

/** The schema as SDL: types by name; fields, arguments and enum values in the order in which they are declared. */
export function printSchema(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return `${types
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(printType)
    .join('\n\n')}\n`;
}

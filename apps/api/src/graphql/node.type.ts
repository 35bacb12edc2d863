import { Field, ID, InterfaceType } from 'type-graphql';

/** What every type with an id implements. */
@InterfaceType('Node', {
  description: 'Something with an id, which `node` and `nodes` find again.',
  resolveType: ({ constructor }) => constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, and unique over the whole schema.' }) id: string;
}

import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from './context.js';
import { fromGlobalId, type NodeType } from './global-id.js';
import { Node } from './node.type.js';

/** Finds the nodes of one type by their keys, with the rights of the request's principal: null for what they may not see. */
export interface NodeSource {
  readonly type: NodeType;
  find(key: number, context: Context): Promise<Node | null>;
}

const NODES_MAX = 100;

@Resolver()
export class NodeResolver {
  readonly #sources: ReadonlyMap<NodeType, NodeSource>;

  constructor(sources: readonly NodeSource[]) {
    this.#sources = new Map(sources.map((source) => [source.type, source]));
  }

  @Query(() => Node, {
    nullable: true,
    description: 'The object with this id; null where there is none, or the principal may not see it.',
  })
  async node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of any type that implements Node.' }) id: string,
  ): Promise<Node | null> {
    const found = fromGlobalId(id);
    const source = found && this.#sources.get(found.type);
    return source ? source.find(found.key, context) : null;
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: 'The objects with these ids, in their order; null in the place of what `node` answers null to.',
  })
  async nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: `At most ${NODES_MAX}.` }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > NODES_MAX) {
      throw new GraphQLError(`ids holds at most ${NODES_MAX} ids; it has ${ids.length}.`, {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    return Promise.all(ids.map((id) => this.node(context, id)));
  }
}

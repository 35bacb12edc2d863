import { GraphQLError } from 'graphql';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import {
  COUNT_MAX,
  PAGE_SIZE,
  PAGE_SIZE_MAX,
  type CursorKey,
  type CursorShape,
  type Page,
  type PageRequest,
} from '../database/page.js';

/** The greatest number of a cursor: the last millisecond that the databases write down; ids and uses stay far below. */
const CURSOR_NUMBER_MAX = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `Items from the beginning of the list, 1 to ${PAGE_SIZE_MAX}; ${PAGE_SIZE} where neither \`first\` nor \`last\` is given.`,
  })
  first?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor: only what follows it.' }) after?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `Items from the end of the list, 1 to ${PAGE_SIZE_MAX}; not beside \`first\`.`,
  })
  last?: number | null;
  @Field(() => String, { nullable: true, description: 'A cursor: only what precedes it.' }) before?: string | null;
}

/**
 * Checks a list's arguments.
 * @param list the list's name, which its cursors contain
 * @throws GraphQLError BAD_USER_INPUT
 */
export function pageRequest(list: string, shape: CursorShape, { first, after, last, before }: PageArgs): PageRequest {
  if (first != null && last != null) throw badInput('Give first or last, not both.');
  const isBackward = last != null;
  const size = last ?? first ?? PAGE_SIZE;
  if (size < 1 || size > PAGE_SIZE_MAX) {
    throw badInput(`${isBackward ? 'last' : 'first'} must be from 1 to ${PAGE_SIZE_MAX}; it is ${size}.`);
  }
  return {
    list,
    size,
    isBackward,
    after: after == null ? null : readCursor(list, shape, 'after', after),
    before: before == null ? null : readCursor(list, shape, 'before', before),
  };
}

function writeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

function readCursor(list: string, shape: CursorShape, argument: string, cursor: string): CursorKey {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  const isOurs =
    Array.isArray(parts) &&
    parts.length === shape.length + 1 &&
    shape.every((type, index) => isKeyPart(parts[index + 1], type));
  // Written again it is the same, list and all: bytes are read leniently, so one place could have many cursors.
  if (!isOurs || writeCursor(list, parts.slice(1)) !== cursor)
    throw badInput(`${argument} is not a cursor of this list.`);
  return parts.slice(1);
}

/** Numbers are ids, uses and instants in milliseconds. */
function isKeyPart(part: unknown, type: CursorShape[number]): boolean {
  if (type === 'string') return typeof part === 'string';
  return typeof part === 'number' && Number.isInteger(part) && part >= 0 && part <= CURSOR_NUMBER_MAX;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows.' }) hasNextPage: boolean;
  @Field(() => Boolean, { description: 'Whether more precedes.' }) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Of the first item; null on an empty page.' })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: 'Of the last item; null on an empty page.' })
  endCursor: string | null;
}

/** A page of a list, in the shape of Relay's connections. */
export interface Connection<T> {
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  /** Asked only where totalCount is. */
  readonly count: () => Promise<number | null> | number | null;
}

/**
 * Makes a connection of a page.
 * @param keyOf the sort key under which the next page finds this item
 */
export function connectionOf<Row, Node>(
  request: PageRequest,
  page: Page<Row>,
  keyOf: (row: Row) => CursorKey,
  toNode: (row: Row) => Node,
  count: Connection<Node>['count'],
): Connection<Node> {
  const edges = page.items.map((row) => ({ node: toNode(row), cursor: writeCursor(request.list, keyOf(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}

/** Declares `XConnection` and `XEdge` for a type of the schema. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list.` })
  class Edge {
    @Field(() => node(), { description: 'The item.' }) node: T;
    @Field(() => String, { description: 'Its place, for `after` and `before`.' }) cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class ConnectionOfNode implements Connection<T> {
    @Field(() => [Edge], { description: 'The items with their cursors.' }) edges: Edge[];
    @Field(() => PageInfo, { description: 'Where the page stands.' }) pageInfo: PageInfo;
    count: Connection<T>['count'];

    @Field(() => [node()], { description: 'The items.' })
    nodes(): T[] {
      return this.edges.map((edge) => edge.node);
    }

    @Field(() => Int, {
      nullable: true,
      description: `How many the whole list holds; null where more than ${COUNT_MAX} would have to be counted.`,
    })
    totalCount(): ReturnType<Connection<T>['count']> {
      return this.count();
    }
  }
  return ConnectionOfNode;
}

import { GraphQLError } from 'graphql';
import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import {
  PAGE_SIZE,
  PAGE_SIZE_MAX,
  type CursorKey,
  type CursorShape,
  type Page,
  type PageRequest,
} from '../database/page.js';

/** The greatest number of a cursor: the last millisecond that the databases write down; ids and uses stay far below. */
const CURSOR_NUMBER_MAX = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Checks a list's arguments.
 * @param list the list's name, which its cursors bear
 * @throws GraphQLError BAD_USER_INPUT
 */
export function pageRequest(
  list: string,
  shape: CursorShape,
  first: number | null | undefined,
  after: string | null | undefined,
): PageRequest {
  const size = first ?? PAGE_SIZE;
  if (size < 1 || size > PAGE_SIZE_MAX) throw badInput(`first must be from 1 to ${PAGE_SIZE_MAX}; it is ${size}.`);
  return { list, first: size, after: after == null ? null : readCursor(list, shape, after) };
}

function writeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

function readCursor(list: string, shape: CursorShape, cursor: string): CursorKey {
  const parts = parseJson(Buffer.from(cursor, 'base64url').toString());
  const isOurs =
    Array.isArray(parts) &&
    parts.length === shape.length + 1 &&
    shape.every((type, index) => isKeyPart(parts[index + 1], type));
  // Written again it is the same, list and all: bytes are read leniently, so one place could have many cursors.
  if (!isOurs || writeCursor(list, parts.slice(1)) !== cursor) throw badInput('after is not a cursor of this list.');
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

@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => Boolean) hasPreviousPage: boolean;
  @Field(() => String, { nullable: true }) startCursor: string | null;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

/** A list as Relay's connections tell it. */
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
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}

/** A connection of nothing, for who may see none of the list. */
export function emptyConnection<Node>(): Connection<Node> {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  return { edges: [], pageInfo, count: () => 0 };
}

/** Declares `XConnection` and `XEdge` for a node type of the schema. */
export function connectionType<T extends object>(name: string, node: () => ClassType<T>): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => node()) node: T;
    @Field(() => String) cursor: string;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionOfNode implements Connection<T> {
    @Field(() => [Edge]) edges: Edge[];
    @Field(() => PageInfo) pageInfo: PageInfo;
    count: Connection<T>['count'];

    @Field(() => Int, { nullable: true })
    totalCount(): ReturnType<Connection<T>['count']> {
      return this.count();
    }
  }
  return ConnectionOfNode;
}

import { buildSchema, parse } from 'graphql';
import { operationCosts } from './operation-cost.js';

const schema = buildSchema(`
  type Item { id: ID items(first: Int, last: Int): ItemConnection }
  type ItemConnection { totalCount: Int nodes: [Item!]! edges: [ItemEdge!]! }
  type ItemEdge { node: Item }
  type Query { items(first: Int, last: Int): ItemConnection nodes(ids: [ID!]!): [Item]! }
`);

describe('The cost of an operation', () => {
  const costOf = operationCosts(schema);
  const cost = (query: string, variables = {}) =>
    costOf({ document: parse(query), operationName: undefined, variables });

  it('is 1 for a field, and for a list what its page and its items cost', () => {
    expect(cost('{ items { totalCount } }')).toBe(1 + 20);
    expect(cost('{ items { nodes { id } } }')).toBe(1 + 25 * 2);
    expect(cost('{ items(first: 10) { nodes { id } } }')).toBe(1 + 10 * 2);
    expect(cost('{ items(last: 10) { nodes { id } edges { node { id } } } }')).toBe(1 + 10 * 5);
    expect(cost('{ items(first: 10) { nodes { items(first: 3) { totalCount nodes { id } } } } }')).toBe(
      1 + 10 * (1 + 1 + 20 + 3 * 2),
    );
  });

  it('counts at most the greatest page, and at least one item', () => {
    expect(cost('{ items(first: 1000000000) { nodes { id } } }')).toBe(1 + 100 * 2);
    expect(cost('{ items(first: -5) { nodes { id } } }')).toBe(1 + 2);
  });

  it('counts each id that is asked for', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(1 + 3 * 2);
  });

  it('stays exact, or above the limit, however deep lists are nested', () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `items(first: 100) { nodes { ${nested(depth - 1)} } }`;
    expect(cost(`{ ${nested(9)} }`)).toBeGreaterThan(1_000_000);
  });

  it('is computed once for a document, unless variables change it', () => {
    const fixed = parse('query ($id: ID!) { nodes(ids: ["a"]) { id } items(first: 2) { nodes { id } } }');
    const sized = parse('query ($n: Int) { items(first: $n) { nodes { id } } }');
    const of = (document: ReturnType<typeof parse>, variables: Record<string, unknown>) =>
      costOf({ document, operationName: undefined, variables });
    expect([of(fixed, {}), of(fixed, { id: 1 }), of(fixed, {})]).toEqual([0, 8, 8]); // known after the first time it fits
    expect([of(sized, { n: 1 }), of(sized, { n: 10 })]).toEqual([3, 21]);
  });

  it('is separate for the operations of one document', () => {
    const document = parse('query A { items(first: 1) { nodes { id } } } query B { items(first: 2) { nodes { id } } }');
    const of = (operationName: string) => costOf({ document, operationName, variables: {} });
    expect([of('A'), of('B'), of('A')]).toEqual([3, 5, 3]);
  });
});

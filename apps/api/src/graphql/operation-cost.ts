import {
  getNamedType,
  getOperationAST,
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { PAGE_SIZE, PAGE_SIZE_MAX } from '../database/page.js';

/** What one operation may cost. The pages' widest list costs about 700. */
export const COST_MAX = 5_000;
/** Fields that cost more than the 1 of any other: a look-up of a code, and a count of up to 10,001 rows. */
const FIELD_COSTS: Readonly<Record<string, number>> = { invitationPreview: 200, invitationByCode: 200, totalCount: 20 };
/** Arguments that say how many items a list has. */
const SIZE_ARGUMENTS = new Set(['first', 'last', 'ids']);

/**
 * The library adds a connection's children up to one number, but `edges` and `nodes` are paid once for each item,
 * `totalCount` and `pageInfo` once for the page. So what each item costs travels up to the connection in this unit.
 */
const PER_ITEM = 2 ** 20;
const inItems = (cost: number) => Math.min(cost, PER_ITEM - 1) * PER_ITEM;

/** A field costs 1 and what its children cost; a list costs 1, its page's own fields, and each item. */
const estimateField: ComplexityEstimator = ({ args, childComplexity, field, type }) => {
  if (type.name.endsWith('Connection') && (field.name === 'edges' || field.name === 'nodes')) {
    return inItems(1 + childComplexity);
  }
  if (getNamedType(field.type).name.endsWith('Connection')) {
    const ofPage = childComplexity % PER_ITEM;
    const ofItem = Math.floor(childComplexity / PER_ITEM);
    return 1 + ofPage + pageSize(args.first ?? args.last) * ofItem;
  }
  if (Array.isArray(args.ids)) return 1 + args.ids.length * (1 + childComplexity);
  return (FIELD_COSTS[field.name] ?? 1) + childComplexity;
};

/** Above the greatest page the list itself refuses, with a better message. */
function pageSize(asked: unknown): number {
  return typeof asked === 'number' ? Math.min(Math.max(1, asked), PAGE_SIZE_MAX) : PAGE_SIZE;
}

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost of operations of a schema. It is computed once for each document whose variables do not change it.
 * 0 where the variables do not fit the operation, which is then refused as BAD_USER_INPUT; Infinity where the operation
 * has more fields than can be counted.
 */
export function operationCosts(schema: GraphQLSchema): (operation: Operation) => number {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return (operation) => {
    const name = operation.operationName ?? '';
    const before = known.get(operation.document)?.get(name);
    if (before !== undefined) return before;
    const cost = computeCost(schema, operation);
    if (cost > 0 && !dependsOnVariables(operation.document)) {
      const costs = known.get(operation.document) ?? new Map<string, number>();
      known.set(operation.document, costs.set(name, cost));
    }
    return cost;
  };
}

function computeCost(schema: GraphQLSchema, { document, operationName, variables }: Operation): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(operationName === undefined ? {} : { operationName }),
      estimators: [estimateField, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    return getVariableValues(schema, definitions, variables).errors ? 0 : Infinity;
  }
}

/** Whether a variable is the size of a list, or decides by a directive whether something is asked for at all. */
function dependsOnVariables(document: DocumentNode): boolean {
  let found = false;
  const inArgument = { [Kind.VARIABLE]: () => void (found = true) };
  visit(document, {
    Argument(node, _key, _parent, _path, ancestors) {
      const owner = ancestors.findLast((ancestor) => 'kind' in ancestor);
      if (owner?.kind === Kind.DIRECTIVE || SIZE_ARGUMENTS.has(node.name.value)) visit(node, inArgument);
    },
  });
  return found;
}

import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isPublic } from '../access/requires.js';

/** Whether every root field of a valid operation is declared public, or belongs to the introspection. */
export function isPublicOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): boolean {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  return !!root && rootFieldNames(document, operation.selectionSet).every((name) => isPublicField(root, name));
}

function isPublicField(root: GraphQLObjectType, name: string): boolean {
  return name.startsWith('__') || isPublic(root.getFields()[name]);
}

function rootFieldNames(document: DocumentNode, { selections }: SelectionSetNode): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFieldNames(document, selection.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFieldNames(document, fragment.selectionSet) : [];
  });
}

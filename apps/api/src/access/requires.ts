import { describeRequirement, type Action } from '@matricula/domain';
import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Context } from '../graphql/context.js';

/**
 * Declares the action of the policy that a field needs: it is checked before the field's resolver runs, and its
 * requirement stands in the field's description. What depends on one resource, the resolver checks itself.
 */
export function Requires(action: Action): MethodDecorator & PropertyDecorator {
  return Extensions({ requires: action });
}

/**
 * Declares a root field whose result is the same for every principal: it never reads the session, and nobody's budget
 * of cost pays for it. Its resolver limits attempts by IP address where it needs to.
 */
export function Public(): MethodDecorator & PropertyDecorator {
  return Extensions({ isPublic: true });
}

/** Whether a field is declared public. */
export function isPublic(field: GraphQLField<unknown, unknown> | undefined): boolean {
  return field?.extensions.isPublic === true;
}

/** The action that a field declares. */
export function requiredAction(field: GraphQLField<unknown, unknown>): Action | undefined {
  return field.extensions.requires as Action | undefined; // set by the decorator alone
}

/** Puts the check before every field that declares an action, and the requirement into its description. */
export function enforcePolicy(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const action = requiredAction(field);
      if (action) guard(field, action);
    }
  }
  return schema;
}

function guard(field: GraphQLField<unknown, unknown>, action: Action): void {
  const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLField<unknown, Context>['resolve'];
  field.description = [field.description, describeRequirement(action)].filter(Boolean).join(' ');
  field.resolve = (async (source: unknown, args: Record<string, unknown>, context: Context, info) => {
    await context.require(action);
    return resolve!(source, args, context, info);
  }) as GraphQLField<unknown, unknown>['resolve'];
}

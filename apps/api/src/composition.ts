import { getMetadataStorage } from 'type-graphql';
import { getMetadataArgsStorage } from 'typeorm';
import type { AnyClass, Module } from './module.js';
import { platformEntities } from './modules.js';

/** Every table that TypeORM knows. */
export function entitiesOf(modules: readonly Module[]): AnyClass[] {
  return [...platformEntities, ...modules.flatMap((module) => module.entities ?? [])];
}

/**
 * Checks that nothing was declared and then forgotten: every entity and every resolver belongs to one module.
 * @throws Error that names what is missing, and where to add it
 */
export function checkComposition(modules: readonly Module[], resolvers: readonly object[]): void {
  const entities = new Set<unknown>(entitiesOf(modules));
  const forgotten = [
    ...getMetadataArgsStorage()
      .tables.map(({ target }) => target)
      .filter((target) => !entities.has(target)),
    ...getMetadataStorage()
      .resolverClasses.map(({ target }) => target)
      .filter((target) => !resolvers.some((resolver) => resolver.constructor === target)),
  ];
  if (forgotten.length === 0) return;
  const names = forgotten.map((target) => (typeof target === 'function' ? target.name : String(target)));
  throw new Error(`No module has ${names.join(', ')}: add it to the descriptor in its <name>.module.ts.`);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { collectedRows } from '../../test/collected-rows.js';
import { onEveryDatabase } from '../../test/databases.js';
import type { PermissionRow } from '../../test/permission-row.js';
import { ACTORS, setStage, type ActorName, type Stage } from '../../test/permission-stage.js';

const PERMISSIONS = collectedRows<PermissionRow>('permissions');

/** Null to whoever does not manage the course. */
const FOR_MANAGERS = ['Enrollment.acceptance'];

/** Root fields, all fields of an account, every field that shows an email, and lists under a type: each must have a row. */
function guardedFields(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  return types.flatMap((type) =>
    Object.values(isObjectType(type) ? type.getFields() : {})
      .filter(
        (field) =>
          ['Query', 'Mutation', 'Subscription', 'User'].includes(type.name) ||
          getNamedType(field.type).name === 'EmailAddress' ||
          field.args.length > 0 ||
          FOR_MANAGERS.includes(`${type.name}.${field.name}`),
      )
      .map((field) => `${type.name}.${field.name}`),
  );
}

describe('The table of permissions', () => {
  it('has a row for every root field and every guarded field of the schema, and for nothing else', () => {
    const schema = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));
    const inTable = new Set(PERMISSIONS.map(({ field }) => field.split(' ')[0]!));
    expect([...inTable].toSorted()).toEqual(guardedFields(schema).toSorted());
  });
});

onEveryDatabase('Permissions', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  let shared: Stage;
  const browsers = new Map<ActorName, Client>();
  beforeAll(async () => {
    shared = await setStage(api());
    for (const actor of ACTORS) browsers.set(actor, await shared.as(actor));
  });

  async function verdict(client: Client, query: string, at = ''): Promise<string> {
    const { result, errors } = await client.ask<{ __typename?: string } | null>(query);
    if (errors) return errors[0]!.extensions.code;
    const value = at
      .split('.')
      .filter(Boolean)
      .reduce<unknown>((parent, key) => (parent as Record<string, unknown> | null)?.[key], result); // a path of the answer
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value) && value.length === 0) return 'empty';
    const refusal = result?.__typename?.endsWith('Error') ? result.__typename : undefined;
    return refusal ?? 'yes';
  }

  /** A mutation has a stage of its own, so that no row depends on what another has changed. */
  it.each(PERMISSIONS)('$field', async ({ ask, at, expected }) => {
    const changes = ask(shared, 'owner').startsWith('mutation');
    const stage = changes ? await setStage(api()) : shared;
    const answers: Record<string, string> = {};
    for (const actor of ACTORS) {
      const client = changes ? await stage.as(actor) : browsers.get(actor)!;
      answers[actor] = await verdict(client, ask(stage, actor), at);
    }
    expect(answers).toEqual(Object.fromEntries(ACTORS.map((actor, n) => [actor, expected[n]])));
  });
});

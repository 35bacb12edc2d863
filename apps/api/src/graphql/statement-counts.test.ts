import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { apiOn } from '../../test/api.js';
import { collectedRows } from '../../test/collected-rows.js';
import type { CountedOperation } from '../../test/counted-operation.js';
import { onEveryDatabase } from '../../test/databases.js';

const ROWS = collectedRows<CountedOperation>('statements');

onEveryDatabase('The SQL statements of an operation', (databaseUrl) => {
  const api = apiOn(databaseUrl);
  const FEW = 2;
  const MANY = 12;

  async function statementsOf({ prepare, answers }: CountedOperation, length: number): Promise<readonly string[]> {
    const { client, query, variables } = await prepare(api(), length);
    api().statements.length = 0;
    const { status, result, errors } = await client.ask<{ __typename?: string } | null>(query, variables);
    expect({ status, errors, type: result?.__typename }).toEqual({ status: 200, errors: undefined, type: answers });
    return [...api().statements];
  }

  it.each(ROWS)('of $field, $when, are at most $max', async (row) => {
    expect((await statementsOf(row, FEW)).length).toBeLessThanOrEqual(row.max);
  });

  it.each(ROWS.filter(({ isList }) => isList))('of $field, $when, are no more for a long list', async (row) => {
    const few = await statementsOf(row, FEW);
    expect(await statementsOf(row, MANY)).toHaveLength(few.length);
  });
});

describe('The table of statement counts', () => {
  it('has a row for every root field of the schema, and none for another', () => {
    const schema = buildSchema(readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8'));
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const fields = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect([...new Set(ROWS.map(({ field }) => field))].toSorted()).toEqual(fields.toSorted());
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakingChanges, deprecationsWithoutDay } from './breaking-changes.mjs';

const TODAY = '2027-03-01';
const queryOf = (fields, more = '') => `type Query { ${fields} } ${more}`;
const breaking = (released, current) => breakingChanges(released, current, TODAY);

describe('Between the released schema and that of now', () => {
  it('a removed field is breaking', async () => {
    assert.equal((await breaking(queryOf('a: Int b: Int'), queryOf('a: Int'))).length, 1);
  });

  it('a field that may be null now is breaking, a new field and a new enum value are not', async () => {
    assert.equal((await breaking(queryOf('a: Int!'), queryOf('a: Int'))).length, 1);
    const released = queryOf('a: E', 'enum E { ONE }');
    assert.deepEqual(await breaking(released, queryOf('a: E b: Int', 'enum E { ONE TWO }')), []);
  });

  it('a required argument that is new is breaking', async () => {
    assert.equal((await breaking(queryOf('a: Int'), queryOf('a(id: ID!): Int'))).length, 1);
  });

  const deprecated = (day) =>
    queryOf(`a: Int b: B @deprecated(reason: "Use a. Removed after ${day}.")`, 'type B { c: Int }');

  it('a deprecated field may go once its day has passed, with the types that only it used', async () => {
    assert.deepEqual(await breaking(deprecated('2027-02-28'), queryOf('a: Int')), []);
  });

  it('a deprecated field may not go on its day or before, nor without a day', async () => {
    assert.notDeepEqual(await breaking(deprecated(TODAY), queryOf('a: Int')), []);
    assert.notDeepEqual(await breaking(deprecated('later'), queryOf('a: Int')), []);
  });

  it('a deprecated enum value, argument and input field may go once their day has passed', async () => {
    const past = '@deprecated(reason: "Removed after 2027-02-28.")';
    const released = queryOf(
      `a(b: I, c: Int ${past}): E`,
      `enum E { ONE TWO ${past} } input I { d: Int e: Int ${past} }`,
    );
    assert.deepEqual(await breaking(released, queryOf('a(b: I): E', 'enum E { ONE } input I { d: Int }')), []);
  });
});

describe('A deprecation', () => {
  it('names the day after which the member may go', () => {
    const sdl = queryOf(
      'a: Int @deprecated b(c: Int @deprecated(reason: "Use d.")): Int',
      'enum E { F @deprecated(reason: "2027-01-01") }',
    );
    assert.deepEqual(deprecationsWithoutDay(sdl), ['Query.a', 'Query.b.c']);
  });
});

import Sqids from 'sqids';

/**
 * The types of the schema that have an id, each with the prefix of its ids and a number that keeps the ids of two types
 * apart. Ids are part of the contract: a prefix or a number is never changed.
 */
const TYPES = {
  User: { prefix: 'usr', number: 1 },
  Person: { prefix: 'per', number: 2 },
  Course: { prefix: 'crs', number: 3 },
  Enrollment: { prefix: 'enr', number: 4 },
  Invitation: { prefix: 'inv', number: 5 },
  Acceptance: { prefix: 'acc', number: 6 },
} as const;

/** A type of the schema that implements Node. */
export type NodeType = keyof typeof TYPES;

/**
 * Never changed either. It keeps the database's keys out of sight; it is no secret, and no right depends on it. No list
 * of blocked words: the library's own one differs between its versions, and with it would the ids.
 */
const sqids = new Sqids({
  alphabet: 'k3G7QAe51FCsPW92uEOyq4Bg6Sp8YzVTmnU0liwDdHXLajZrfxNhobJIRcMvKt',
  minLength: 8,
  blocklist: new Set(),
});

/** No id has more characters; a longer text is not decoded, which takes time by its length. */
const ID_MAX = 32;

/** The largest key of the database: INT UNSIGNED. */
const KEY_MAX = 2 ** 32 - 1;

/** The opaque id of a row, such as `inv_8kQm2TzP`: typed, and unique over the whole schema (contract, Conventions). */
export function toGlobalId(type: NodeType, key: number): string {
  const { prefix, number } = TYPES[type];
  return `${prefix}_${sqids.encode([number, key])}`;
}

/** The type and key that an id stands for; null for anything that `toGlobalId` does not make. */
export function fromGlobalId(id: string): { readonly type: NodeType; readonly key: number } | null {
  if (id.length > ID_MAX) return null;
  const [prefix, code] = id.split('_', 2);
  const type = (Object.keys(TYPES) as NodeType[]).find((each) => TYPES[each].prefix === prefix);
  if (!type || !code) return null;
  const [number, key] = sqids.decode(code);
  if (number !== TYPES[type].number || key === undefined || key > KEY_MAX) return null;
  // Several texts decode to one key; only one of them is its id.
  return toGlobalId(type, key) === id ? { type, key } : null;
}

/** The key of an id that has to be of this type; null for any other. */
export function keyOf(type: NodeType, id: string): number | null {
  const found = fromGlobalId(id);
  return found?.type === type ? found.key : null;
}

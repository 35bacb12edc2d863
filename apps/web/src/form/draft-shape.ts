/**
 * Whether a stored value can be the values of a form. In the example, which is the form's initial values, null stands
 * for null or a text.
 */
export function hasShapeOf<Values>(example: Values, stored: unknown): stored is Values {
  if (example === null) return stored === null || typeof stored === 'string';
  if (Array.isArray(example)) return Array.isArray(stored) && stored.every((item) => typeof item === 'string');
  if (typeof example !== 'object') return typeof stored === typeof example;
  if (typeof stored !== 'object' || stored === null) return false;
  const given = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(example).every(([name, value]) => hasShapeOf<unknown>(value, given.get(name)));
}

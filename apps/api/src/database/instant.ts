/**
 * Instants as both databases take them in a parameter of raw SQL: `2026-11-22 05:31:00.000`, UTC with milliseconds.
 * MySQL reads it as DATETIME(3); the embedded database compares it as text, in the form that it stores.
 */
export function toSqlInstant(instant: Date): string {
  return instant.toISOString().slice(0, 23).replace('T', ' ');
}

/** An instant as a raw row holds it: a Date from MySQL's driver, text in UTC from the embedded database. */
export function fromSqlInstant(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

/** The same where the column may be NULL. */
export function fromSqlInstantOrNull(value: Date | string | null): Date | null {
  return value === null ? null : fromSqlInstant(value);
}

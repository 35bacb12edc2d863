import { checkOptionalLine } from './text.js';
import { checkAll, invalid, invalidForAll, issuesOf, valid, type Validation } from './validation.js';

/** The longest idempotency key, in characters (contract). */
export const IDEMPOTENCY_KEY_MAX = 64;

/**
 * The key under which a client repeats a creation (decisions, Repeating a creation): 1 to 64 characters, compared
 * exactly as sent; null where none was sent. Issues: TOO_SHORT, TOO_LONG, INVALID_TEXT (space around it among them).
 */
export function checkIdempotencyKey(sent: string | null | undefined): Validation<string | null> {
  if (sent === null || sent === undefined) return valid(null);
  if (sent === '') return invalid('TOO_SHORT', 1);
  const checked = checkOptionalLine(sent, IDEMPOTENCY_KEY_MAX);
  // Trimmed, it would be equal to another key.
  return checked.ok && checked.value !== sent ? invalid('INVALID_TEXT') : checked;
}

/** Joins the check of a creation's fields with that of its key: every broken rule of both is reported at once. */
export function checkRepeatable<T>(
  sentKey: string | null | undefined,
  fields: Validation<T>,
): Validation<{ readonly key: string | null; readonly fields: T }> {
  const key = checkAll({ idempotencyKey: checkIdempotencyKey(sentKey) });
  if (key.ok && fields.ok) return valid({ key: key.value.idempotencyKey, fields: fields.value });
  return invalidForAll([...issuesOf(fields), ...issuesOf(key)]);
}

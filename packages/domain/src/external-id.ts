import { checkOptionalLine } from './text.js';
import type { Validation } from './validation.js';

/** The longest id of another system, in code points. */
export const EXTERNAL_ID_MAX = 100;

/**
 * The id that a course, a person or an invitation has in another system of the institution: trimmed, compared exactly,
 * null when empty. Issues: TOO_LONG, INVALID_TEXT.
 */
export function checkExternalId(typed: string | null | undefined): Validation<string | null> {
  return checkOptionalLine(typed, EXTERNAL_ID_MAX);
}

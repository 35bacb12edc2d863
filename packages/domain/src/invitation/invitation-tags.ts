import { checkLine } from '../text.js';
import { checkEach, invalid, valid, type Validation } from '../validation.js';

/** The longest tag, in code points. */
export const TAG_MAX = 40;
/** The most tags of one invitation. */
export const TAGS_MAX = 20;

/** Nothing that shrinks to a tag is longer than this, in UTF-16 units; more is not even normalised. */
const LONGEST_TYPED = 20 * TAG_MAX;

/**
 * The tags of an invitation: each trimmed, NFC, 1 to 40 code points; of several that differ in case alone, the first.
 * Issues: TOO_MANY of the list; REQUIRED, TOO_LONG, INVALID_TEXT of a tag, under its index.
 */
export function checkTags(typed: readonly string[] | null | undefined): Validation<readonly string[]> {
  const tags = checkEach((typed ?? []).map(checkTag));
  if (!tags.ok) return tags;
  const distinct = new Map<string, string>();
  for (const tag of tags.value) if (!distinct.has(foldTag(tag))) distinct.set(foldTag(tag), tag);
  return distinct.size > TAGS_MAX ? invalid('TOO_MANY', TAGS_MAX) : valid([...distinct.values()]);
}

/** A tag as it is compared: without regard to case, and to nothing else. Each database would fold in its own way. */
export function foldTag(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

function checkTag(typed: string): Validation<string> {
  if (typed.length > LONGEST_TYPED) return invalid('TOO_LONG', TAG_MAX);
  return checkLine(typed.normalize('NFC'), TAG_MAX);
}

import { invalid, valid, type Validation } from './validation.js';

/** The longest language tag: what RFC 5646 (4.4.1) asks every program to keep. */
const LANGUAGE_TAG_MAX = 35;

/** A language by its BCP 47 tag, in canonical form: pt-br becomes pt-BR. Null when empty. Issue: INVALID_LANGUAGE. */
export function checkLanguage(typed: string | null | undefined): Validation<string | null> {
  const tag = (typed ?? '').trim();
  if (tag === '') return valid(null);
  const canonical = tag.length > LANGUAGE_TAG_MAX ? undefined : canonicalTag(tag);
  return canonical === undefined || canonical.length > LANGUAGE_TAG_MAX
    ? invalid('INVALID_LANGUAGE')
    : valid(canonical);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError, the answer of Intl to what is no tag
  }
}

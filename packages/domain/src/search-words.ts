const WORD_MAX = 40;
/** The words of a title that are stored. */
const WORDS_MAX = 40;
/** The words of a search that are looked for: the rest is ignored. */
const SEARCH_WORDS_MAX = 8;

/** More of a text is not read, in UTF-16 units: to normalise it takes time that grows with the square of its length. */
const READ_MAX = 4_096;

/**
 * The words by which a title is found: small letters and digits, without accents, each once. What is searched for is
 * cut in the same way, so that "lingüística" is found by "LINGUI".
 */
export function searchWords(text: string): readonly string[] {
  const plain = text.slice(0, READ_MAX).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, WORD_MAX).join('')))].slice(0, WORDS_MAX);
}

/** The words that somebody typed to search for: the first eight, so that one search costs a bounded number of look-ups. */
export function typedSearchWords(typed: string): readonly string[] {
  return searchWords(typed).slice(0, SEARCH_WORDS_MAX);
}

const WORD_MAX = 40;
const WORDS_MAX = 40;

/**
 * The words by which a title is found: small letters and digits, without accents, each once. What is searched for is
 * cut in the same way, so that "lingüística" is found by "LINGUI".
 */
export function searchWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, WORD_MAX).join('')))].slice(0, WORDS_MAX);
}

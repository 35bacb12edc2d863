/** What IDNA takes for a dot beside those that NFKC folds: the ideographic full stop. */
const IDEOGRAPHIC_DOT = /\u3002/g;
/** What is drawn as nothing, and could stand between the letters of an address. */
const NOT_DRAWN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const SCHEME = /:\/\//;
/** Two colons after groups of hexadecimal digits. */
const IPV6_ADDRESS = /(?<![\p{L}\p{N}:])[0-9a-f]{0,4}:[0-9a-f]{0,4}:[0-9a-f:]/iu;
/** Letters and digits on both sides of a dot. The second are looked at, not consumed: they may stand before another dot. */
const DOTTED_PAIR = /([\p{L}\p{M}\p{N}]+)\.(?=([\p{L}\p{M}\p{N}]+))/gu;

const ONE_LETTER = /^\p{L}\p{M}*$/u;
/** A capital and at least two small letters: shorter ones are ends of addresses, such as bit.ly. */
const CAPITALISED = /^\p{Lu}\p{M}*(?:\p{Ll}\p{M}*){2,}$/u;
const WITHOUT_CASE = /^[\p{Lo}\p{M}]+$/u;

/** Titles and saints, which people write without a space before the name: Dr.Ana, St.John. */
const TITLES = new Set(
  (
    'dr dra drs sr sra srta st sta sto ste san fr rev mr mrs ms mx mme mlle prof profa eng ing lic arq adv abg mag ' +
    'msc phd jr mons msgr pe capt col gen lt sgt maj ma mª hon'
  ).split(' '),
);
/** The ends of addresses that are used most: X.Com is none of the initials of a Mr. Com. */
const COMMON_TOP_LEVELS = new Set(
  (
    'com net org edu gov mil int info biz app dev xyz top site online shop store club live life world today news blog ' +
    'page link click win bid vip pro tech cloud space fun icu website email agency digital media casino bet poker games ' +
    'porn sex mobi asia tel'
  ).split(' '),
);

/**
 * Whether a mail program would turn a part of the text into a link. A name travels in our mails to any email that
 * somebody types: it must not carry an advertisement there. Compared in NFKC, so that full-width dots and letters are
 * seen as what they look like.
 *
 * A dot between letters is part of a name only after an initial or a title, before another initial or a capitalised
 * word: "J.R.R. Tolkien", "Dr.Ana". After a space it is always: "J. R. R. Tolkien". Every other one makes an address, in
 * any case: "casino.io", "Casino.Com", "eViL.cOm", "evil.com5", "192.168.0.1".
 */
export function containsWebAddress(text: string): boolean {
  const folded = text.normalize('NFKC').replace(NOT_DRAWN, '').replace(IDEOGRAPHIC_DOT, '.');
  if (SCHEME.test(folded) || IPV6_ADDRESS.test(folded)) return true;
  return Array.from(folded.matchAll(DOTTED_PAIR)).some(([, before = '', after = '']) => !isAbbreviation(before, after));
}

function isAbbreviation(before: string, after: string): boolean {
  const isInitial = ONE_LETTER.test(before);
  if (!isInitial && !TITLES.has(before.toLowerCase())) return false;
  if (ONE_LETTER.test(after)) return true;
  if (WITHOUT_CASE.test(after)) return isInitial;
  return CAPITALISED.test(after) && !COMMON_TOP_LEVELS.has(after.toLowerCase());
}

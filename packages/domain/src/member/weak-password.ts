/**
 * The few passwords that everybody tries first, and words of schools in Portuguese and Spanish that lists of common
 * passwords lack. They are known in the browser too; the long list is on the server alone, and injected.
 */
const TRIED_FIRST = `
  password passw0rd qwerty letmein welcome iloveyou sunshine dragon monkey football princess trustno1 changeme abcd asdf
  1qaz2wsx admin login test hola senha mudar contrasena administrador matricula universidade universidad faculdade
  estudante estudiante professor profesor aluno alumno escola escuela colegio correcthorsebatterystaple brasil
`;

/** A word shorter than this says nothing about the password that it is a part of. */
const SHORTEST_WORD = 4;
/** Sequences of the keyboard, the digits and the alphabet. */
const ROWS: readonly string[] = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
/** A year or another number, set off by a sign: what is before it may end in a digit that stands for a letter. */
const NUMBER_AT_END = /[^\p{L}\p{N}]\d+$/u;
/** What people write in place of letters. A 1 stands for two of them: see leetFormsOf. */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '(': 'c',
  '3': 'e',
  '6': 'g',
  '9': 'g',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
  '2': 'z',
};

/** Whose password it is. Neither email nor name is a secret. */
export interface PasswordOwner {
  readonly email?: string | null;
  readonly name?: string | null;
}

/**
 * Whether a password is among the first that anybody would try. It is compared in several forms: in lower case without
 * accents, without what is put before and after a word, with letters for the digits and signs that stand for them, and
 * once where it repeats itself. A form is weak where it is a common password, one character repeated, a sequence of the
 * keyboard or the alphabet, or the owner's own email or name.
 * @param isCommon whether a form is on the list of common passwords
 */
export function isWeakPassword(password: string, owner: PasswordOwner, isCommon: (form: string) => boolean): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if ([password.toLowerCase(), trimEnd(lower)].some(isOneCharacter)) return true;
  const words = new Set(TRIED_FIRST.trim().split(/\s+/));
  const own = new Set(ownWords(owner));
  return [...formsOf(lower)]
    .filter((form) => form.length >= SHORTEST_WORD)
    .some((form) => isSequence(form) || words.has(form) || own.has(form) || isCommon(form));
}

/** The forms of a password in lower case under which it may be on a list. */
function formsOf(lower: string): ReadonlySet<string> {
  const plain = withoutAccents(lower);
  const words = [lower, plain, trimSigns(plain), trimEnd(plain), plain.replace(NUMBER_AT_END, '')];
  const forms = words.flatMap((word) => [word, ...leetFormsOf(word)]).flatMap((form) => [form, trimSigns(form)]);
  return new Set([...forms, ...forms.map(lettersAndDigits)].flatMap((form) => [form, withoutRepetition(form)]));
}

function leetFormsOf(text: string): readonly string[] {
  const letters = text.replace(/[@48(369!0$57+2]/g, (sign) => LEET[sign] ?? sign);
  return [letters.replaceAll('1', 'i'), letters.replaceAll('1', 'l')];
}

/** The owner's email, its parts, the whole name and each of its words, as formsOf would have them. */
function ownWords({ email, name }: PasswordOwner): readonly string[] {
  const lowerEmail = (email ?? '').toLowerCase();
  const local = lowerEmail.slice(0, Math.max(lowerEmail.lastIndexOf('@'), 0));
  const fullName = withoutAccents((name ?? '').normalize('NFKC').toLowerCase());
  const withoutTag = local.split('+', 1);
  const texts = [
    lowerEmail,
    local,
    ...withoutTag,
    ...local.split(/[^a-z0-9]+/),
    fullName,
    ...fullName.split(/[^\p{L}\p{N}]+/u),
  ];
  return [...texts, ...texts.map(lettersAndDigits), ...texts.map(trimEnd)].filter(
    (word) => word.length >= SHORTEST_WORD,
  );
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Without digits and signs at either end. */
function trimSigns(text: string): string {
  return trimEnd(text).replace(/^[^\p{L}]+/u, '');
}

/** Without digits and signs at the end. A look-behind keeps the search linear on a text of nothing but signs. */
function trimEnd(text: string): string {
  return text.replace(/(?<![^\p{L}])[^\p{L}]+$/u, '');
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** abcabc becomes abc: a password is no better for being typed twice. */
function withoutRepetition(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return at < text.length ? text.slice(0, at) : text;
}

function isOneCharacter(text: string): boolean {
  return text.length >= SHORTEST_WORD && new Set(text).size === 1;
}

function isSequence(text: string): boolean {
  const backwards = Array.from(text).toReversed().join('');
  return ROWS.some((row) => {
    const endless = row.repeat(Math.ceil(text.length / row.length) + 1);
    return endless.includes(text) || endless.includes(backwards);
  });
}

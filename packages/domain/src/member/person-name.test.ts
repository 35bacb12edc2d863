import fc from 'fast-check';
import { valid, invalid } from '../validation.js';
import { PERSON_NAME_MAX, checkPersonName } from './person-name.js';

const VALID: readonly (readonly [typed: string, name: string])[] = [
  ['Ana Souza', 'Ana Souza'],
  ['  Ana   Maria\u00a0\u00a0Souza ', 'Ana Maria Souza'],
  ['X', 'X'],
  ['Jose\u0301', 'José'],
  ['J.R. Smith', 'J.R. Smith'],
  ['J.R.R. Tolkien', 'J.R.R. Tolkien'],
  ['Dr. Who', 'Dr. Who'],
  ['Dr.Who', 'Dr.Who'],
  ['Seán St.John', 'Seán St.John'],
  ['St.John Rivers', 'St.John Rivers'],
  ['Comte d’Artois', 'Comte d’Artois'],
  ["Anne-Marie O'Neil", "Anne-Marie O'Neil"],
  ['Ana c/o Rui', 'Ana c/o Rui'],
  ['Awww. Sweet', 'Awww. Sweet'],
  ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
  ['J.R.R.Tolkien', 'J.R.R.Tolkien'],
  ['Dr.Ana', 'Dr.Ana'],
  ['Prof.Émile', 'Prof.Émile'],
  ['Sammy Davis Jr.', 'Sammy Davis Jr.'],
  ['José M.ª', 'José M.ª'],
  ['د.أحمد', 'د.أحمد'],
  ['Иванов И.И.', 'Иванов И.И.'],
  ['Ana: Souza', 'Ana: Souza'],
  ['山田\u3000太郎', '山田 太郎'],
  ['محمد علی', 'محمد علی'],
  ['عليرضا \u200f(رضا)', 'عليرضا \u200f(رضا)'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['Ведьмина Ольга', 'Ведьмина Ольга'],
  ['நந்தினி', 'நந்தினி'],
  ['👩\u200d🏫 Ana', '👩\u200d🏫 Ana'],
  ['\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}', '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}'],
  ['<b>Ana</b> & "Rui"', '<b>Ana</b> & "Rui"'],
  ['=HYPERLINK("a")', '=HYPERLINK("a")'],
  ["Robert'); DROP TABLE students;--", "Robert'); DROP TABLE students;--"],
];

const INVALID: readonly (readonly [why: string, typed: string])[] = [
  ['a null byte', 'Ana\0Souza'],
  ['a tab', 'Ana\tSouza'],
  ['a line feed', 'Ana\nSouza'],
  ['a line break that would end a mail header', 'Ana\r\nBcc: rui@school.example'],
  ['a next line', 'Ana\u0085Souza'],
  ['a line separator', 'Ana\u2028Souza'],
  ['a paragraph separator', 'Ana\u2029Souza'],
  ['a delete', 'Ana\u007f'],
  ['half of a surrogate pair', 'Ana \ud83d'],
  ['a right-to-left override', 'Ana \u202eazuoS'],
  ['a left-to-right embedding', '\u202aAna'],
  ['a pop of it', 'Ana\u202c!'],
  ['an isolate', '\u2066Ana\u2069'],
  ['nothing that can be seen', '\u200b\u200d'],
  ['a web address', 'http://evil.example'],
  ['a web address in words', 'See https://evil.example now'],
  ['a web address in capitals', 'HTTPS://EVIL.EXAMPLE'],
  ['another scheme', 'ftp://evil.example'],
  ['a host that calls itself one', 'www.evil.example'],
  ['a host among words', 'Win at casino.io now'],
  ['a host in capitals', 'CASH AT EVIL.RU'],
  ['the same in capitals', 'Ana WWW.EVIL.EXAMPLE'],
  ['a domain with a path', 'evil.example/login'],
  ['a domain of another script with a path', 'пример.рф/вход'],
  ['a well-known domain', 'Win at evil.com'],
  ['a well-known domain in capitals', 'EVIL.COM!'],
  ['a domain with capitals', 'Win 5000 at Casino.Com now'],
  ['a domain with capitals and digits', 'Casino7.Com'],
  ['a domain in mixed case', 'eViL.cOm'],
  ['a domain of one letter', 'X.Com'],
  ['a short domain with capitals', 'Bit.Ly'],
  ['a domain with a digit behind it', 'evil.com5'],
  ['a domain with digits', '123.win'],
  ['a full-width dot', 'evil\uff0ecom'],
  ['an ideographic dot', 'evil\u3002com'],
  ['a half-width ideographic dot', 'evil\uff61com'],
  ['a one dot leader', 'evil\u2024com'],
  ['full-width letters', '\uff45\uff56\uff49\uff4c.\uff43\uff4f\uff4d'],
  ['something invisible within a domain', 'evil\u200b.\u2060com'],
  ['an IPv4 address', '192.168.0.1'],
  ['an IPv4 address in full-width digits', '\uff11\uff19\uff12.168.0.1'],
  ['an IPv6 address', 'See [2001:db8::1]'],
  ['the shortest IPv6 address', '::1'],
  ['an email', 'ana@evil.com'],
  ['a domain of a script without case', '例え.テスト'],
  ['a title in front of a domain', 'Dr.Casino.Com'],
];

describe('checkPersonName', () => {
  it.each(VALID)('takes %j as %j', (typed, name) => {
    expect(checkPersonName(typed)).toEqual(valid(name));
  });

  it.each(INVALID)('refuses %s: %j', (_, typed) => {
    expect(checkPersonName(typed)).toEqual(invalid('INVALID_NAME'));
  });

  it.each([undefined, null, '', ' \u3000\t\n'])('requires a name: %j', (typed) => {
    expect(checkPersonName(typed)).toEqual(invalid('REQUIRED'));
  });

  it('takes 100 code points and refuses 101', () => {
    expect(checkPersonName('🧑'.repeat(PERSON_NAME_MAX)).ok).toBe(true);
    expect(checkPersonName('🧑'.repeat(PERSON_NAME_MAX + 1))).toEqual(invalid('TOO_LONG', 100));
  });

  it('counts after it has put accents together and spaces as one', () => {
    expect(checkPersonName('e\u0301'.repeat(PERSON_NAME_MAX)).ok).toBe(true);
    expect(checkPersonName(`Ana${' '.repeat(200)}Souza`)).toEqual(valid('Ana Souza'));
  });

  it('changes nothing when it is done again', () => {
    const words = fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(words, (typed) => {
        const once = checkPersonName(typed);
        if (once.ok) expect(checkPersonName(once.value)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['marks to put in order', '\u0315\u0300'.repeat(500_000)],
    ['spaces inside', `a${' '.repeat(1_000_000)}b`],
    ['dots', 'a.'.repeat(500_000)],
  ])('does not work long on a megabyte of %s', (_, typed) => {
    const start = performance.now();
    expect(checkPersonName(typed)).toEqual(invalid('TOO_LONG', PERSON_NAME_MAX));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

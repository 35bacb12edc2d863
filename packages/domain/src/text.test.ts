import { valid, issueOf, invalid, invalidForAll } from './validation.js';
import { checkLine, checkParagraphs, countCodePoints, isLongerThan } from './text.js';

describe('lengths', () => {
  it('are counted in code points, so that an emoji outside the basic plane is one', () => {
    expect(countCodePoints('a😀é')).toBe(3);
    expect(isLongerThan('😀'.repeat(10), 10)).toBe(false);
    expect(isLongerThan('😀'.repeat(10) + 'a', 10)).toBe(true);
  });
});

describe('checkLine', () => {
  it.each([
    ['trims', '  Botany\u00a0\n', 'Botany'],
    ['keeps the marks that Arabic and Hebrew need', 'الجبر\u200f (1)', 'الجبر\u200f (1)'],
    ['keeps every script', 'الجبر 代数 Álgebra 🧮', 'الجبر 代数 Álgebra 🧮'],
    ['takes the greatest length', '😀'.repeat(20), '😀'.repeat(20)],
    ['does not count what was trimmed', ` ${'a'.repeat(20)} `, 'a'.repeat(20)],
  ])('%s', (_, typed, line) => {
    expect(checkLine(typed, 20)).toEqual(valid(line));
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['spaces', ' \t\u3000\n'],
    ['nothing that can be seen', '\u200b\u2060\ufeff'],
  ])('requires more than %s', (_, typed) => {
    expect(checkLine(typed, 20)).toEqual(invalid('REQUIRED'));
  });

  it('refuses one code point more than the greatest length', () => {
    expect(checkLine('a'.repeat(21), 20)).toEqual(invalid('TOO_LONG', 20));
  });

  it.each([
    ['a null byte', 'a\0b'],
    ['a null byte alone', '\0'],
    ['a line feed', 'a\nb'],
    ['a carriage return', 'a\rb'],
    ['a tab', 'a\tb'],
    ['a C1 control character', 'a\u0085b'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['a right-to-left override', 'Botany \u202egnp.exe'],
    ['a left-to-right embedding', '\u202aBotany'],
    ['an isolate', '\u2066Botany\u2069'],
  ])('refuses %s', (_, typed) => {
    expect(checkLine(typed, 20)).toEqual(invalid('INVALID_TEXT'));
  });

  it('returns a wrong length and wrong characters at once', () => {
    expect(checkLine(`a\n${'b'.repeat(20)}`, 20)).toEqual(
      invalidForAll([issueOf('TOO_LONG', 20), issueOf('INVALID_TEXT')]),
    );
  });
});

describe('checkParagraphs', () => {
  it.each([
    ['keeps line feeds and tabs', 'One\n\n\tTwo', 'One\n\n\tTwo'],
    ['makes line feeds of the line breaks of every platform', 'One\r\nTwo\rThree', 'One\nTwo\nThree'],
    ['trims', '\n One \n', 'One'],
    ['takes the greatest length', 'a'.repeat(20), 'a'.repeat(20)],
    ['empties what is only space', ' \n\t ', null],
    ['takes an empty text', '', null],
    ['takes null', null, null],
    ['takes nothing', undefined, null],
  ])('%s', (_, typed, paragraphs) => {
    expect(checkParagraphs(typed, 20)).toEqual(valid(paragraphs));
  });

  it('refuses one code point more than the greatest length', () => {
    expect(checkParagraphs('a'.repeat(21), 20)).toEqual(invalid('TOO_LONG', 20));
  });

  it.each(['a\0b', 'a\u0007b', 'a\u000bb', 'a\u009fb', 'a\u007fb', 'a\udc00b', 'a\u202eb', 'a\u2067b'])(
    'refuses control characters and bidi controls: %j',
    (typed) => {
      expect(checkParagraphs(typed, 20)).toEqual(invalid('INVALID_TEXT'));
    },
  );
});

import fc from 'fast-check';
import { valid, invalid } from '../validation.js';
import {
  INVITATION_CODE_ALPHABET,
  INVITATION_CODE_LENGTH,
  checkInvitationCode,
  drawInvitationCode,
  invitationUrl,
  normalizeInvitationCode,
} from './invitation-code.js';

/** A source of randomness that answers with these numbers, one after the other. */
function drawing(numbers: readonly number[]): (exclusiveMax: number) => number {
  const rest = [...numbers];
  return (exclusiveMax) => (rest.shift() ?? 0) % exclusiveMax;
}

const aDraw = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 7 });
const aCode = aDraw.map((numbers) => drawInvitationCode(drawing(numbers)));

describe('the alphabet', () => {
  it('is A-Z without I, L, O and the digits 2-9: 31 symbols, each once', () => {
    expect(INVITATION_CODE_ALPHABET).toMatch(/^[A-HJKMNP-Z2-9]{31}$/);
    expect(new Set(INVITATION_CODE_ALPHABET).size).toBe(31);
  });
});

describe('drawInvitationCode', () => {
  it('draws each of the seven symbols below 31', () => {
    const asked: number[] = [];
    const code = drawInvitationCode((exclusiveMax) => {
      asked.push(exclusiveMax);
      return asked.length - 1;
    });
    expect(asked).toEqual([31, 31, 31, 31, 31, 31, 31]);
    expect(code).toBe('ABCDEFG');
  });

  it('gives every draw a code of its own, so that codes are as uniform as the draws', () => {
    fc.assert(
      fc.property(aDraw, (numbers) => {
        const code = drawInvitationCode(drawing(numbers));
        expect(code).toHaveLength(INVITATION_CODE_LENGTH);
        expect(Array.from(code, (symbol) => INVITATION_CODE_ALPHABET.indexOf(symbol))).toEqual(numbers);
      }),
    );
  });
});

describe('normalizeInvitationCode', () => {
  it('takes a drawn code for itself', () => {
    fc.assert(fc.property(aCode, (code) => normalizeInvitationCode(code) === code));
  });

  it('takes any case, with spaces and hyphens of every kind between the symbols', () => {
    const between = fc.constantFrom(
      '',
      '',
      ' ',
      '-',
      '  ',
      '\t',
      '\u00a0',
      '\u2010',
      '\u2011',
      '\u2013',
      '\u2014',
      '\u2212',
    );
    const betweens = fc.array(between, { minLength: 8, maxLength: 8 });
    const cases = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(aCode, betweens, cases, (code, gaps, lower) => {
        const symbols = Array.from(code, (symbol, at) => (lower[at] ? symbol.toLowerCase() : symbol) + gaps[at + 1]);
        expect(normalizeInvitationCode(gaps[0] + symbols.join(''))).toBe(code);
      }),
    );
  });

  it('takes the whole link, with whatever it has picked up on its way', () => {
    const publicUrl = fc.constantFrom(
      'https://school.example',
      'http://localhost:4000',
      'https://example.org/learn',
      '',
    );
    const ending = fc.constantFrom(
      '',
      '/',
      '?utm_source=mail',
      '#top',
      '/?a=1&b=2#c',
      '?next=/i/ZZZZZZZ',
      '#/i/ZZZZZZZ',
    );
    const around = fc.constantFrom('', ' ', '\n', '\u00a0');
    fc.assert(
      fc.property(aCode, publicUrl, ending, around, fc.boolean(), (code, origin, end, space, lower) => {
        const link = `${space}${invitationUrl(origin, lower ? code.toLowerCase() : code)}${end}${space}`;
        expect(normalizeInvitationCode(link)).toBe(code);
      }),
    );
  });

  it.each([
    ['school.example/i/AB2K7MZ', 'AB2K7MZ'],
    ['i/ab2-k7mz', 'AB2K7MZ'],
    ['HTTPS://SCHOOL.EXAMPLE/I/AB2K7MZ', 'AB2K7MZ'],
    ['https://school.example/i/AB2 K7MZ', 'AB2K7MZ'],
    ['https://school.example/i/AB2K7MZ.', 'AB2K7MZ'],
    ['(https://school.example/i/AB2K7MZ)', 'AB2K7MZ'],
    ['(https://school.example/i/AB2K7MZ).', 'AB2K7MZ'],
    ['<https://school.example/i/AB2K7MZ>', 'AB2K7MZ'],
    ['<https://school.example/i/AB2K7MZ?x=1>', 'AB2K7MZ'],
    ['“https://school.example/i/AB2K7MZ”,', 'AB2K7MZ'],
    ['«https://school.example/i/AB2K7MZ»', 'AB2K7MZ'],
    ['[Join us](https://school.example/i/AB2K7MZ)', 'AB2K7MZ'],
    ['*https://school.example/i/AB2K7MZ/*', 'AB2K7MZ'],
    ['https://school.example/i/AB2K7MZ。', 'AB2K7MZ'],
    ['AB2K7MZ.', 'AB2K7MZ'],
    ['"ab2-k7mz"', 'AB2K7MZ'],
    ['AB2K7MZ?', 'AB2K7MZ'],
    ['\uff21\uff22\uff12\uff2b\uff17\uff2d\uff3a', 'AB2K7MZ'],
    ['\uff41\uff42\uff12\u3000\uff0d\uff4b\uff17\uff4d\uff5a', 'AB2K7MZ'],
  ])('takes %s', (typed, code) => {
    expect(normalizeInvitationCode(typed)).toBe(code);
  });

  it('takes no code with a symbol that is mistaken for another', () => {
    const misread = fc.constantFrom(...'ILOilo01');
    fc.assert(
      fc.property(aCode, misread, fc.nat({ max: 6 }), (code, symbol, at) => {
        const typed = code.slice(0, at) + symbol + code.slice(at + 1);
        expect(normalizeInvitationCode(typed)).toBeNull();
        expect(normalizeInvitationCode(invitationUrl('https://school.example', typed))).toBeNull();
      }),
    );
  });

  it('takes no code of another length', () => {
    const symbols = fc.array(fc.constantFrom(...INVITATION_CODE_ALPHABET), { maxLength: 20 });
    const otherLength = symbols.filter((drawn) => drawn.length !== INVITATION_CODE_LENGTH);
    fc.assert(fc.property(otherLength, (drawn) => normalizeInvitationCode(drawn.join('')) === null));
  });

  it('returns null or a code, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = normalizeInvitationCode(typed);
        expect(code === null || /^[A-HJKMNP-Z2-9]{7}$/.test(code)).toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a link without a code', 'https://school.example/i/'],
    ['another page of ours', 'https://school.example/join'],
    ['a code and more after it', 'https://school.example/i/AB2K7MZ/edit'],
    ['a code between words', 'my code is AB2K7MZ'],
    ['two codes', 'AB2K7MZ AB2K7MZ'],
    ['a long s, whose capital is an S', 'AB2K7Mſ'],
    ['a Kelvin sign, which is drawn like a K', 'AB2\u212a7MZ'],
    ['a code and a query without a link', 'AB2K7MZ?x=1'],
    ['full-width symbols that are no part of the alphabet', '\uff21\uff22\uff10\uff2b\uff17\uff2d\uff3a'],
    ['a full stop within', 'AB2.K7MZ'],
    ['nothing but punctuation', '.'.repeat(2048)],
    ['a megabyte', 'A'.repeat(1_000_000)],
    ['more than any link is long', `AB2K7MZ${' '.repeat(3000)}`],
  ])('takes no code from %s', (_, typed) => {
    expect(normalizeInvitationCode(typed)).toBeNull();
  });
});

describe('checkInvitationCode', () => {
  it.each([undefined, null, '', '  '])('requires a code: %j', (typed) => {
    expect(checkInvitationCode(typed)).toEqual(invalid('REQUIRED'));
  });

  it('refuses what is no code', () => {
    expect(checkInvitationCode('AB2K7M')).toEqual(invalid('INVALID_CODE'));
  });

  it('returns the code that was meant', () => {
    expect(checkInvitationCode(' ab2k-7mz ')).toEqual(valid('AB2K7MZ'));
  });
});

describe('invitationUrl', () => {
  it('is the URL of the acceptance page', () => {
    expect(invitationUrl('https://school.example', 'AB2K7MZ')).toBe('https://school.example/i/AB2K7MZ');
  });
});

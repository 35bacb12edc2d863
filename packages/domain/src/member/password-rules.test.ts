import fc from 'fast-check';
import { valid, issueOf, invalid, invalidForAll } from '../validation.js';
import { INVITATION_CODE_ALPHABET } from '../invitation/invitation-code.js';
import {
  ACCESS_PASSWORD_VALID_MS,
  PASSWORD_MAX,
  accessPasswordFrom,
  canonicalAccessPassword,
  checkNewPassword,
} from './password-rules.js';
import { passwordStrength } from './password-strength.js';

const current = 'ABCD-EFGH-JKMN';

const common = [
  'password',
  'Password',
  'PASSWORD1',
  'password2026!',
  'passw0rd',
  'sunshine',
  'Iloveyou!!',
  'trustno1',
  'qwerty123',
  'Welcome1',
  'letmein2026',
  'dragon123',
  '1qaz2wsx',
  'senha123',
  'Contraseña1',
  'matricula2026',
  'aaaaaaaa',
  '00000000',
  '!!!!!!!!',
  'zzzzzzzzz1',
  '12345678',
  '123456789012',
  '87654321',
  'abcdefgh',
  'ABCDEFGH1!',
  'hgfedcba',
  'qwertyui',
  'qwertyuiop123',
  'poiuytrewq',
  'asdfghjkl',
  'abcd1234',
  'asdf2026!',
];

const uncommon = [
  'correct horse battery staple',
  'tangerine-88-kettle',
  'Xk7#mQ2v',
  'passwordless future',
  'my password',
  '12345679',
  'abcdefgi',
  'ação é reação',
  '        ',
  'мой-пароль',
  '🦊🐻🐼🐨🐯🦁🐮🐷',
];

describe('checkNewPassword', () => {
  it.each(uncommon.filter((password) => password.trim() !== ''))('takes %j exactly as typed', (password) => {
    expect(checkNewPassword(password, current)).toEqual(valid(password));
  });

  it.each(common)('refuses the common %j', (password) => {
    expect(checkNewPassword(password, current)).toEqual(invalid('WEAK_PASSWORD'));
  });

  it('refuses one character repeated, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.integer({ min: 8, max: 60 }),
        (one, times) => {
          const [character = 'a'] = one;
          expect(checkNewPassword(character.repeat(times), current)).toEqual(invalid('WEAK_PASSWORD'));
        },
      ),
    );
  });

  it('takes 8 to 128 code points', () => {
    expect(checkNewPassword('🦊b🐼d🐯f', current)).toEqual(invalid('TOO_SHORT', 8));
    expect(checkNewPassword('🦊b🐼d🐯f🐮h', current).ok).toBe(true);
    expect(checkNewPassword('🦊b'.repeat(PASSWORD_MAX / 2), current).ok).toBe(true);
    expect(checkNewPassword(`${'🦊b'.repeat(PASSWORD_MAX / 2)}c`, current)).toEqual(invalid('TOO_LONG', 128));
    expect(checkNewPassword('ab'.repeat(500_000), current)).toEqual(invalid('TOO_LONG', 128));
  });

  it('requires a password', () => {
    expect(checkNewPassword('', current)).toEqual(invalid('REQUIRED'));
  });

  it('refuses the one that they have now, such as the access password', () => {
    expect(checkNewPassword(current, current)).toEqual(invalid('SAME_PASSWORD'));
  });

  it('tells every broken rule at once', () => {
    expect(checkNewPassword('password1', 'password1')).toEqual(
      invalidForAll([issueOf('WEAK_PASSWORD'), issueOf('SAME_PASSWORD')]),
    );
    expect(checkNewPassword('short', 'short')).toEqual(
      invalidForAll([issueOf('TOO_SHORT', 8), issueOf('SAME_PASSWORD')]),
    );
  });
});

describe('passwordStrength', () => {
  it.each([
    ['', 0],
    ['short', 0],
    ['password1', 0],
    ['a'.repeat(PASSWORD_MAX + 1), 0],
    ['aabbccdd', 1],
    ['tangerine88', 2],
    ['Tangerine-88', 3],
    ['correct horse battery staple', 4],
  ])('of %j is %j', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });

  it('is 0 exactly for what would be refused', () => {
    const passwords = fc.oneof(fc.string({ maxLength: 140 }), fc.constantFrom(...common, ...uncommon));
    fc.assert(
      fc.property(passwords, (password) => {
        expect(passwordStrength(password) > 0).toBe(checkNewPassword(password, current).ok);
      }),
    );
  });
});

describe('accessPasswordFrom', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 32 });

  it('reads well: twelve symbols of the code alphabet in groups of four', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const symbols = accessPasswordFrom(random).split('-');
        expect(symbols.map((group) => group.length)).toEqual([4, 4, 4]);
        expect([...symbols.join('')].every((symbol) => INVITATION_CODE_ALPHABET.includes(symbol))).toBe(true);
      }),
    );
  });

  it('is the same for the same bytes, so that a repeated mail carries the same password', () => {
    fc.assert(
      fc.property(bytes, (random) => accessPasswordFrom(random) === accessPasswordFrom(Uint8Array.from(random))),
    );
  });

  it('writes the bytes as a number in base 31, so that no symbol is likelier than another', () => {
    const number = (value: bigint) =>
      Uint8Array.from({ length: 16 }, (_, at) => Number((value >> BigInt(120 - 8 * at)) & 255n));
    expect(accessPasswordFrom(number(0n))).toBe('AAAA-AAAA-AAAA');
    expect(accessPasswordFrom(number(1n))).toBe('BAAA-AAAA-AAAA');
    expect(accessPasswordFrom(number(31n))).toBe('ABAA-AAAA-AAAA');
    expect(accessPasswordFrom(number(31n ** 12n - 1n))).toBe('9999-9999-9999');
    expect(accessPasswordFrom(number(31n ** 12n))).toBe('AAAA-AAAA-AAAA');
  });

  it('takes no fewer than 16 bytes', () => {
    expect(() => accessPasswordFrom(new Uint8Array(15))).toThrow(RangeError);
  });

  it('works for 72 hours', () => {
    expect(ACCESS_PASSWORD_VALID_MS).toBe(259_200_000);
  });
});

describe('canonicalAccessPassword', () => {
  it.each([
    ['ABCD-EFGH-JKMN'],
    ['abcd-efgh-jkmn'],
    ['  AbCdEfGhJkMn\n'],
    ['abcd efgh jkmn'],
    ['abcd\u2011efgh\u2013jkm\u00ADn'],
    ['ＡＢＣＤ－efgh\u3000jkmn'],
    ['ABCD-EFGH-J\u212AMN'],
  ])('reads %j as ABCDEFGHJKMN', (typed) => {
    expect(canonicalAccessPassword(typed)).toBe('ABCDEFGHJKMN');
  });

  it('keeps whatever else was typed, so that another password stays another', () => {
    expect(canonicalAccessPassword('abcd_efgh.jkmn')).toBe('ABCD_EFGH.JKMN');
  });
});

import fc from 'fast-check';
import { valid, issueOf, invalid, invalidForAll } from '../validation.js';
import { INVITATION_CODE_ALPHABET } from '../invitation/invitation-code.js';
import {
  ACCESS_PASSWORD_VALID_MS,
  PASSWORD_MAX,
  accessPasswordFrom,
  canonicalAccessPassword,
  isBeyondAnyPassword,
  checkNewPassword,
} from './password-rules.js';
import { passwordStrength } from './password-strength.js';
import type { PasswordOwner } from './weak-password.js';

const current = 'ABCD-EFGH-JKMN';
/** A short list in place of the server's. */
const listed = new Set(['password', 'mypassword', 'hello', 'hola', 'butterfly', 'abc123', 'liverpool', 'contrasena']);
const isCommon = (form: string) => listed.has(form);
const inBrowser = { current: null, isCommon: () => false };

function check(password: string, changed: PasswordOwner & { readonly current?: string | null } = {}) {
  return checkNewPassword(password, { current, isCommon, ...changed });
}

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
  'velvet horse battery maple',
  'tangerine-88-kettle',
  'Xk7#mQ2v',
  'passwordless future',
  '12345679',
  'abcdefgi',
  'ação é reação',
  '        ',
  'мой-пароль',
  '🦊🐻🐼🐨🐯🦁🐮🐷',
];

describe('checkNewPassword', () => {
  it.each(uncommon.filter((password) => password.trim() !== ''))('takes %j exactly as typed', (password) => {
    expect(check(password)).toEqual(valid(password));
  });

  it.each(common)('refuses the common %j', (password) => {
    expect(check(password)).toEqual(invalid('WEAK_PASSWORD'));
  });

  it('refuses one character repeated, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.integer({ min: 8, max: 60 }),
        (one, times) => {
          const [character = 'a'] = one;
          expect(check(character.repeat(times))).toEqual(invalid('WEAK_PASSWORD'));
        },
      ),
    );
  });

  it('takes 8 to 128 code points', () => {
    expect(check('🦊b🐼d🐯f')).toEqual(invalid('TOO_SHORT', 8));
    expect(check('🦊b🐼d🐯f🐮h').ok).toBe(true);
    expect(check('🦊b'.repeat(PASSWORD_MAX / 2)).ok).toBe(true);
    expect(check(`${'🦊b'.repeat(PASSWORD_MAX / 2)}c`)).toEqual(invalid('TOO_LONG', 128));
    expect(check('ab'.repeat(500_000))).toEqual(invalid('TOO_LONG', 128));
  });

  it('requires a password', () => {
    expect(check('')).toEqual(invalid('REQUIRED'));
  });

  it.each([
    current,
    'abcd-efgh-jkmn',
    'ABCDEFGHJKMN',
    ' abcd efgh jkmn ',
    'ABCD-EFGH-J\u212aMN',
    '\uff21\uff22\uff23\uff24\uff0defgh\u3000jkmn',
    'AB\u00adCD\u2011EFGH\u200b-JKMN',
  ])('refuses the one that they have now, such as the access password: %j', (typed) => {
    expect(check(typed)).toEqual(invalid('SAME_PASSWORD'));
  });

  it('compares with nothing where there is no current one', () => {
    expect([check('--------7a', { current: '' }).ok, check('tangerine-88-kettle', { current: null }).ok]).toEqual([
      true,
      true,
    ]);
  });

  it('puts accents together before it counts, and keeps the password so', () => {
    expect(check('e\u0301'.repeat(4))).toEqual(invalid('TOO_SHORT', 8));
    expect(check('aça\u0303o é 1')).toEqual(valid('ação é 1'));
    expect(check('aé'.repeat(PASSWORD_MAX / 2).normalize('NFD')).ok).toBe(true);
  });

  it('refuses half of a surrogate pair, which is hashed as another character', () => {
    expect(check('tangerine-\ud83d-kettle')).toEqual(invalid('INVALID_TEXT'));
  });

  it.each([
    'mypassword',
    'my password',
    'Correct Horse Battery Staple',
    'Pa$$w0rd',
    'P@SSW0RD!!',
    'hola1234',
    '2026hola!',
    'H0l4-2026',
    'but.ter-fly',
    '8utterfly99',
    'ButterflyButterfly',
    'abc123abc123',
    'L1verp00l',
    'He11o2026',
    'contrase\u00f1a',
    'contrasen\u0303a1',
    '\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44',
  ])('finds a common one in disguise: %j', (password) => {
    expect(check(password)).toEqual(invalid('WEAK_PASSWORD'));
  });

  const owner = { email: 'ana.souza+school@example.org', name: 'Ana Maria Sóuza-Lima' };

  it.each([
    'ana.souza+school@example.org',
    'ANA.SOUZA+SCHOOL@EXAMPLE.ORG',
    'ana.souza',
    'anasouza',
    'Souza2026',
    '$ouza!!!',
    's0uza123',
    'anamariasouzalima',
    'Ana Maria Souza-Lima',
    'maria1234',
    'mariamaria',
  ])('refuses their own email or name: %j', (password) => {
    expect(check(password, owner).ok).toBe(false);
  });

  it('takes a longer password with a part of the name, and any where neither email nor name is known', () => {
    expect(check('maria plants tangerines', owner).ok).toBe(true);
    expect(check('maria-7-kettle', { email: '', name: null }).ok).toBe(true);
  });

  it.each([
    ['signs', '!'.repeat(127) + 'a'],
    ['repetitions', 'ab'.repeat(63) + 'c'],
    ['marks', 'a' + '\u0301'.repeat(500)],
  ])('does not work long on %s', (_, password) => {
    const start = performance.now();
    check(password, owner);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('returns every broken rule at once', () => {
    expect(check('password1', { current: 'password1' })).toEqual(
      invalidForAll([issueOf('WEAK_PASSWORD'), issueOf('SAME_PASSWORD')]),
    );
    expect(check('short', { current: 'short' })).toEqual(
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
    ['velvet horse battery maple', 4],
  ])('of %j is %j', (password, strength) => {
    expect(passwordStrength(password)).toBe(strength);
  });

  it('is 0 exactly for what the browser knows to be invalid', () => {
    const passwords = fc.oneof(fc.string({ maxLength: 140 }), fc.constantFrom(...common, ...uncommon));
    fc.assert(
      fc.property(passwords, (password) => {
        expect(passwordStrength(password) > 0).toBe(checkNewPassword(password, inBrowser).ok);
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

describe('A text that is too long to be a password', () => {
  const hostile = `a${'\u0301'.repeat(100_000)}${'\u0323'.repeat(100_000)}`;

  it('is known by its length, before anything normalises it', () => {
    expect(isBeyondAnyPassword(hostile)).toBe(true);
    expect(isBeyondAnyPassword('a'.repeat(128))).toBe(false);
  });

  it('is no access password', () => expect(canonicalAccessPassword(hostile)).toBe(''));
});

import fc from 'fast-check';
import { suggestEmail } from './suggest-email.js';

describe('an email with a likely typing error in its domain', () => {
  it.each([
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana@gmai.com', 'ana@gmail.com'],
    ['ana@gmaill.com', 'ana@gmail.com'],
    ['ana@gmail.con', 'ana@gmail.com'],
    ['ana@gmail.co', 'ana@gmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['Ana.Souza+x@GMIAL.com', 'Ana.Souza+x@gmail.com'],
    ['ana@hotmail.com.b', 'ana@hotmail.com.br'],
    ['ana@gmailcom', 'ana@gmail.com'],
  ])('%s: did you mean %s?', (typed, meant) => expect(suggestEmail(typed)).toBe(meant));

  it.each([
    'ana@gmail.com',
    'ana@mail.com',
    'ana@gmx.com',
    'ana@example.org',
    'ana@escola.br',
    'ana@school.edu',
    'ana@',
    '@gmial.com',
    'gmial.com',
    '',
  ])('suggests nothing for %j', (typed) => expect(suggestEmail(typed)).toBeNull());

  it('never suggests what was typed, nor another part before the @', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.constantFrom('gmial.com', 'gmail.com', 'uol.com.b', 'x.org'),
        (local, domain) => {
          const meant = suggestEmail(`${local}@${domain}`);
          if (meant === null) return;
          expect(meant).not.toBe(`${local}@${domain}`);
          expect(meant.startsWith(`${local}@`)).toBe(true);
          expect(suggestEmail(meant)).toBeNull();
        },
      ),
    );
  });
});

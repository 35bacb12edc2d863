import { isolated } from './isolated.js';
import { headerText, parseMailbox } from './mail.js';

describe('a mail header', () => {
  it.each([
    ['Matricula <no-reply@school.example>', { name: 'Matricula', email: 'no-reply@school.example' }],
    ['"School, the old one" <a@school.example>', { name: 'School, the old one', email: 'a@school.example' }],
    ['  a@school.example ', { name: null, email: 'a@school.example' }],
    ['<a@school.example>', { name: null, email: 'a@school.example' }],
    ['Évil\r\nBcc: x@y.example <a@school.example>', { name: 'Évil Bcc: x@y.example', email: 'a@school.example' }],
  ])('reads the sender %j', (typed, sender) => {
    expect(parseMailbox(typed)).toEqual(sender);
  });

  it('stays on one line', () => {
    expect(headerText('Hello\r\nBcc: everybody@example.org\u2028\u0000!')).toBe('Hello Bcc: everybody@example.org !');
  });
});

describe('a text that somebody typed, in a sentence of ours', () => {
  it('is isolated where it runs from right to left', () => {
    expect(isolated('نور')).toBe('\u2068نور\u2069');
    expect(isolated('דנה & Ana')).toBe('\u2068דנה & Ana\u2069');
  });

  it('is left as it is otherwise, emoji included', () => {
    expect(isolated('Zoë 👩‍🏫 <b>')).toBe('Zoë 👩‍🏫 <b>');
  });

  it('neither changes the direction of what is beside it nor breaks the line', () => {
    expect(isolated('A\u202eB\u2066C\nD')).toBe('ABC D');
  });
});

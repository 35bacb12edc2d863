import { checkLanguage } from './language.js';
import { invalid, valid } from './validation.js';

describe('checkLanguage', () => {
  it.each([
    ['pt-br', 'pt-BR'],
    [' EN ', 'en'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['iw', 'he'],
  ])('takes %j as %s', (typed, tag) => {
    expect(checkLanguage(typed)).toEqual(valid(tag));
  });

  it.each([undefined, null, '', '  '])('is null when empty: %j', (typed) => {
    expect(checkLanguage(typed)).toEqual(valid(null));
  });

  it.each(['english please', 'pt_BR', 'e', '-', 'pt-BR\0', `en-${'a'.repeat(9)}`, `en${'-abcdefgh'.repeat(5)}`])(
    'refuses %j',
    (typed) => {
      expect(checkLanguage(typed)).toEqual(invalid('INVALID_LANGUAGE'));
    },
  );
});

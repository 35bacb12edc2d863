import { readCatalogue } from './catalogue.js';

describe('a compiled catalogue', () => {
  const messages = readCatalogue<{
    readonly title: string;
    readonly list: {
      readonly spots: (values: { readonly count: number }) => string;
      readonly opened: (values: { readonly title: string }) => string;
    };
  }>('en', {
    title: 'Invitations',
    list: {
      spots: [['count', 'plural', { one: ['#', ' spot left'], other: ['#', ' spots left'] }]],
      opened: ['Opened “', ['title'], '”'],
    },
  });

  it('has a message without values as a string', () => expect(messages.title).toBe('Invitations'));
  it.each([
    [0, '0 spots left'],
    [1, '1 spot left'],
    [1200, '1,200 spots left'],
  ])('chooses the plural form for %d', (count, sentence) => expect(messages.list.spots({ count })).toBe(sentence));
  it('puts values in as they are, even where they look like code', () => {
    const title = 'Botany {title} \\u0041 # $& <b>';
    expect(messages.list.opened({ title })).toBe(`Opened “${title}”`);
  });
});

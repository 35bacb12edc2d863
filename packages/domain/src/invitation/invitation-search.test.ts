import { matchesInvitationSearch, parseInvitationSearch, type SearchedInvitation } from './invitation-search.js';

const INVITATION: SearchedInvitation = {
  title: 'Oficina de lingüística',
  courseTitle: 'Português para estrangeiros',
  tags: ['Spring 2027'],
  codes: ['AB2K7MZ', 'XYZ2345'],
  externalId: 'SIS/2026 x',
};
const isFoundBy = (typed: string) => matchesInvitationSearch(parseInvitationSearch(typed), INVITATION);

describe('An invitation is found', () => {
  it.each([
    ['by half a word of the title', 'lingui'],
    ['without regard to case, accents and order', 'LÍNGUÍSTICA ofi'],
    ['by a word of its course', 'estrang'],
    ['by a word of a tag', 'spring'],
    ['by words of title, course and tag together', '2027 port ofic'],
    ['by its code', 'ab2k-7mz'],
    ['by a further code', 'XYZ2345'],
    ['by its link', 'https://school.example/i/AB2K7MZ'],
    ['by its link with a query and a slash at the end', 'https://school.example/i/AB2K7MZ/?from=poster#top'],
    ['by its link without the scheme', 'school.example/i/ab2k7mz'],
    ['by the link of the page for codes', 'https://school.example/join?code=AB2K7MZ'],
    ['by its externalId, with spaces around it', ' SIS/2026 x '],
  ])('%s: %s', (_, typed) => expect(isFoundBy(typed)).toBe(true));

  it.each([
    ['by the middle of a word', 'guistica'],
    ['if one of the words is missing', 'oficina quimica'],
    ['by half a code', 'AB2K7'],
    ['by half an externalId, or one in another case', 'SIS/2026x'],
    ['by nothing', '  '],
    ['by punctuation', '%'],
  ])('but not %s: %s', (_, typed) => expect(isFoundBy(typed)).toBe(false));

  it('by the first eight words: those after them are ignored', () => {
    const seven = 'oficina de linguistica portugues para estrangeiros spring';
    expect(isFoundBy(`${seven} 2027 quimica`)).toBe(true);
    expect(isFoundBy(`${seven} quimica 2027`)).toBe(false);
  });
});

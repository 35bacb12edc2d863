import { searchWords, typedSearchWords } from './search-words.js';

describe('the words of a text', () => {
  it('are small letters and digits without accents, each once', () => {
    expect(searchWords('Lingüística II: lingüística, 2º Ano')).toEqual(['linguistica', 'ii', '2o', 'ano']);
  });

  it('are at most eight of a search', () => {
    expect(typedSearchWords('a b c d e f g h i j')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  it('are read of the first 4,096 characters, whatever marks follow: more would take seconds to normalise', () => {
    const hostile = `a${'\u0301'.repeat(100_000)}${'\u0323'.repeat(100_000)} b`;
    expect(searchWords(hostile)).toEqual(['a']);
  });
});

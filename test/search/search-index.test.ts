import { describe, expect, it } from 'vitest';
import { Speller, tolerance } from '../../src/language/spelling.ts';
import { contentTerms } from '../../src/language/tokens.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { indexLibrary } from '../../src/search/search-index.ts';

const library = makeLibrary([
  documentFromText('bridge.txt', 'Bridge closes\n\nThe bridge closes on Monday.\n\nCosts\n\nIt costs $9 billion.'),
  documentFromText('road.txt', 'Road opens\n\nThe road opens on Monday. The bridge stays.'),
  documentFromText('talks.txt', '五角大楼谈判\n\n五角大楼要求访问模型。'),
]);
const index = indexLibrary(library);
const [bridge, road] = library.stories;

const found = (typed: string, story = bridge) =>
  index.search(contentTerms(typed), { story, limit: 9 }).map(({ passage }) => passage.document.id);

describe('the index of several stories', () => {
  it('GIVEN a story THEN passages of that story alone', () => {
    expect(found('bridge Monday', bridge)).toEqual(['bridge.txt', 'bridge.txt']);
    expect(found('bridge Monday', road)).toEqual(['road.txt']);
    expect(index.search(contentTerms('bridge'), { limit: 9 })).toHaveLength(3);
  });

  it('GIVEN a story THEN it is searched as if it were alone, however often it is asked', () => {
    const [document] = bridge?.documents ?? [];
    const alone = indexLibrary(makeLibrary(document ? [document] : []));
    const scores = (of: typeof index, story = bridge) =>
      of.search(contentTerms('bridge Monday costs'), { story, limit: 9 }).map(({ score }) => score);
    expect(scores(index)).toEqual(scores(alone, undefined));
    expect(scores(index)).toEqual(scores(alone, undefined));
    expect(index.of(bridge).map(({ document: { id } }) => id)).toEqual(['bridge.txt', 'bridge.txt']);
  });

  it('GIVEN a limit THEN no more, best first; GIVEN no terms or unknown ones THEN nothing', () => {
    const hits = index.search(contentTerms('road Monday bridge'), { limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.passage.document.id).toBe('road.txt');
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 0);
    expect(index.search([], { limit: 9 })).toEqual([]);
    expect(index.search(contentTerms('pancakes'), { limit: 9 })).toEqual([]);
  });

  it('GIVEN a word of a heading THEN the passage under it', () => {
    const [hit] = index.search(contentTerms('costs'), { limit: 1 });
    expect(hit?.passage.headingTerms).toEqual(new Set(contentTerms('costs')));
  });

  it('GIVEN a Chinese question THEN the Chinese passage', () => {
    expect(index.search(contentTerms('五角大楼要求什么？'), { limit: 1 })[0]?.passage.document.id).toBe('talks.txt');
  });

  it('GIVEN a term THEN the number of passages with it, in the story or in all', () => {
    const [monday = ''] = contentTerms('Monday');
    expect(index.frequency(monday)).toEqual({ passages: 2, sentences: 2, of: 4, isCapitalised: true, isName: true });
    expect(index.frequency(monday, bridge)).toEqual({
      passages: 1,
      sentences: 1,
      of: 2,
      isCapitalised: true,
      isName: true,
    });
    expect(index.frequency('pancak')).toEqual({
      passages: 0,
      sentences: 0,
      of: 4,
      isCapitalised: false,
      isName: false,
    });
    expect(index.frequency('billion').isCapitalised).toBe(false);
  });

  it('GIVEN every sentence THEN its tokens are slices of the document, and its terms theirs', () => {
    for (const { document, sentences } of index.passages)
      for (const { sentence, tokens, terms } of sentences) {
        for (const { start, end, term, stop } of tokens) {
          expect(start).toBeGreaterThanOrEqual(sentence.start);
          expect(end).toBeLessThanOrEqual(sentence.end);
          expect(document.text.slice(start, end).trim()).not.toBe('');
          expect(terms.has(term)).toBe(!stop);
        }
      }
  });
});

describe('the speller', () => {
  const speller = new Speller(new Map(Object.entries({ contract: 3, contrast: 5, pentagon: 2, deal: 9, data: 1 })));

  it.each([
    ['contarct', 'contract'],
    ['pentagn', 'pentagon'],
    ['contract', 'contrast'],
    ['del', undefined],
    ['bentagon', undefined],
    ['p3ntagon', undefined],
    ['', undefined],
  ])('GIVEN %j THEN %s', (typed, nearest) => {
    expect(speller.nearest(typed)).toBe(nearest);
  });

  it('GIVEN two words as near THEN the more frequent', () => {
    expect(speller.nearest('contrait')).toBe('contrast');
    expect([3, 5, 8].map(tolerance)).toEqual([0, 1, 2]);
  });
});

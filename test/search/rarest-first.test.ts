import { describe, expect, it } from 'vitest';
import { contentTerms } from '../../src/language/tokens.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { bm25Plus, rarestFirst } from '../../src/search/rarest-first.ts';
import { indexLibrary } from '../../src/search/search-index.ts';

/** 900 stories that all have the same words, but for the number, a word of a few, and one more of every third. */
const stories = Array.from({ length: 900 }, (_, i) => {
  const few = i < 30 ? 'The heron nested.' : 'The gull rested.';
  const third = i % 3 === 0 ? 'Ferries waited in the harbor.' : 'Lorries waited in the yard.';
  return documentFromText(`${i}.txt`, `Number ${i}\n\nThe council met on Monday. ${few} ${third}`);
});
const index = indexLibrary(makeLibrary(stories));

const found = (typed: string, limit = 20) =>
  index.search(contentTerms(typed), { limit }).map(({ passage, score }) => ({ id: passage.document.id, score }));

describe('a question with common words', () => {
  it('GIVEN a rare word and common ones THEN the passages with the rare word, those with more of the others first', () => {
    const hits = found('heron council Monday ferries', 30);
    expect(hits).toHaveLength(30);
    expect(hits.every(({ id }) => Number.parseInt(id, 10) < 30)).toBe(true);
    expect(hits.slice(0, 10).every(({ id }) => Number.parseInt(id, 10) % 3 === 0)).toBe(true);
    expect(hits[9]?.score).toBeGreaterThan(hits[10]?.score ?? Number.POSITIVE_INFINITY);
  });

  it('GIVEN common words alone THEN they find passages all the same', () => {
    expect(found('council Monday')).toHaveLength(20);
  });

  it('GIVEN terms THEN the rarest within the budget, and always enough passages', () => {
    const counts: Readonly<Record<string, number>> = { rare: 90, some: 300, common: 4_000, most: 9_000 };
    const passagesWith = (term: string): number => counts[term] ?? 0;
    expect(rarestFirst(['common', 'some', 'rare'], passagesWith, 10)).toEqual({
      rare: ['rare', 'some'],
      common: ['common'],
    });
    expect(rarestFirst(['most', 'common', 'rare'], passagesWith, 40)).toEqual({
      rare: ['rare', 'common'],
      common: ['most'],
    });
    expect(rarestFirst(['some', 'rare'], passagesWith, 10)).toEqual({ rare: ['some', 'rare'], common: [] });
  });

  it('GIVEN terms that MiniSearch scores THEN the same score', () => {
    const [best] = index.search(['heron'], { limit: 1 });
    const terms = new Set(best?.passage.sentences.flatMap(({ terms }) => [...terms])).size;
    const average =
      index.passages.reduce(
        (sum, { sentences }) => sum + new Set(sentences.flatMap((each) => [...each.terms])).size,
        0,
      ) / index.passages.length;
    expect(best?.score).toBeCloseTo(bm25Plus(1, terms / average, 30, 900), 6);
  });
});

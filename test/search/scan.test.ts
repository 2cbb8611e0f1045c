import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { atOnce } from '../../src/library/steps.ts';
import type { Library } from '../../src/library/types.ts';
import { packageFile } from '../../src/package.ts';
import { type Hit, indexLibrary, indexLibraryInSteps, type SearchIndex } from '../../src/search/search-index.ts';

/** The index of a library whose words are known, before MiniSearch has its passages. */
function waiting(library: Library, complete: SearchIndex): SearchIndex {
  const { forward, counts } = complete;
  let sentence = 0;
  const firsts = new Map(
    library.documents.map((document) => {
      const first = sentence;
      for (const { sentences } of document.passages) sentence += sentences.length;
      return [document, first];
    }),
  );
  return atOnce(indexLibraryInSteps(library, { forward, counts, firstOf: (document) => firsts.get(document) }));
}

const shown = (hits: readonly Hit[]) =>
  hits
    .map(({ passage, score }) => `${score.toFixed(6)} ${passage.id}`)
    .sort()
    .reverse();

describe('a search before MiniSearch is there', () => {
  it.each(['data', 'test/fixtures/vellmar'])(
    'GIVEN the words of %s THEN the same passages, with the same scores',
    async (folder) => {
      const library = await loadLibrary(packageFile(folder));
      const complete = indexLibrary(library);
      const index = waiting(library, complete);
      expect(index.forward).toBe(complete.forward);
      const terms = [
        ...new Set(
          complete.passages.flatMap(({ titleTerms, headingTerms, sentences }) =>
            [titleTerms, headingTerms, ...sentences.map((sentence) => sentence.terms)].flatMap((some) => [...some]),
          ),
        ),
      ];
      expect(terms.length).toBeGreaterThan(100);
      for (const [at, term] of terms.entries()) {
        const query = [
          term,
          terms[(7 * at + 3) % terms.length] ?? '',
          terms[(13 * at + 5) % terms.length] ?? '',
          'pancake',
        ];
        const limit = 1_000;
        expect(shown(index.search(query, { limit }))).toEqual(shown(complete.search(query, { limit })));
      }
      atOnce(index.complete());
      expect(shown(index.search(terms.slice(0, 3), { limit: 9 }))).toEqual(
        shown(complete.search(terms.slice(0, 3), { limit: 9 })),
      );
    },
  );
});

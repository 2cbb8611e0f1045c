import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';
import { contentTerms, tokenize } from '../../src/language/tokens.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { indexLibrary, type SearchIndex } from '../../src/search/search-index.ts';
import { expectWork } from '../work.ts';

describe('tokens', () => {
  it.each([
    ['the U.S. military', 'US military'],
    ['worth $9 billion', '9 billion dollars'],
    ['worth $9 billion', '$9bn'],
    ['about 3.5 percent', '3.5%'],
    ['at AT&T', 'at&t'],
    ['at AT&T', 'AT & T'],
    ['air-gapped systems', 'air gapped'],
    ['air-gapped systems', 'airgapped'],
    ['Beyoncé’s tour', "beyonce's"],
    ['the Pentagon’s “demands”', 'pentagon demands'],
    ['1,000 people', '1000'],
    ['五角大楼要求访问模型', '五角大楼'],
    ['日本の首相が会見した', '首相は誰'],
    ['펜타곤은 요구했다', '펜타곤'],
    ['the ｆｕｌｌ width', 'full'],
  ])('GIVEN %j in a story THEN %j finds it', (story, typed) => {
    const there = new Set(tokenize(story).map(({ term }) => term));
    const asked = tokenize(typed).filter(({ stop, extra }) => !stop && !extra);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ term }) => !there.has(term)).map(({ term }) => term)).toEqual([]);
  });

  it('GIVEN an office under another THEN the two differ', () => {
    expect(contentTerms('the Under-Secretary of Defense')).not.toContain(contentTerms('secretary')[0]);
    expect(contentTerms('under secretary')).toEqual(contentTerms('Under-Secretary'));
  });

  it('GIVEN any text THEN every token is a slice, and the work stays in proportion', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(50), (text, offset) => {
        for (const { start, end, term } of tokenize(text, offset)) {
          expect(end).toBeGreaterThan(start);
          expect(end - offset).toBeLessThanOrEqual(text.length);
          expect(term).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
    for (const unit of ['a', 'a-', "a'", '1,', '五', 'A.', '&']) expectWork(() => tokenize(unit.repeat(50_000)), 1_000);
  });
});

describe('spelling', () => {
  it('GIVEN any two words THEN the distance is that of the plain recurrence', () => {
    const naive = (a: string, b: string): number => {
      const d = Array.from({ length: a.length + 1 }, (_, i) =>
        Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
      );
      const at = (i: number, j: number): number => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
      for (let i = 1; i <= a.length; i++)
        for (let j = 1; j <= b.length; j++) {
          let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
          if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
            best = Math.min(best, at(i - 2, j - 2) + 1);
          (d[i] as number[])[j] = best;
        }
      return at(a.length, b.length);
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        const distance = naive(a, b);
        expect(editDistance(a, b, limit)).toBe(distance <= limit ? distance : limit + 1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('GIVEN words longer than any before THEN the same', () => {
    const long = 'kestrel'.repeat(40);
    expect(editDistance(`x${long}y`, `z${long}w`, 3)).toBe(2);
    expect(editDistance(long, `${long.slice(0, 100)}ab${long.slice(100)}`, 1)).toBe(2);
  });
});

describe('the index', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    index = indexLibrary(await loadLibrary(packageFile('data')));
  });

  it.each([
    ['JWCC worth', '$9 billion'],
    ['air gapped weights', 'air-gapped'],
    ['investor base', 'investor base'],
    ['Scale Palantir leverage', 'Palantir'],
  ])('GIVEN %s THEN the passage that says %s comes first', (typed, said) => {
    const [hit] = index.search(contentTerms(typed), { limit: 3 });
    const { document, passage } = hit?.passage ?? {};
    expect(document?.text.slice(passage?.start, passage?.end)).toContain(said);
  });

  it.each([
    ['colapse', 'collapsed'],
    ['negotations', 'negotiations'],
    ['contrct', 'contract'],
    ['zzzzzz', undefined],
  ])('GIVEN %s THEN %s is nearest', (word, nearest) => {
    const [token] = tokenize(word);
    expect(token && index.nearestWord(token)).toBe(nearest);
  });
});

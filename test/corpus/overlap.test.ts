import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import {
  containment,
  coverage,
  overlapCoefficient,
  type Part,
  partCoverage,
  stemCoverage,
} from '../../src/corpus/overlap.ts';
import { partsOf } from '../../src/corpus/parts.ts';
import { isRedundant, saysTheSame } from '../../src/corpus/redundancy.ts';
import { contentTerms } from '../../src/language/tokens.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { IndexedSentence } from '../../src/search/search-index.ts';

const corpusOf = (...paragraphs: string[]): Corpus =>
  buildCorpus(
    makeLibrary(
      [documentFromText('a.txt', ['Vellmar', ...paragraphs].join('\n\n'))],
      [],
      [{ name: 'Quorra Robotics', kind: 'company', aliases: ['QR'] }],
    ),
  );

function sentencesOf({ index }: Corpus): IndexedSentence[] {
  return index.passages.flatMap(({ sentences }) => sentences);
}

function firstOf(corpus: Corpus): IndexedSentence {
  const [first] = sentencesOf(corpus);
  if (!first) throw new Error('no sentence');
  return first;
}

describe('how much of one part a sentence says', () => {
  it.each([
    ['a name by another form', 'QR', 'Quorra Robotics sold seven cranes to the port.', 1],
    ['a name that is not there', 'QR', 'Brightwater Shipping sold seven cranes to the port.', 0],
    ['an equal number written otherwise', '$48,000,000', 'The contract is worth $48 million to the port.', 1],
    ['another number of its kind', '$90 million', 'The contract is worth $48 million to the port.', 0.5],
    ['a number of another kind', '63 percent', 'The contract is worth $48 million to the port.', 0],
    ['a word as it is', 'inspectors', 'The inspectors found a crack in the weld.', 1],
    ['a word in a related form', 'inspection', 'The inspectors found a crack in the weld.', 0.75],
    ['a word that is not there', 'dockworkers', 'The inspectors found a crack in the weld.', 0],
  ])('GIVEN %s THEN its share', (_, text, sentence, share) => {
    const corpus = corpusOf(sentence);
    const [part, ...more] = partsOf(text, corpus).parts;
    expect(more).toEqual([]);
    expect(part && partCoverage(part, [{ of: firstOf(corpus), worth: 1 }], corpus.names)).toBe(share);
  });

  it('GIVEN a capitalised word THEN related forms do not say it', () => {
    const there = new Set(contentTerms('inspectors of the port'));
    const part = (named: boolean): Part => ({ terms: contentTerms('inspection'), named, weight: 1 });
    const { names } = corpusOf('Nothing.');
    expect(partCoverage(part(false), [{ of: there, worth: 1 }], names)).toBe(0.75);
    expect(partCoverage(part(true), [{ of: there, worth: 1 }], names)).toBe(0);
  });

  it('GIVEN several places THEN the one that says most of it, times its worth', () => {
    const { names } = corpusOf('Nothing.');
    const part: Part = { terms: contentTerms('cease fire'), named: false, weight: 1 };
    const place = (text: string, worth: number) => ({ of: new Set(contentTerms(text)), worth });
    expect(partCoverage(part, [place('the fire', 1), place('the cease of fire', 0.4)], names)).toBe(0.5);
    expect(partCoverage(part, [place('the fire', 1), place('the cease of fire', 0.8)], names)).toBe(0.8);
    expect(partCoverage(part, [], names)).toBe(0);
  });
});

describe('how much of a text another says', () => {
  it('GIVEN parts THEN the mean of their shares by weight; none without parts', () => {
    const parts = [
      { weight: 3, said: 1 },
      { weight: 1, said: 0 },
    ];
    expect(coverage(parts, ({ said }) => said)).toBe(0.75);
    expect(coverage([], () => 1)).toBe(0);
  });

  it('GIVEN a text and the same with more THEN all of the first in the second, and not the other way round', () => {
    const [short, long] = [new Set(['crane', 'fell']), new Set(['crane', 'fell', 'quay', 'night'])];
    expect([containment(short, long), containment(long, short)]).toEqual([1, 0.5]);
    expect(overlapCoefficient({ terms: short }, { terms: long })).toBe(1);
    expect(overlapCoefficient({ terms: long }, { terms: short })).toBe(1);
    expect(containment(new Set(), long)).toBe(0);
  });

  it('GIVEN any stems THEN every measure is from 0 to 1, and all of a text is in itself', () => {
    const stems = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }).map((all) => new Set(all));
    fc.assert(
      fc.property(stems, stems, (a, b) => {
        const shares = [containment(a, b), overlapCoefficient({ terms: a }, { terms: b })];
        for (const stem of a) shares.push(stemCoverage(stem, b));
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
        expect(containment(a, a)).toBe(1);
      }),
    );
  });
});

describe('the parts of a text', () => {
  // Three passages, as each has a heading of its own.
  const corpus = corpusOf(
    'Quorra Robotics sold 12 cranes.',
    'The quay',
    'Divers recovered the crane.',
    'The night',
    'The crane fell.',
  );

  it('GIVEN a sentence THEN names in one form, numbers, and words, which weigh more the rarer they are', () => {
    const { parts } = partsOf('QR sold 12 cranes and Quorra Robotics a crane to divers.', corpus);
    const shown = parts.map(({ name, number, terms }) => name?.name ?? number?.text ?? terms.join(' '));
    expect(shown).toEqual(['Quorra Robotics', '12', 'sell', 'crane', 'diver']);
    const weightOf = (word: string): number => parts.find(({ terms }) => terms.includes(word))?.weight ?? 0;
    expect(weightOf('diver')).toBeGreaterThan(weightOf('crane'));
  });

  it('GIVEN a word of any subject THEN it is light and weighs half', () => {
    const [light, other] = partsOf('people unheard', corpus).parts;
    expect([light?.light, other?.light]).toEqual([true, false]);
    expect(light?.weight).toBeCloseTo((other?.weight ?? 0) / 2);
  });

  it('GIVEN a surname within the name of somebody else THEN the name is not mentioned', () => {
    const people = buildCorpus(
      makeLibrary(
        [documentFromText('a.txt', 'Port\n\nTomas Erel runs the port.')],
        [],
        [{ name: 'Tomas Erel', kind: 'person' }],
      ),
    );
    const named = (text: string): boolean => partsOf(text, people).parts.some(({ name }) => name !== undefined);
    expect([named('We met Erel there.'), named('We met Michael Erel there.')]).toEqual([true, false]);
  });
});

describe('which sentences say the same', () => {
  it.each([
    [
      'one with a word more',
      'A crane of the port fell on Tuesday night.',
      'A crane of the old port fell on Tuesday night.',
      [true, true],
    ],
    ['short ones', 'The crane fell.', 'The crane rose.', [false, false]],
    ['one word of a short one', 'Cranes fell.', 'Two cranes fell into the cold harbor and sank there.', [true, false]],
    [
      'each another number',
      'In the harbor of Vellmar 5 people were hurt on Sunday.',
      'In the harbor of Vellmar 7 people were hurt on Sunday.',
      [true, false],
    ],
    [
      'a number more',
      'In the harbor of Vellmar people were hurt on Sunday.',
      'In the harbor of Vellmar 7 people were hurt on Sunday.',
      [true, true],
    ],
  ])('GIVEN %s THEN whether they say the same, and whether one is redundant', (_, one, other, expected) => {
    const [a, b] = sentencesOf(corpusOf(one, other));
    if (!a || !b) throw new Error('no two sentences');
    expect([saysTheSame(a, b), isRedundant(a, b)]).toEqual(expected);
    expect([saysTheSame(b, a), isRedundant(b, a)]).toEqual(expected);
  });
});

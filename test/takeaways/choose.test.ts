import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { isRedundant } from '../../src/corpus/redundancy.ts';
import { anaphoraOf } from '../../src/takeaways/anaphora.ts';
import { choosePoints, rankedSentences } from '../../src/takeaways/choose.ts';
import { isUsable } from '../../src/takeaways/usable.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';
import { corpusOf, PROSE, sentencesOf } from './stories.ts';

const anyCorpus = fc.oneof(documentText, fc.constant(PROSE)).map((text): Corpus | undefined => {
  try {
    return corpusOf(text);
  } catch {
    return undefined;
  }
});

/** The texts of the first sentences that are taken. */
const ranked = ({ index }: Corpus, count: number): string[] =>
  [...rankedSentences(index.passages)]
    .slice(0, count)
    .map(({ indexed: { sentence, passage } }) => passage.document.text.slice(sentence.start, sentence.end));

describe('choosing sentences', () => {
  it('GIVEN any document THEN all its sentences are ranked, none twice', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        if (!corpus) return;
        const all = sentencesOf(corpus).map(({ indexed }) => indexed);
        const taken = [...rankedSentences(corpus.index.passages)].map(({ indexed }) => indexed);
        expect(taken).toHaveLength(all.length);
        expect(new Set(taken)).toEqual(new Set(all));
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any document THEN what is worth showing can be a point, comes with what it leans on, and is not said twice', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        if (!corpus) return;
        const points = choosePoints(corpus.index.passages);
        for (const [i, { indexed, lead }] of points.entries()) {
          if (points.length > 3) expect(isUsable(indexed)).toBe(true);
          expect(points.slice(0, i).some((other) => isRedundant(other.indexed, indexed))).toBe(false);
          if (lead) expect([lead.passage, lead.position < indexed.position]).toEqual([indexed.passage, true]);
          if (points.length > 3 && anaphoraOf(indexed).kind === 'leans') expect(lead).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a story THEN its first sentence, and none that says again what another said', () => {
    const twice = PROSE.replace(
      'Buses will',
      'The council of Aarau voted to close the old bridge for two years. Buses will',
    );
    const texts = ranked(corpusOf(`Bridge closes\n\n${twice}`), 4);
    expect(texts[0]).toMatch(/^The council of Aarau voted on Tuesday/);
    expect(texts.filter((text) => text.includes('voted'))).toHaveLength(1);
  });

  it('GIVEN a story of 1,000 sentences THEN a choice without much work', () => {
    const words =
      'bridge river council flood pillar bus shop canton mayor quarter letter fund works office traffic'.split(' ');
    const sentence = (i: number): string =>
      `The ${words[i % 15]} of ${words[(i * 7) % 15]} ${i} moved ${words[(i * 11) % 15]} by ${i % 90} metres.`;
    const { passages } = corpusOf(Array.from({ length: 1_000 }, (_, i) => sentence(i)).join(' ')).index;
    choosePoints(passages);
    expectWork(() => choosePoints(passages), 100);
  });

  it.each([
    'Anna Meier on the old bridge in March of this year. The mayor opened it in 2004. Image: Jill Miller.',
    'The old bridge of Aarau in March of this year, as seen from the river. (AP Photo/Jill Miller)',
    'Editor’s note: Anna Meier is the mayor of Aarau. The town has 20,000 people. The views are her own.',
  ])('GIVEN the paragraph “%s” THEN no sentence of it', (paragraph) => {
    const chosen = choosePoints(corpusOf(`Bridge closes\n\n${paragraph}\n\n${PROSE}`).index.passages);
    expect(chosen.length).toBeGreaterThan(4);
    for (const { indexed } of chosen) expect(indexed.sentence.start).toBeGreaterThan(paragraph.length);
  });
});

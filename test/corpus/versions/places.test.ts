import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { citeSentence } from '../../../src/corpus/excerpt.ts';
import type { CitedExcerpt } from '../../../src/corpus/types.ts';
import { withAlsoIn } from '../../../src/corpus/versions/also-in.ts';
import { currentOf } from '../../../src/corpus/versions/newer.ts';
import { withOtherwise } from '../../../src/corpus/versions/otherwise.ts';
import { textOf } from '../../../src/search/search-index.ts';
import { expectWork } from '../../work.ts';
import { type Given, sentenceIn, storyOf } from './two.ts';

const opening = 'The night train to Mirk was late by nine hours on Monday.';
const cited = (corpus: Corpus, document: number, words: string): CitedExcerpt =>
  citeSentence(sentenceIn(corpus, document, words));
const alsoIn = (corpus: Corpus, ...excerpts: CitedExcerpt[]) =>
  withAlsoIn(excerpts, corpus).map((each) =>
    each.alsoIn?.map(({ document, paragraph }) => `${document.id} ${paragraph}`),
  );

describe('where else it is said', () => {
  it('GIVEN copies THEN the places of the others, the newest first, and no more than three', () => {
    const texts = [1, 2, 3, 4, 5].map(
      (day): Given => ({ text: `Snow fell.\n\n${opening}`, published: `2026-01-0${day}` }),
    );
    const corpus = storyOf(...texts);
    expect(alsoIn(corpus, cited(corpus, 0, 'night train'))).toEqual([
      ['story/4.txt 2', 'story/3.txt 2', 'story/2.txt 2'],
    ]);
  });

  it('GIVEN a document that says one of two sentences THEN it is not named', () => {
    const corpus = storyOf(`${opening} This was the wind of the north.`, opening);
    expect(alsoIn(corpus, cited(corpus, 0, 'This was'), cited(corpus, 0, 'night train'))).toEqual([
      undefined,
      ['story/1.txt 1'],
    ]);
  });

  it('GIVEN a document that denies it THEN it is not named', () => {
    const says = 'The railway says that the night train to Mirk will run on Sunday.';
    const corpus = storyOf(says, says.replace('says', 'denies'), says.replace('Sunday', 'Sunday, perhaps'));
    expect(alsoIn(corpus, cited(corpus, 0, 'night train'), cited(corpus, 1, 'night train'))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('GIVEN another number THEN it is not said there, but otherwise', () => {
    const corpus = storyOf(opening, opening.replace('nine', 'eleven'));
    const [excerpt] = withOtherwise(withAlsoIn([cited(corpus, 0, 'night train')], corpus), corpus);
    expect(excerpt?.alsoIn).toBeUndefined();
    expect(excerpt?.otherwise).toMatchObject([
      { quoted: ['nine'], words: ['eleven'], citation: { document: { id: 'story/1.txt' }, paragraph: 1 } },
    ]);
  });

  it('GIVEN both among the excerpts THEN neither is named again', () => {
    const corpus = storyOf(opening, opening.replace('nine', 'eleven'), opening.replace('nine', '11'));
    const both = [cited(corpus, 0, 'night train'), cited(corpus, 1, 'night train')];
    expect(withOtherwise(withAlsoIn(both, corpus), corpus).map(({ otherwise }) => otherwise)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('GIVEN a story of one document THEN the same excerpts', () => {
    const corpus = storyOf(opening);
    const excerpt = cited(corpus, 0, 'night train');
    expect(withOtherwise(withAlsoIn([excerpt], corpus), corpus)[0]).toBe(excerpt);
  });
});

describe('the version that counts', () => {
  const currentIn = (corpus: Corpus, document: number): string | undefined => {
    const sentence = sentenceIn(corpus, document, 'night train');
    const others = sentence.passage.story.documents.filter((each) => each !== sentence.passage.document);
    const current = currentOf(sentence, others, corpus);
    return current && textOf(current);
  };
  const eleven = opening.replace('nine', 'eleven');

  it.each<[what: string, first: Given, second: Given, counts: 0 | 1]>([
    ['a newer one', { text: opening, published: '2026-01-01' }, { text: eleven, published: '2026-01-02' }, 1],
    [
      'one that was updated later',
      { text: opening, published: '2026-01-01' },
      { text: eleven, published: '2026-01-01', updated: '2026-01-02' } as Given,
      1,
    ],
    ['one with a date', { text: opening, published: '2026-01-01' }, { text: eleven }, 0],
    [
      'an older one that was corrected',
      {
        text: `${opening}\n\nCorrection: an earlier version of this story said eleven hours.`,
        published: '2026-01-01',
      },
      { text: eleven, published: '2026-01-02' },
      0,
    ],
    [
      'a newer one, where the correction is of another thing',
      { text: `${opening}\n\nCorrection: an earlier version of this story misspelt Mirk.`, published: '2026-01-01' },
      { text: eleven, published: '2026-01-02' },
      1,
    ],
  ])('GIVEN %s THEN it counts', (_, first, second, counts) => {
    const corpus = storyOf(first, second);
    expect(currentIn(corpus, 1 - counts)).toBe(counts === 0 ? opening : eleven);
    expect(currentIn(corpus, counts)).toBeUndefined();
  });
});

it('GIVEN other documents of thousands of sentences that are like it THEN they are not all compared closely', () => {
  const many = 'The old night train to Mirk was late by 3 hours. '.repeat(3_000);
  const corpus = storyOf(opening, many, many);
  const excerpt = cited(corpus, 0, 'night train');
  withOtherwise(withAlsoIn([excerpt], corpus), corpus);
  expectWork(() => withOtherwise(withAlsoIn([excerpt], corpus), corpus), 10);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { correctionAbout } from '../../src/corpus/corrected.ts';
import { isCorrection } from '../../src/corpus/corrections.ts';
import { makeDocument } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { textOf } from '../../src/search/search-index.ts';
import { severalCorpus, storyIn } from '../fixtures/several.ts';
import { expectWork } from '../work.ts';
import { sentenceIn, storyOf } from './versions/two.ts';

describe('a note of correction', () => {
  const isNote = (text: string): boolean => {
    const corpus = storyOf(`The night train to Mirk was late.\n\n${text}`);
    return isCorrection(sentenceIn(corpus, 0, text));
  };

  it.each([
    'Correction: the train was late by nine hours.',
    'CORRECTION (5 March): the train was late by nine hours.',
    'Correction, March 5: the train was late by nine hours.',
    'Corrections and clarifications: the train was late by nine hours.',
    'Clarification — the train was late by nine hours.',
    'An earlier version of this article misspelt the name of Mirk.',
    'Because of an editing error, an earlier version of this story misspelt Mirk.',
    'In an original version of this report the train was late by six hours.',
    'This article was amended on 5 March to correct the name of Mirk.',
    'This story has been corrected to show that the train goes to Mirk.',
    'This post originally said that the train goes to Sund.',
    'We have corrected this article.',
    'Editor’s note: this story was changed to correct the name of Mirk.',
    '更正：列车晚点九小时。',
  ])('GIVEN “%s” THEN it is one', (text) => {
    expect(isNote(text)).toBe(true);
  });

  it.each([
    'Corrections officers walked out of the prison of Mirk on Monday.',
    'The report was corrected by the ministry on Monday.',
    'The correction of the prices took a week.',
    'An earlier version of the engine was late by a year.',
    'Editor’s note: this story is the first of three.',
    'This story has a happy end.',
    'The first version of the story of the flood is told by the mayor.',
  ])('GIVEN “%s” THEN it is none', (text) => {
    expect(isNote(text)).toBe(false);
  });

  it('GIVEN a heading over it THEN it is one', async () => {
    const { readMarkdown } = await import('../../src/library/markdown.ts');
    const { text, blocks, leftOut } = readMarkdown(
      '# Trains\n\nThe train was late.\n\n## Correction\n\nIt goes to Mirk.',
    );
    const document = makeDocument('trains.md', text, blocks, {}, leftOut);
    const corpus = buildCorpus(makeLibrary([document]));
    const sentences = corpus.index.passages.flatMap((passage) => passage.sentences);
    expect(sentences.filter(isCorrection).map(textOf)).toEqual(['It goes to Mirk.']);
  });

  it('GIVEN a long line that begins like one THEN reading it takes its time in proportion', () => {
    const long = `Correction${' appended 5'.repeat(20_000)}`;
    const corpus = storyOf(`The night train to Mirk was late.\n\n${long}`);
    const sentence = sentenceIn(corpus, 0, 'appended');
    expectWork(() => isCorrection(sentence), 10);
  });
});

describe('the correction of what is quoted', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await severalCorpus();
  });
  const noteOn = (story: string, words: string): string | undefined => {
    const sentences = storyIn(corpus, story).documents.flatMap((document) =>
      corpus.index.ofDocument(document).flatMap((passage) => passage.sentences),
    );
    const sentence = sentences.find((each) => textOf(each).includes(words) && !isCorrection(each));
    if (!sentence) throw new Error(`no “${words}”`);
    const note = correctionAbout(sentence, corpus);
    return note && textOf(note);
  };

  it.each([
    ['bridge-toll', 'toll of 4 crowns', /wrong toll/],
    ['bridge-toll', 'toll of 6 crowns', /wrong toll/],
  ])('GIVEN a sentence of %s that has “%s” THEN the note', (story, words, note) => {
    expect(noteOn(story, words)).toMatch(note);
  });

  it.each([
    ['bridge-toll', 'repairs cost 84 million'],
    ['bridge-toll', '9,000 cars'],
    ['data-leak', 'The regulator has opened'],
    ['museum-theft', 'grey van'],
    ['ferry-fire', 'killed 15 people'],
  ])('GIVEN a sentence of %s that has “%s” THEN none', (story, words) => {
    expect(noteOn(story, words)).toBeUndefined();
  });
});

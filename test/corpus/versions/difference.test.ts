import { describe, expect, it } from 'vitest';
import { differenceOf, otherwiseIn, wordsOf } from '../../../src/corpus/versions/difference.ts';
import { textOf } from '../../../src/search/search-index.ts';
import { sentenceIn, storyOf } from './two.ts';

function differs(here: string, there: string, words: readonly [string, string]): string[][] | undefined {
  const corpus = storyOf(here, there);
  const [a, b] = [sentenceIn(corpus, 0, words[0]), sentenceIn(corpus, 1, words[1])];
  const version = differenceOf(a, b, corpus);
  return version && wordsOf(version, a, b);
}

describe('what two documents have otherwise', () => {
  it('GIVEN one figure in each THEN it is that', () => {
    const [here, there] = ['The church of Sult was built in 1733.', 'The church of Sult was built in 1738.'];
    expect(differs(here, there, ['church', 'church'])).toEqual([['1733', '1738']]);
  });

  it('GIVEN a document that says what the other says elsewhere THEN these are of two things', () => {
    const here = 'The poll of men found that 61 percent support it.';
    const there = `${here} The poll of men found that 49 percent support it.`;
    expect(differs(here, there, ['61', '49'])).toBeUndefined();
  });

  it('GIVEN several sentences that it could be THEN none is said to be it', () => {
    const there = 'The survey found that 58 percent agree. The survey found that 49 percent agree.';
    expect(differs('The survey found that 61 percent agree.', there, ['61', '58'])).toBeUndefined();
  });

  it('GIVEN a name that the other document knows THEN they do not differ in it', () => {
    const here = 'Jonas Pell scored a goal for Tarn in the rain.';
    const there = 'Emil Kray scored a goal for Tarn in the rain. Jonas Pell was on the bench.';
    expect(differs(here, there, ['scored', 'scored'])).toBeUndefined();
    expect(differs(here, 'Emil Kray scored a goal for Tarn in the rain.', ['scored', 'scored'])).toEqual([
      ['Jonas Pell', 'Emil Kray'],
    ]);
  });

  it('GIVEN another first name THEN they differ in the name', () => {
    const [here, there] = [
      'Inspector Nora Aske leads the case in Delph.',
      'Inspector Tom Aske leads the case in Delph.',
    ];
    expect(differs(here, there, ['Aske', 'Aske'])).toHaveLength(1);
  });

  it('GIVEN a document of many sentences THEN the one that has it otherwise is found', () => {
    const many = Array.from({ length: 300 }, (_, i) => `House ${i} of the street has a red door.`).join(' ');
    const corpus = storyOf('The church of Sult was built in 1733.', `${many} The church of Sult was built in 1738.`);
    const document = corpus.library.documents.find(({ id }) => id === 'story/1.txt');
    const found = document && otherwiseIn(document, sentenceIn(corpus, 0, 'church'), corpus);
    expect(found && textOf(found)).toBe('The church of Sult was built in 1738.');
  });
});

import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { slicesOf } from '../../src/reader/plan.ts';

const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  buildCorpus(makeLibrary(Object.entries(files).map(([file, text]) => documentFromText(file, text))));
const many = (count: number): string =>
  Array.from({ length: count }, (_, i) => `Crane ${i} was still there.`).join(' ');

describe('the sentences of stories', () => {
  it('GIVEN stories THEN the shortest first', () => {
    const corpus = corpusOf({ 'a.txt': many(9), 'b.txt': 'It rained. It was cold.', 'c.txt': many(5) });
    expect([...slicesOf(corpus)].map(({ of }) => of)).toEqual([2, 5, 9]);
  });

  it('GIVEN a huge story THEN slices of a hundred, of which the last one ends it, with every sentence', () => {
    const corpus = corpusOf({ 'a.txt': many(250) });
    const slices = [...slicesOf(corpus)];
    expect(slices.map(({ readings, of, ends }) => [readings.length, of, ends])).toEqual([
      [100, 250, false],
      [100, 250, false],
      [50, 250, true],
    ]);
    expect(slices.flatMap(({ readings }) => readings)[249]?.text).toBe('Crane 249 was still there.');
  });

  it('GIVEN a story in a folder THEN its documents are one', () => {
    const corpus = corpusOf({ 'f/a.txt': 'It rained.', 'f/b.txt': 'It snowed.' });
    expect([...slicesOf(corpus)]).toMatchObject([{ of: 2, ends: true }]);
  });

  it('GIVEN a story in another language THEN none of it', () => {
    const corpus = corpusOf({ 'a.txt': 'It rained.', 'b.txt': '港口关闭了。没有人受伤。' });
    expect([...slicesOf(corpus)].map(({ readings }) => readings.map(({ text }) => text))).toEqual([['It rained.']]);
  });
});

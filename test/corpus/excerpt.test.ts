import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { citeParagraphs } from '../../src/corpus/excerpt.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

describe('citeParagraphs', () => {
  const many = (of: string): string =>
    Array.from({ length: 12 }, (_, i) => `The ${of} of Ostwick has ${i + 20} pilots who know the old sound.`).join(' ');
  const text = [many('harbor'), many('ferry')].join('\n\n');
  const { passages } = buildCorpus(makeLibrary([documentFromText('a.txt', `Pilots\n\n${text}`)])).index;
  const [first, second] = passages;
  if (!first || !second) throw new Error('not two passages');
  const { start, end } = first.passage;

  it('GIVEN a span that goes on into the next passage THEN both paragraphs are quoted and all of it is highlighted', () => {
    const span = { start: end - 30, end: second.passage.start + 30 };
    const { excerpt, citation } = citeParagraphs([first, second], span);
    expect(excerpt.text).toBe(text);
    expect(excerpt.highlight).toEqual(span);
    expect(citation.paragraph).toBe(1);
  });

  it('GIVEN a span in one passage THEN no other paragraph is quoted', () => {
    const { excerpt } = citeParagraphs([first], { start, end: start + 10 });
    expect(excerpt.text).toBe(many('harbor'));
  });
});

import { describe, expect, it } from 'vitest';
import {
  isDayOrMonth,
  isInUse,
  isOpening,
  isPlain,
  usageOf,
  withoutPossessive,
  wordsOf,
} from '../../../src/names/detect/words.ts';

describe('words of a sentence', () => {
  it.each([
    ['Norvane’s ships left Oslo.', ['Norvane', 'ships', 'left', 'Oslo']],
    ['The U.S. and 6PR, at 6KM.', ['The', 'U.S.', 'and', '6PR', 'at', 'KM']],
    ['Tarn-Holm & O’Quorvin', ['Tarn-Holm', 'O’Quorvin']],
  ])('GIVEN %j THEN %j', (text, words) => {
    expect(wordsOf(text, 0).map((word) => word.text)).toEqual(words);
  });

  it('GIVEN an offset THEN places in the whole text, folded words, and which have a capital', () => {
    const [first, second] = wordsOf('Éva’s eBay', 10);
    expect(first).toEqual({ text: 'Éva', lower: 'eva', start: 10, end: 13, capital: true });
    expect(second).toMatchObject({ text: 'eBay', start: 16, capital: true });
    expect(wordsOf('ships', 0)[0]?.capital).toBe(false);
  });

  it.each([
    ['Quorvin came.', 0, true],
    ['They said: Quorvin came.', 11, true],
    ['They said “Quorvin came”.', 11, true],
    ['They said... Quorvin came.', 13, true],
    ['They saw Quorvin.', 9, false],
  ])('GIVEN %j at %j THEN whether a capital says nothing there: %j', (text, at, is) => {
    expect(isOpening(text, 0, at)).toBe(is);
  });

  it('GIVEN words THEN which the text has with a capital where that says something, and which without', () => {
    const text = 'Quiet Quorvin met a quiet forge.';
    const { capital, lower } = usageOf(text, [{ start: 0, words: wordsOf(text, 0) }]);
    expect([...capital]).toEqual(['quorvin']);
    expect([...lower]).toEqual(['met', 'a', 'quiet', 'forge']);
  });

  it.each([
    ['Norvane’s', 'Norvane'],
    ['the Sams’', 'the Sams'],
    ['Norvane', 'Norvane'],
  ])('GIVEN %j THEN without its possessive %j', (word, bare) => {
    expect(withoutPossessive(word)).toBe(bare);
  });

  it.each([
    ['Monday', true],
    ['Fridays', true],
    ['March', true],
    ['May', false],
    ['Quorvin', false],
  ])('GIVEN %j THEN whether it is a day or a month that begins no name: %j', (word, is) => {
    expect(isDayOrMonth(word)).toBe(is);
  });

  it.each([
    ['ferry', true],
    ['Ferry', false],
    ["ferry's", false],
    ['a.m', false],
    ['café', false],
  ])('GIVEN %j THEN whether it is its own folded form: %j', (word, is) => {
    expect(isPlain(word)).toBe(is);
  });

  it('GIVEN a word THEN whether the language has it', () => {
    expect(wordsOf('forge quorvin', 0).map(isInUse)).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { NUMBER_WORDS, QUANTITY_WORDS, SCALES } from '../../src/language/number-words.ts';
import { comparable, numbersIn, sameNumber } from '../../src/language/numbers.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { viewOf } from '../search/view.ts';

const only = (text: string) => {
  const [number, ...more] = numbersIn(text);
  expect(more).toEqual([]);
  if (!number) throw new Error(`no number in ${text}`);
  return number;
};

it.each([
  ['Bridge: Pell | Cost (million): £31', 31e6, 'money'],
  ['Cost (in $ thousands): 2.5', 2500, 'money'],
  ['Year: 2024 | Share (%): 45', 45, 'percent'],
  ['He said (in a million years): no. It was 31', 31, 'plain'],
])('GIVEN the row %j THEN its last figure is %d', (row, least, kind) => {
  expect(numbersIn(row).at(-1)).toMatchObject({ least, kind });
});

describe('numbers', () => {
  it.each([
    ['It cost $9 billion.', '$9 billion', 'money', 9e9, '$'],
    ['It cost 9bn euros.', '9bn euros', 'money', 9e9, '€'],
    ['It cost £2.5m.', '£2.5m', 'money', 2.5e6, '£'],
    ['It cost 300 yuan.', '300 yuan', 'money', 300, '¥'],
    ['花了3亿美元', '3亿美元', 'money', 3e8, '$'],
    ['It rose 4.5 per cent.', '4.5 per cent', 'percent', 4.5, undefined],
    ['It rose １２％.', '１２％', 'percent', 12, undefined],
    ['It fell in 1998.', '1998', 'year', 1998, undefined],
    ['It opened in mid-2025.', '2025', 'year', 2025, undefined],
    ['On March 5 it rained.', '5', 'date', 5, undefined],
    ['It was the 21st time.', '21st', 'ordinal', 21, undefined],
    ['Some 1,709 children came.', '1,709', 'plain', 1709, undefined],
    ['Twenty-one people came.', 'Twenty-one', 'plain', 21, undefined],
    ['Two hundred thousand came.', 'Two hundred thousand', 'plain', 2e5, undefined],
    ['A million came.', 'A million', 'plain', 1e6, undefined],
  ])('GIVEN %j THEN %j, %s, %d, in %j', (text, written, kind, value, currency) => {
    const number = only(text);
    expect(number).toMatchObject({ text: written, kind, least: value, below: value });
    expect(number.currency).toBe(currency);
    expect(text.slice(number.start, number.end)).toBe(written);
  });

  it.each(['GPT-4', 'the F-35', '5G', 'no one', 'One of the men left.', 'hundreds came'])(
    'GIVEN %j THEN no number',
    (text) => {
      expect(numbersIn(text)).toEqual([]);
    },
  );

  it.each([
    ['billions', 1e9, 1e12],
    ['tens of millions', 1e7, 1e8],
    ['hundreds of thousands', 1e5, 1e6],
  ])('GIVEN %j THEN at least %d and below %d', (text, least, below) => {
    expect(only(text)).toMatchObject({ least, below });
  });

  it.each([
    ['$9 billion', '9bn dollars', true],
    ['$9 billion', '€9 billion', false],
    ['9', '9 %', false],
    ['billions', '$9 billion', true],
    ['$9 billion', 'billions', false],
    ['tens of billions', '$9 billion', false],
  ])('GIVEN %j said and %j in the story THEN that it is the same number is %j', (said, story, expected) => {
    expect(sameNumber(only(said), only(story))).toBe(expected);
  });

  it.each([
    ['$9 billion', '$7 billion', true],
    ['9 million', '$7 million', true],
    ['9', '$7', false],
    ['1709 children', '30 children', true],
    ['in 1709', '30 children', false],
    ['4 %', '30', false],
  ])('GIVEN %j and %j THEN that one may be meant for the other is %j', (a, b, expected) => {
    expect(comparable(only(a), only(b))).toBe(expected);
  });
});

describe('words of numbers', () => {
  it('GIVEN each word of the table THEN the reader, the index and typed spans know it', () => {
    for (const [word, value] of NUMBER_WORDS)
      if (word !== 'one') expect(only(`${word} people`)).toMatchObject({ text: word, least: value });
    for (const [word, value] of SCALES) expect(only(`three ${word} people`).least).toBe(3 * value);
    for (const word of QUANTITY_WORDS) {
      const text = `Perhaps ${word} people`;
      expect(viewOf(text).spans.map(({ kind }) => kind)).toEqual(['number']);
    }
  });

  it.each([
    ['$9bn', ['9', 'billion', 'dollar']],
    ['€5m', ['5', 'million', 'euro']],
    ['5 m', ['5', 'm']],
    ['5k', ['5']],
    ['¥3', ['3', 'yen']],
    ['12%', ['12', 'percent']],
    ['1,000', ['1000']],
    ['1990s', ['1990', '1990s']],
  ])('GIVEN %j THEN the index has %j', (text, words) => {
    expect(tokenize(text).map(({ word }) => word)).toEqual(words);
  });
});

import { describe, expect, it } from 'vitest';
import { MOST_WORDS, type NamePhrase, namePhrases } from '../../../src/names/detect/name-phrases.ts';
import { usageOf, wordsOf } from '../../../src/names/detect/words.ts';

function phrasesOf(text: string): readonly NamePhrase[] {
  const words = wordsOf(text, 0);
  return namePhrases(text, 0, words, usageOf(text, [{ start: 0, words }]));
}

const textOf = (text: string, { words }: NamePhrase): string => text.slice(words[0]?.start, words.at(-1)?.end);

describe('phrases of capitalised words', () => {
  it.each([
    ['They met Jill van der Tarn again.', ['Jill van der Tarn']],
    ['They met George F. Tarn again.', ['George F. Tarn']],
    ['They met Jorvik "El Rojo" Tarn again.', ['Jorvik "El Rojo" Tarn']],
    ['They sold Tarn & Daughters again.', ['Tarn & Daughters']],
    ['They asked the Bank of Quorvin again.', ['Bank of Quorvin']],
    ['They asked the Shop of Quorvin again.', ['Shop', 'Quorvin']],
    ['They joined the Super League for Quorvin again.', ['Super League', 'Quorvin']],
    ['They asked the Committee on Quiet Harbors again.', ['Committee on Quiet Harbors']],
    [
      'They asked the University of Tessin and the University of Oslo again.',
      ['University of Tessin', 'University of Oslo'],
    ],
    ['They asked the Bank of Oslo and Quorvin again.', ['Bank of Oslo', 'Quorvin']],
    ['They asked the Ministry of Health and Justice Department again.', ['Ministry of Health', 'Justice Department']],
    ['They asked the Ministry of Health and Human Services again.', ['Ministry of Health and Human Services']],
    ['They asked the University of Oslo at Tessin again.', ['University of Oslo at Tessin']],
    ['It came from the Quorvin Charity and Development Foundation.', ['Quorvin Charity', 'Development Foundation']],
    [
      'They asked the Tessin Hydrographic and Geographic Service again.',
      ['Tessin Hydrographic and Geographic Service'],
    ],
    ['They asked the Tessin People’s Democratic Party again.', ['Tessin People’s Democratic Party']],
    ['They asked the Institute of Science and Technology again.', ['Institute of Science and Technology']],
    ['They asked the Oil and Gas Corporation again.', ['Oil and Gas Corporation']],
    ['The Mines and Energy Ministry for Quor-V and Tarn agreed.', ['Mines and Energy Ministry', 'Quor-V', 'Tarn']],
    ['They asked April Tarn again.', ['April Tarn']],
    ['In April Quorvin sailed.', ['April', 'Quorvin']],
    ['They asked Jorvik Tarn QC again.', ['Jorvik Tarn']],
    ['At 3 PM Quorvin sailed.', ['Quorvin']],
    ['WHO officials sailed.', ['WHO']],
    ['Who sailed with Quorvin?', ['Quorvin']],
    ['Praising Quorvin, they sailed.', ['Quorvin']],
    ['They asked the School on Quiet Harbors again.', ['School', 'Quiet Harbors']],
    ['They saw the National Air and Space Museum again.', ['National Air and Space Museum']],
    ['They asked the Quorvin Sheriff’s Department again.', ['Quorvin Sheriff’s Department']],
    ['They asked Quorvin’s Tarn again.', ['Quorvin', 'Tarn']],
    ['On Monday Quorvin sailed.', ['Monday', 'Quorvin']],
    ['Despite Quorvin, Tarn sailed.', ['Quorvin', 'Tarn']],
    ['Doctors Without Borders sailed.', ['Doctors Without Borders']],
    ['They saw Quorvin Image: Tarn again.', ['Quorvin', 'Tarn']],
    ['They saw Zorblax V. Tarn saw it, too.', ['Zorblax V', 'Tarn']],
  ])('GIVEN %j THEN %j', (text, phrases) => {
    expect(phrasesOf(text).map((phrase) => textOf(text, phrase))).toEqual(phrases);
  });

  it.each(['Quorvin ', 'J. ', 'Mr. ', 'Jill van der Tarn ', 'Council of Quorvin for '])(
    'GIVEN a run of 200,000 %j, hours were it quadratic, THEN it is no name, and the names after it are found',
    (unit) => {
      const text = `They saw ${unit.repeat(200_000)}; and Jill Tarn.`;
      expect(phrasesOf(text).map((phrase) => textOf(text, phrase))).toEqual(['Jill Tarn']);
    },
  );

  it.each([
    ['Quorvin', MOST_WORDS, 1],
    ['Quorvin', MOST_WORDS + 1, 0],
    ['Q'.repeat(101), 1, 0],
  ])('GIVEN %j %d times in a row THEN %d phrases', (word, times, phrases) => {
    expect(phrasesOf(`they saw ${Array(times).fill(word).join(' ')} again.`)).toHaveLength(phrases);
  });

  it.each([
    ['Quorvin sailed.', true, false],
    ['They saw Quorvin.', false, false],
    ['They saw the Quorvin.', false, true],
    ['The Quorvin sailed.', false, true],
  ])('GIVEN %j THEN whether it opens a sentence is %j, and whether it is after “the” %j', (text, opens, definite) => {
    expect(phrasesOf(text)).toMatchObject([{ opens, definite }]);
  });
});

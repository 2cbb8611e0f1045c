import { describe, expect, it } from 'vitest';
import { meanOf, type Rouge, rougeOf, stemsBySentence, stemsOf } from './takeaways/rouge.ts';

const rouge = (chosen: string[], summary: string): Rouge => rougeOf(chosen.map(stemsOf), stemsBySentence(summary));
const all = (value: number): Rouge => ({ rouge1: value, rouge2: value, rougeL: value });
/** F1. */
const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

describe('ROUGE', () => {
  it.each([
    ['The U.S. ponies were running', 'the u s poni were run'],
    ['“Easily”: 2,000 relational conditions', 'easili 2 000 relat condit'],
    // Only words of more than three characters.
    ['his gas, used skies', 'his gas us ski'],
    ['Zoë’s café_bar', 'zo s caf bar'],
    ['走吧！', ''],
  ])('GIVEN %j THEN its words are those of rouge-score with the Porter stemmer', (text, stems) => {
    expect(stemsOf(text)).toBe(stems);
  });

  it.each([
    // Lin 2004, section 3: both have the same words.
    ['police kill the gunman', 'police killed the gunman', 1, 1, 1],
    ['the gunman kill police', 'police killed the gunman', 1, 1 / 3, 1 / 2],
    ['gunman the killed police', 'police killed the gunman', 1, 0, 1 / 4],
    // A word counts as often as it stands in both.
    ['the the the', 'the cat', f1(1 / 3, 1 / 2), 0, f1(1 / 3, 1 / 2)],
    ['the cat sat. The cat ran.', 'the cat', f1(2 / 6, 1), f1(1 / 5, 1), f1(2 / 6, 1)],
    ['nothing', 'alike', 0, 0, 0],
    ['one', 'one', 1, 0, 1],
  ])('GIVEN %j for %j THEN the values are those worked out by hand', (chosen, summary, rouge1, rouge2, rougeL) => {
    const score = rouge([chosen], summary);
    expect(score.rouge1).toBeCloseTo(rouge1, 10);
    expect(score.rouge2).toBeCloseTo(rouge2, 10);
    expect(score.rougeL).toBeCloseTo(rougeL, 10);
  });

  it('GIVEN several sentences THEN ROUGE-L unites what each has in common with the summary’s', () => {
    // Lin 2004, section 3.2: w1 w2, and w1 w3 w5, make four of five.
    expect(rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], 'w1 w2 w3 w4 w5').rougeL).toBeCloseTo(f1(4 / 10, 4 / 5), 10);
    // Both sentences are there, in another order: only the pairs of words that cross the border are not.
    const turned = rouge(['Buses ran again.', 'Trams stood still.'], 'Trams stood still.\nBuses ran again.');
    expect(turned).toEqual({ rouge1: 1, rouge2: 4 / 5, rougeL: 1 });
    expect(stemsBySentence('Trams stood still. Buses ran.\n\nMr. Lee left.\n')).toHaveLength(3);
  });

  it('GIVEN nothing chosen, or sentences without words THEN all is 0', () => {
    expect(rouge([], 'a summary')).toEqual(all(0));
    expect(rouge(['走吧！'], 'a summary')).toEqual(all(0));
    expect(rouge(['走吧！', 'a summary'], 'a summary')).toEqual(all(1));
    expect(meanOf([])).toEqual(all(0));
  });
});

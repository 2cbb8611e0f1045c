import { describe, expect, it } from 'vitest';
import { type Checked, checkText } from '../../src/check/check.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { differencesOf } from './read-differences.ts';

/** Each kind of difference, in a sentence of its own. */
const STORY = [
  'Ferry trial ends',
  'Judge Ada Brill acquitted the captain Jon Vey on Monday at 3 p.m. after a trial of nine days.',
  'Vey, a former teacher, had steered the ferry from Kelm to Ostwick in March 2019.',
  'The owner, Marta Sund, sued the shipyard in 2021, and the price of a ticket rose by 4 percent.',
  'Twelve passengers were rescued and thirteen were injured.',
  'The harbor office may close the northern pier next year.',
  'Deputy Mayor Piet Olm praised Lina Brack for her work.',
  'The crew finished the repair on Tuesday.',
].join('\n\n');

describe('kinds of difference', () => {
  const own = buildCorpus(makeLibrary([documentFromText('ferry.txt', STORY)]));
  const first = (message: string): Checked | undefined => checkText(message, own).checked[0];

  it.each<[what: string, message: string, differences: string[]]>([
    [
      'the opposite verb',
      'Judge Ada Brill convicted the captain Jon Vey on Monday.',
      ['opposite: convicted ≠ acquitted'],
    ],
    ['the opposite of a fall', 'The price of a ticket fell by 4 percent.', ['opposite: fell ≠ rose']],
    ['a day', 'Judge Ada Brill acquitted the captain Jon Vey on Friday.', ['time: Friday ≠ Monday']],
    ['an hour', 'Judge Ada Brill acquitted Jon Vey on Monday at 3 a.m.', ['time: 3 a.m. ≠ 3 p.m.']],
    ['a year', 'The owner, Marta Sund, sued the shipyard in 2012.', ['time: 2012 ≠ 2021']],
    ['a place', 'Vey steered the ferry from Kelm to Brackwell in March 2019.', ['name: Brackwell ≠ Ostwick']],
    ['a number of something else', 'Thirteen passengers were rescued.', ['number: Thirteen ≠ Twelve']],
    [
      'what somebody is',
      'Piet Olm, the finance director, praised Lina Brack for her work.',
      ['role: finance, director ≠ Deputy, Mayor'],
    ],
    [
      'who did it to whom',
      'Lina Brack praised Deputy Mayor Piet Olm for his work.',
      ['parties: Lina Brack, Piet Olm ≠ Piet Olm, Lina Brack'],
    ],
    ['another word in the same place', 'The crew postponed the repair on Tuesday.', ['word: postponed ≠ finished']],
  ])('GIVEN %s THEN it is named', (_what, message, differences) => {
    const checked = first(message);
    expect(differencesOf(checked)).toEqual(differences);
    expect(checked?.finding).toBe('differs');
  });

  it('GIVEN a fact that the story hedges THEN it is said less surely, with the hedge', () => {
    const checked = first('The harbor office closes the northern pier next year.');
    expect(checked?.finding).toBe('less surely');
    expect(differencesOf(checked)).toEqual(['hedge: ≠ may']);
  });

  it.each([
    ['The harbor office may close the northern pier next year.'],
    ['The shipyard was sued by the owner Marta Sund in 2021.'],
    ['Lina Brack was praised by Deputy Mayor Piet Olm for her work.'],
    ['Jon Vey, a former teacher, had steered the ferry from Kelm to Ostwick.'],
  ])('GIVEN %j THEN it says this', (message) => {
    expect(first(message)).toMatchObject({ finding: 'says', differences: [] });
  });

  it('GIVEN the same words, said of others, THEN no comfort', () => {
    expect(first('Thirteen passengers were rescued and twelve were injured.')?.finding).not.toBe('says');
  });
});

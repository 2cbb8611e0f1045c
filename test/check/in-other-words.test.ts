import { describe, expect, it } from 'vitest';
import { type Checked, checkText } from '../../src/check/check.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { differencesOf } from './read-differences.ts';

const STORY = [
  'Quarry at Hulme Fell to close',
  'The mining firm Brand Stone called off its plan to widen the quarry at Hulme Fell in July 2008, its director, Edda Voss, said.',
  'Police arrested the foreman, Karl Nym, after two workers died in a rockfall in the north of Kesh.',
  'The firm built the old mill in 1952 and the new mill in 1958.',
  'Nym, who lives in a flat in Ulm, denied that he had ignored warnings.',
  'The council rejected an appeal by Brand Stone, and it is likely to sell the land.',
  'Voss praised the firefighter Ola Prim, who pulled a child from the river.',
  'Wolves have come back to the valley, according to Janik Roe, a biologist.',
  'Roe is a former member of the council.',
  'A hotel in Sarn will house the families until Friday.',
].join('\n\n');

const stories = buildCorpus(makeLibrary([documentFromText('quarry.txt', STORY)]));
const first = (message: string): Checked | undefined => checkText(message, stories).checked[0];

describe('the same in other words', () => {
  it.each([
    ['a verb of two words', 'Brand Stone cancelled its plan to widen the quarry at Hulme Fell.'],
    ['a synonym', 'The foreman, Karl Nym, was detained by police.'],
    ['a month and year with a comma', 'Brand Stone called off its plan to widen the quarry in July, 2008.'],
    ['what was once', 'Roe used to be a member of the council.'],
    ['the other voice', 'An appeal by Brand Stone was rejected by the council.'],
    ['the source first', 'According to Janik Roe, wolves have come back to the valley.'],
    ['a verb of two words with a participle', 'Wolves have returned to the valley.'],
  ])('GIVEN %s THEN it says this', (_what, message) => {
    expect(first(message)).toMatchObject({ finding: 'says', differences: [] });
  });
});

describe('the same words of something else', () => {
  it.each<[what: string, message: string, differences: string[]]>([
    ['a year of another', 'The firm built the old mill in 1958.', ['time: 1958 ≠ 1952']],
    ['a place in the same slot', 'Two workers died in the north of Sarn.', ['name: Sarn ≠ Kesh']],
    [
      'who did it to whom',
      'Brand Stone rejected an appeal by the council.',
      ['parties: Brand Stone, council ≠ council, Brand Stone'],
    ],
    ['who praised whom', 'Ola Prim praised Voss.', ['parties: Ola Prim, Voss ≠ Voss, Ola Prim']],
    [
      'another calling',
      'Janik Roe is a lawyer who said that wolves have come back to the valley.',
      ['role: lawyer ≠ biologist'],
    ],
    ['a fact where the story is not sure', 'The council will sell the land.', ['hedge: ≠ likely']],
  ])('GIVEN %s THEN it is named', (_what, message, differences) => {
    expect(differencesOf(first(message))).toEqual(differences);
    expect(first(message)?.finding).not.toBe('says');
  });

  it.each([
    ['what another does', 'Ola Prim called off its plan to widen the quarry.'],
    ['who lives there', 'Voss lives in a flat in Ulm.'],
    ['an opposite that is denied', 'Nym did not admit that he had ignored warnings.'],
  ])('GIVEN %s THEN no comfort', (_what, message) => {
    expect(first(message)?.finding).not.toMatch(/says|surely/);
  });
});

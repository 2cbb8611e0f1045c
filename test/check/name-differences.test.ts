import { describe, expect, it } from 'vitest';
import { differentNames, type NamedExcerpt } from '../../src/check/name-differences.ts';
import { namedIn } from '../../src/check/typed-names.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const { names } = vellmarCorpus();

const inShort = (message: string, sentence: string, around: Partial<NamedExcerpt> = {}): string[] =>
  differentNames(message, { sentence, lead: [], title: 'Port halts contract', above: [], ...around }, names).map(
    ({ said, story }) => `${said.join(', ')} ≠ ${story.join(', ')}`.trim(),
  );

describe('names that differ', () => {
  it.each([
    ['a person', 'Greta Lund leads the inspectors.', 'Pell Okafor leads the inspectors.', ['Greta Lund ≠ Pell Okafor']],
    ['an unknown person', 'Anna Frei leads the board.', 'Pell Okafor leads the board.', ['Anna Frei ≠ Pell Okafor']],
    [
      'a company',
      'It rents cranes from Nvidia.',
      'It rents cranes from Quorra Robotics.',
      ['Nvidia ≠ Quorra Robotics'],
    ],
    ['a day', 'The crane fell on Friday.', 'The crane fell on Tuesday.', ['Friday ≠ Tuesday']],
    ['a month', 'The council votes in July.', 'The council votes in June.', ['July ≠ June']],
    ['a country', 'The ship sails to France.', 'The ship sails to Germany.', ['France ≠ Germany']],
    ['no counterpart', 'Inspectors of NASA found a crack.', 'The inspectors found a crack.', ['NASA ≠']],
    ['two at once', 'Anna Frei met Greta Lund.', 'Pell Okafor was there.', ['Anna Frei, Greta Lund ≠ Pell Okafor']],
  ])('GIVEN %s THEN both as they are written', (_, message, sentence, expected) => {
    expect(inShort(message, sentence)).toEqual(expected);
  });

  it.each([
    ['a surname', 'Okafor leads the inspectors.', 'Pell Okafor leads the inspectors.', {}],
    ['initials', 'The HSB found a crack.', 'The Harbor Safety Board found a crack.', {}],
    ['a people for its country', 'French ships left.', 'Ships of France left.', {}],
    ['a name in the lead', 'Tomas Erel asked for money.', 'He asked for money.', { lead: ['Tomas Erel spoke.'] }],
    [
      'a name that “he” refers to',
      'Tomas Erel asked for money.',
      'He asked for money.',
      { above: ['Tomas Erel spoke.'] },
    ],
    ['a day without another', 'The crane fell on Friday.', 'The crane fell on the quay.', {}],
    ['a possessive without another', 'NASA’s inspectors found a crack.', 'The inspectors found a crack.', {}],
    [
      'what the title names',
      'The crane of Quorra Robotics fell.',
      'The crane fell.',
      { title: 'Quorra Robotics sued' },
    ],
    ['a headline', 'The Crane Has Fallen Into The Sea', 'A crane fell into the harbor.', {}],
  ])('GIVEN %s THEN none', (_, message, sentence, around) => {
    expect(inShort(message, sentence, around)).toEqual([]);
  });
});

describe('the sort of a name', () => {
  it.each([
    ['the stories', 'He met Tomas Erel.', 'person'],
    ['a first name', 'He met Anna Frei.', 'person'],
    ['an ending', 'He met Zorbla Holdings.', 'company'],
    ['a word for bodies', 'He met the Coastal Authority.', 'public body'],
    ['an ending of things', 'He crossed Zorbla Bridge.', 'thing'],
    ['a day', 'He left on Friday.', 'day'],
    ['a month', 'He left in July.', 'month'],
    ['a country', 'He left for France.', 'place'],
    ['no cue', 'He met the Zorblax.', 'other'],
  ])('GIVEN %s in “%s” THEN %s', (_, sentence, sort) => {
    expect(namedIn(sentence, names).map((named) => named.sort)).toEqual([sort]);
  });
});

import { describe, expect, it } from 'vitest';
import { namedIn } from '../../../src/corpus/units/typed-names.ts';
import { vellmarCorpus } from '../../fixtures/vellmar.ts';

const { names } = vellmarCorpus();

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
    ['a country that opens the sentence', 'Norway won.', 'place'],
    ['no word of the language', 'Zorblax said so.', 'other'],
    ['no cue', 'He met the Zorblax.', 'other'],
  ])('GIVEN %s in “%s” THEN %s', (_, sentence, sort) => {
    expect(namedIn(sentence, names).map((named) => named.sort)).toEqual([sort]);
  });
});

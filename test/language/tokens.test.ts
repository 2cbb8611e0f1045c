import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneSpelling } from '../../src/language/irregular-forms.ts';
import { contentTerms, tokenize } from '../../src/language/tokens.ts';
import { expectWork } from '../work.ts';

const extras = (text: string) => tokenize(text).flatMap(({ extra, word }) => (extra ? [word] : []));

describe('tokens', () => {
  it.each(['U.S.', 'US', 'U.S.A.', 'USA', 'usa', 'u.s.'])('GIVEN %s THEN the country', (typed) => {
    expect(contentTerms(typed)).toEqual(['us']);
  });

  it.each(['us', 'the', 'don’t', "doesn't"])('GIVEN %s THEN a stop word', (typed) => {
    expect(tokenize(typed).map(({ stop }) => stop)).toEqual([true]);
  });

  it.each([
    ['state-of-the-art', ['stateoftheart']],
    ['air-gapped', ['airgapped']],
    ['F-35', ['f35']],
    ['5-4', []],
    ['2026-03-05', []],
    ['air - gapped', []],
  ])('GIVEN %s THEN its parts, and in addition only %j', (typed, expected) => {
    expect(extras(typed)).toEqual(expected);
  });

  it('GIVEN the parts of a hyphenated word THEN none of them is extra', () => {
    expect(tokenize('state-of-the-art').flatMap(({ extra, word }) => (extra ? [] : [word]))).toEqual([
      'state',
      'of',
      'the',
      'art',
    ]);
  });

  it.each([
    ['naïve', 'naive'],
    ['O’Brien', "O'Brien"],
    ['O’Brien', 'obrien'],
    ['Straße', 'strasse'],
    ['1990s', '1990s'],
    ['J.P. Morgan', 'jp morgan'],
    ['Under-Secretary', 'under secretary'],
    ['CEOs', 'ceo'],
    ['Ｆｕｌｌ', 'full'],
  ])('GIVEN %j in a story and %j typed THEN the same term is among both', (story, typed) => {
    const there = contentTerms(story);
    expect(contentTerms(typed).every((term) => there.includes(term))).toBe(true);
    expect(contentTerms(typed)).not.toEqual([]);
  });

  it('GIVEN numbers that differ by a point THEN the terms differ', () => {
    expect(contentTerms('3.5')).not.toEqual(contentTerms('35'));
    expect(contentTerms('1,000')).toEqual(contentTerms('1000'));
  });

  it('GIVEN any text THEN spans are inside it and, but for extra ones, in order, and no word is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const tokens = tokenize(text);
        const wrong = tokens.filter(
          ({ start, end, term, word }) => term === '' || word === '' || end <= start || end > text.length,
        );
        expect(wrong).toEqual([]);
        const starts = tokens.flatMap(({ extra, start }) => (extra ? [] : [start]));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
    expect(tokenize('\u0301 \u02bc')).toEqual([]);
  });

  it.each(['a', 'a-', '-', '(', "a'", '1,', 'A.', 'A&', '$9bn ', '五', 'の', '什么', 'under ', '\u0301', '😀', ' '])(
    'GIVEN 100,000 characters of %j THEN the work stays in proportion',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      tokenize(text.slice(0, 10_000));
      expectWork(() => tokenize(text), 250);
    },
  );

  it('GIVEN a file of one run without spaces THEN a pair of characters at each but the last', () => {
    expect(tokenize('舰'.repeat(400_000))).toHaveLength(399_999);
  });
});

describe('forms and spellings of a word', () => {
  it.each([
    ['won', 'win'],
    ['spoken', 'speech'],
    ['children', 'child'],
    ['exclusion', 'exclude'],
    ['colours', 'color'],
    ['theatre', 'theater'],
    ['organised', 'organizes'],
    ['analyse', 'analyzed'],
    ['travelled', 'traveled'],
    ['councillors', 'councilor'],
    ['unravelling', 'unraveling'],
    ['defences', 'defense'],
    ['licencing', 'license'],
    ['practising', 'practice'],
    ['programmes', 'program'],
    ['cheques', 'check'],
    ['tyres', 'tire'],
    ['centred', 'centered'],
    ['manoeuvres', 'maneuver'],
    ['sceptics', 'skeptic'],
    ['dishonoured', 'dishonored'],
    ['instalments', 'installment'],
    ['LLMs', 'LLM'],
  ])('GIVEN %j and %j THEN one stem', (a, b) => {
    expect(contentTerms(a)).toEqual(contentTerms(b));
  });

  it.each(['hour', 'four', 'prize', 'size', 'seize', 'more', 'controlled', 'called', 'court'])(
    'GIVEN %j, spelt like them, THEN it stays',
    (word) => {
      expect(oneSpelling(word)).toBe(word);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { NameEntry } from '../../src/library/types.ts';
import { completeTyped, lookUpTyped, withoutMarks } from '../../src/names/lookup.ts';

const NAMES: readonly NameEntry[] = [
  { name: 'Jill Miller', kind: 'person' },
  { name: 'Frank Miller', kind: 'person' },
  { name: 'Ines Halloway', kind: 'person' },
  { name: 'Tobin Foreman', kind: 'person' },
  { name: 'Stephen King', kind: 'person' },
  { name: 'Tarnow & Daughters', kind: 'company' },
  { name: 'University of Southern Indiana', kind: 'company', aliases: ['USI'] },
];
const { names } = buildCorpus(
  makeLibrary([documentFromText('a.txt', NAMES.map(({ name }) => `They met ${name} there.`).join(' '))], [], NAMES),
);
const found = (typed: string): string[] => {
  const { names: all, match } = lookUpTyped(names, withoutMarks(typed));
  return [match, ...all.map(({ name }) => name).sort()];
};

describe('what a reader types', () => {
  it.each([
    ['Ms Halloway', ['exact', 'Ines Halloway']],
    ['chief executive Ines Halloway', ['exact', 'Ines Halloway']],
    ['Ms Haloway', ['near', 'Ines Halloway']],
    ['Halloway, Ines', ['exact', 'Ines Halloway']],
    ['Mr. Foreman', ['exact', 'Tobin Foreman']],
    ['Mr. Miller', ['exact', 'Frank Miller', 'Jill Miller']],
    ['King', ['exact', 'Stephen King']],
    ['Tarnow and Daughters', ['exact', 'Tarnow & Daughters']],
    ['Tarnow & Daughters Ltd.', ['exact', 'Tarnow & Daughters']],
    ['USI (University of Southern Indiana)', ['exact', 'University of Southern Indiana']],
    ['southern indiana', ['part', 'University of Southern Indiana']],
    ['**Ines** `Halloway`', ['exact', 'Ines Halloway']],
    ['Ines\u200b Hallo\u202eway', ['exact', 'Ines Halloway']],
  ])('GIVEN %j THEN %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it.each(['Mr', 'the president', 'of the', 'Elon Musk', 'Ines Musk', 'Inc.', ' and '])(
    'GIVEN %j THEN none',
    (typed) => {
      expect(found(typed)[0]).toBe('none');
    },
  );

  it.each([
    ['Joan Miller', ['none']],
    ['Jane Halloway', ['none']],
    ['Kong', ['none']],
    ['Ines Haloway', ['near', 'Ines Halloway']],
    ['Hallowey', ['near', 'Ines Halloway']],
  ])('GIVEN %j, which may be somebody else’s name, THEN %j', (typed, expected) => {
    expect(found(typed).slice(0, expected.length)).toEqual(expected);
    expect(found(typed)[0]).toBe(expected[0]);
  });

  it.each([
    ['the mayor', ['office', 'Dana Kilbride']],
    ['mayor of Pell', ['office', 'Dana Kilbride']],
    ['the transport minister', ['office', 'Nils Orrin']],
    ['minister of transport', ['office', 'Nils Orrin']],
    ['the deputy mayor', ['office', 'Ada Lund']],
    ['the minister', ['office', 'Nils Orrin', 'Tobin Hale']],
    ['the culture minister', ['none', 'Nils Orrin', 'Tobin Hale']],
    ['the captain', ['none']],
    ['ministers', ['none']],
  ])('GIVEN an office, %j, THEN who has it, or the nearest: %j', (typed, expected) => {
    const { names: people } = buildCorpus(
      makeLibrary([
        documentFromText(
          'b.txt',
          `The mayor of Pell, Dana Kilbride, spoke on Monday. Transport Minister Nils Orrin came with Deputy Mayor Ada Lund.

"We have time," said Tobin Hale, the minister of the interior.`,
        ),
      ]),
    );
    const { names: all, match } = lookUpTyped(people, typed);
    expect([match, ...all.map(({ name }) => name)].sort()).toEqual([...expected].sort());
  });

  it('GIVEN a title and the beginning of a name THEN that is offered', () => {
    expect(completeTyped(names, 'Ms Hall').map(({ name }) => name)).toEqual(['Ines Halloway']);
    expect(completeTyped(names, 'Mr. Mill', undefined, 1)).toHaveLength(1);
  });

  it('GIVEN any text THEN names of the stories, and nothing unseen is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (typed) => {
        expect(withoutMarks(typed)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069*_~|`<>]/u);
        for (const name of [...lookUpTyped(names, withoutMarks(typed)).names, ...completeTyped(names, typed)])
          expect(names.names).toContain(name);
      }),
    );
  });

  it('GIVEN joiners that a script needs THEN they stay', () => {
    expect(withoutMarks('علی\u200cرضا')).toBe('علی\u200cرضا');
    expect(withoutMarks('👩\u200d👧')).toBe('👩\u200d👧');
  });
});

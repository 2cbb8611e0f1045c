import { describe, expect, it } from 'vitest';
import { selfContained } from '../../src/takeaways/self-contained.ts';
import { corpusOf, sentencesOf } from './stories.ts';

describe('what a sentence is quoted with', () => {
  const together = (paragraph: string) => {
    const all = sentencesOf(corpusOf(`Council of Aarau votes\n\nIt rained on Monday.\n\n${paragraph}`)).slice(1);
    const numberOf = (wanted: unknown): number => all.findIndex(({ indexed }) => indexed === wanted);
    return all.map(({ indexed }) => {
      const { kind, lead, tail } = selfContained(indexed, new Set());
      return [kind, numberOf(lead ?? indexed), numberOf(tail ?? indexed)];
    });
  };

  it.each([
    ['straight', '"', '"'],
    ['curly', '“', '”'],
  ])('GIVEN a part of a quotation in %s marks THEN all of it, with who says it', (_, open, close) => {
    const said = `Anna Meier said, ${open}The old bridge moves in the wind. The pillars are old. Buses are heavy.${close} Shops stay open.`;
    expect(together(said)).toEqual([
      ['led', 0, 2],
      ['led', 0, 2],
      ['led', 0, 2],
      ['alone', 3, 3],
    ]);
  });

  it('GIVEN one that leans on one that leans THEN the one that stands alone, where it is near', () => {
    const paragraph =
      'The council of Aarau proposed a toll on Tuesday. This drew protests. They went on for days. Such a thing is rare.';
    expect(together(paragraph).map(([kind, lead]) => [kind, lead])).toEqual([
      ['alone', 0],
      ['led', 0],
      ['led', 0],
      ['loose', 3],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { readsAsCaption } from '../../src/library/pictures.ts';

describe('lines that may be headings', () => {
  it.each([
    'A woman walks past a Merrow bakery in central Pell on Monday (Photo: Jill Miller/Example News)',
    'A woman walks past a Merrow bakery in central Pell',
    'People queue outside the mill of Brackwell',
    'Workers load bread at a Merrow plant in Pell. REUTERS/Jill Miller',
    'Workers load bread at a Merrow plant in Pell (AP Photo/Jill Miller)',
    'FILE - Dana Kilbride in the harbour of Pell',
    'Dana Kilbride (left) with the bakers of the town',
    'A Merrow delivery van in the harbour of Pell in April',
    'The old bridge of Brackwell, photographed from the north in March 2026',
  ])('GIVEN “%s” THEN it is the text of a picture', (line) => {
    expect(readsAsCaption(line)).toBe(true);
  });

  it.each([
    'What happened in the harbour of Pell on Monday',
    'How the bakers of Pell came to be owned by a bank in 2026',
    'A long way to go for the bakers of Pell',
    'The company fell into a crisis of its own making in 2019',
    'The government lost its majority in the election of 2024',
    'Plans for 2027',
    'A new mill',
    'Workers want more',
    'The Bakers Who Would Not Leave the Harbour in 2026',
  ])('GIVEN “%s” THEN it may be a heading', (line) => {
    expect(readsAsCaption(line)).toBe(false);
  });
});

it('GIVEN captions between paragraphs THEN none is the name of a section', () => {
  const { sections, passages } = documentFromText(
    'a.txt',
    `Halden buys Merrow

Halden Foods said on Monday that it would buy Merrow Bakeries, in the largest deal in its history.

A woman walks past a Merrow bakery in central Pell on Monday (Photo: Jill Miller/Example News)

The boards of both companies have approved the offer, which ends in the autumn of this year.

What the bakers say

The bakers of Pell fear for their ovens, and 400 of them signed a letter against the sale.

A Merrow delivery van in the harbour of Pell in April

They will meet the mayor on Friday, who has promised to speak with the company before the summer.`,
  );
  expect(sections.map(({ heading }) => heading?.text)).toEqual([undefined, 'What the bakers say']);
  expect(passages.at(-1)?.section).toBe(1);
});

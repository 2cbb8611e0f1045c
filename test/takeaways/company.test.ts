import { describe, expect, it } from 'vitest';
import { isOfCompany, isOverCompanyLines, isSaidOfCompany } from '../../src/library/company.ts';
import { headingsOf } from '../../src/takeaways/topic.ts';
import { corpusOf, firstStory, pointsOf, textsOf } from './stories.ts';

describe('what a company puts below its releases', () => {
  it.each([
    ['About Halden Foods', true],
    ['About the company', true],
    ['ABOUT HALDEN', true],
    ['Forward-Looking Statements', true],
    ['Cautionary Note Regarding Forward-Looking Statements', true],
    ['Media contact:', true],
    ['About the bridge', false],
    ['About the Study', false],
    ['About time', false],
    ['Contact tracing in the canton', false],
  ])('GIVEN the heading “%s” THEN whether it is over it: %s', (heading, expected) => {
    expect(isOverCompanyLines(heading)).toBe(expected);
  });

  it.each([
    ['About Halden Foods: Halden sells bread in 23 countries.', true],
    ['This release has forward-looking statements, which may not come true.', true],
    ['Media contact: Pell Okafor', true],
    ['About 400 bakers: that is how many signed the letter.', false],
    ['Halden Foods said on Monday that it would buy Merrow Bakeries.', false],
  ])('GIVEN the paragraph “%s” THEN whether it is of it: %s', (paragraph, expected) => {
    expect(isOfCompany(paragraph)).toBe(expected);
  });

  it.each([
    ['Halden Foods (HLD) is a leading provider of frozen meals.', true],
    ['Actual results may differ materially from those expected.', true],
    ['For more information, please see the letter to the shareholders.', true],
    ['Journalists may contact Pell Okafor at press@halden.example.', true],
    ['Please visit www.halden.example to see the bread.', true],
    ['Call the office on +41 55 123 45 67 before Friday.', true],
    ['The minister will visit twelve bakeries between 2026 and 2028.', false],
    ['Merrow, a leading maker of bread, was sold for $9 billion.', false],
    ['Police had contact with 1200 bakers, the mayor said.', false],
    ['The mayor called the sale a mistake of 2019-2026.', false],
  ])('GIVEN the sentence “%s” THEN whether it is no point: %s', (sentence, expected) => {
    expect(isSaidOfCompany(sentence)).toBe(expected);
  });
});

const RELEASE = `Halden Foods to buy Merrow Bakeries

Halden Foods said on Monday that it had agreed to buy Merrow Bakeries for $9 billion, in the largest deal in its history.

A woman walks past a Merrow bakery in central Pell on Monday (Photo: Jill Miller/Example News)

Owners of Merrow will receive 42 euros for what they have, 31 percent more than it was worth on Friday.

Workers load bread at a Merrow plant in Pell in March 2025. REUTERS/Jill Miller

The unions have asked for a guarantee that none of the 14 plants of the baker will be closed by its new owner.

Dana Kilbride, who leads Halden, expects that the deal will be closed in the third quarter of the year.

About Halden Foods

Halden Foods is a leading provider of frozen meals and bread, with 12,000 employees in 23 countries and sales of 4.1 billion euros in 2025.

Forward-Looking Statements

Halden undertakes no obligation to update what it says of 2027 and of later years in this release.

For more information, please contact Pell Okafor at press@halden.example or +47 55 01 23 45.`;

describe('the points of a release', () => {
  it('GIVEN captions, contacts and what the company says of itself THEN none is a point, and no caption a section', () => {
    const { points } = pointsOf(corpusOf(RELEASE));
    const texts = points.map(({ excerpt }) => excerpt.text).join('\n');
    expect(texts).toContain('agreed to buy Merrow Bakeries');
    expect(texts).not.toMatch(/Photo|walks past|REUTERS|load bread|leading provider|obligation|press@/);
    expect(points.map(({ citation }) => citation.section)).toEqual(points.map(() => undefined));
  });

  it('GIVEN a topic THEN its headings are none that it offers', () => {
    expect(headingsOf(firstStory(corpusOf(RELEASE)))).toEqual([]);
  });

  it('GIVEN a release too short to have points THEN it is quoted without them', () => {
    const [title, first, , owners] = RELEASE.split('\n\n');
    const blurb = 'About Halden Foods: Halden Foods sells bread in 23 countries.';
    const takeaways = pointsOf(corpusOf([title, first, 'Photo: A bakery in Pell.', owners, blurb].join('\n\n')));
    expect(takeaways.source).toBe('whole');
    expect(textsOf(takeaways)).toEqual([first, owners]);
  });

  it('GIVEN nothing but them THEN they are quoted', () => {
    const takeaways = pointsOf(corpusOf('Halden\n\nAbout Halden Foods: Halden Foods sells bread in 23 countries.'));
    expect(textsOf(takeaways)).toEqual(['About Halden Foods: Halden Foods sells bread in 23 countries.']);
  });
});

describe('what is said of money', () => {
  const STORY = `The sale of the mill

The mill of Pell was sold on Monday for $9 billion, the largest sum that was ever given for one.

Its new owners are bakers of Brackwell, who have worked in the town for twenty years without a strike.

Every household will get 40 euros back in the autumn, said Dana Kilbride, who is the mayor of Pell.

She shares a flat with Omar Stell, who was a baker at the mill until the flood of last March.

Analysts called the financial terms generous, and said that other mills would be sold in the same way.

The price of bread will not rise before the spring, the bakers promised in a letter to the council.

The shares of the mill will no longer be listed in Brackwell, where they have been since the last war.`;

  it.each(['money', 'Money', 'finances'])(
    'GIVEN “%s” THEN sums, prices and shares are found, and nothing else',
    (about) => {
      const texts = textsOf(pointsOf(corpusOf(STORY), about)).join('\n');
      for (const said of ['$9 billion', '40 euros', 'financial terms', 'price of bread', 'shares of the mill'])
        expect(texts).toContain(said);
      expect(texts).not.toMatch(/twenty years|a flat/);
    },
  );

  it('GIVEN money for somebody THEN who it is for must be named, too', () => {
    expect(textsOf(pointsOf(corpusOf(STORY), 'money for households'))).toEqual([
      expect.stringContaining('Every household will get 40 euros back'),
    ]);
  });
});

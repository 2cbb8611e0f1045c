import { describe, expect, it } from 'vitest';
import { faultOf, isOfPage } from '../../src/takeaways/usable.ts';
import { sentenceOf } from './stories.ts';

describe('what cannot be a point', () => {
  it.each<[ReturnType<typeof faultOf>, string]>([
    ['short', 'So it was.'],
    ['broken off', 'The bridge, the river and the flood...'],
    ['broken off', 'The mayor of Aarau said the following:'],
    ['no end', 'The bridge of Aarau over the river'],
    ['question', 'Why did the old bridge move by 12 centimetres?'],
    ['no beginning', 'and the river rose by two metres in a night.'],
    ['row of a table', 'Length | 300 metres | built in 1903.'],
    ['all capitals', 'READ MORE ABOUT THE BRIDGE OF AARAU.'],
    ['furniture', 'Sign up for our newsletter about bridges and rivers.'],
    ['caption', 'Photo: The bridge of Aarau after the flood.'],
    ['furniture', 'Read more: the history of the bridge of Aarau.'],
    ['line of the page', 'Jill Miller of Reuters contributed to this report from Bern.'],
    ['line of the page', 'CNN’s Jill Miller and Frank Brown reported from Bern.'],
    ['line of the page', 'Journalist Jill Miller in Bern contributed to this report.'],
    ['line of the page', 'This story has been updated with comments of the mayor.'],
    ['line of the page', 'Jill Miller in Pell contributed to this report.'],
  ])('GIVEN the fault %s in “%s” THEN it is named', (fault, sentence) => {
    expect(faultOf(sentenceOf(sentence))).toBe(fault);
  });

  it.each([
    'The river rose by two metres in one night of March.',
    'The report, published in a journal on Monday, says that the pillars moved.',
    'Twelve cases of flood damage were reported from Bern on Monday.',
    'The forecast has been updated to 5 percent with the new figures.',
    'A newsletter of the canton names the shops that stay open.',
    'See for yourself, said Anna Meier, how far the pillars moved.',
    'Anna Meier posted a video of the bridge: it moves in the wind.',
    'Mayor Anna Meier called it “the hardest decision of all.”',
    'iPhones with maps of the detour were given to all drivers.',
    'Buses take another way through the northern quarter.[1]',
  ])('GIVEN “%s” THEN no fault', (sentence) => {
    expect(faultOf(sentenceOf(sentence))).toBeUndefined();
  });
});

describe('which paragraphs are of the page', () => {
  it.each([
    ['a link', 'Sign up here', true],
    ['a link to a network', 'Follow Anna Meier on Instagram', true],
    ['a label', 'Editor’s note: Anna Meier is the mayor of Aarau.', true],
    ['a label of several words', 'For more information: the town’s office.', true],
    ['a Chinese label', '责任编辑：王小明', true],
    ['a Chinese end mark', '（完）', true],
    ['a copyright', '© 2026 The Aarau Times', true],
    ['a credit', 'Anna Meier on the old bridge in March. Image: Jill Miller.', true],
    ['a credit in brackets', 'The bridge of Aarau in March of this year. (AP Photo/Jill Miller)', true],
    ['a credit of an agency', 'The bridge of Aarau in March of this year. Jill Miller/Getty Images', true],
    ['a video that is spoken of', 'Anna Meier posted a video: “The bridge moves,” she said.', false],
    ['photos that are spoken of', 'The town shows photos: of the bridge, the river and the flood.', false],
    ['a link’s verb', 'Read the letter, the mayor asked all households.', false],
  ])('GIVEN %s THEN whether “%s” is', (_, paragraph, expected) => {
    expect(isOfPage(paragraph)).toBe(expected);
  });
});

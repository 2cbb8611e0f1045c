import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare } from '../../src/library/blocks.ts';
import { documentFromText } from '../../src/library/document.ts';
import { readDocument } from '../../src/library/library.ts';
import { plainToMarkdown } from '../../src/library/plain-to-markdown.ts';
import type { Document } from '../../src/library/types.ts';

const quotable = ({ text, passages }: Document): string[] =>
  passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => bare(text.slice(start, end))));

const asMarkdown = async (text: string): Promise<Document> =>
  (await readDocument({ id: 'a.md', text: plainToMarkdown(text) })).document;

describe('plainToMarkdown', () => {
  it('GIVEN headings, paragraphs and items THEN the same in Markdown', () => {
    const text =
      'The vote\n\nThe council voted on Monday\nfor the new ferry.\n\nWhat it costs\n\n- Boat: £3 million\n- Pier: £1 million\n\n3. First the pier is mended.\n4. Then the boat.\n';
    expect(plainToMarkdown(text)).toBe(
      '# The vote\n\nThe council voted on Monday for the new ferry.\n\n## What it costs\n\n- Boat: £3 million\n- Pier: £1 million\n\n3. First the pier is mended.\n4. Then the boat.\n',
    );
  });

  it('GIVEN rows of a table THEN a table, in the same words', async () => {
    const text =
      'Offers\n\nThree firms made an offer for the tower.\n\nFirm | Price\nMoen & Sons | 640,000\nKystbygg | 705,000\n\nThe council chose the lowest.\n';
    expect(plainToMarkdown(text)).toContain(
      '| Firm        | Price   |\n| ----------- | ------- |\n| Moen & Sons | 640,000 |\n',
    );
    expect(quotable(await asMarkdown(text))).toEqual(quotable(documentFromText('a.txt', text)));
  });

  it.each([
    'The *star* of _the_ show cost 5 * 3 * 2 pounds, said A. Lem.',
    'A [link](https://a.example) is <b>no link</b> &amp; no <https://b.example> either.',
    '# is the sign of a number, and `code` is a word with ~marks~ and | pipes |.',
    'He wrote: \\ is a stroke, and 1) or 2. are numbers. + and - are signs, = too.',
    '> The mayor said that this is no quotation, and *** is no line.',
    'Prices rose 5% ! [picture](a.png) and #tags @names stay as they are.',
  ])('GIVEN %s THEN its words are read as they are', async (text) => {
    expect(quotable(await asMarkdown(text))).toEqual(quotable(documentFromText('a.txt', text)));
  });

  it('GIVEN any words in a paragraph THEN none is lost', async () => {
    const word = fc.constantFrom(
      '*',
      '_a_',
      '[x]',
      '(y)',
      '<b>',
      '&lt;',
      '`',
      '~',
      '|',
      '#',
      '\\',
      '!',
      'ferry',
      '12.5',
      '“So”',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const text = `The council of Marle said ${words.join(' ')} on Monday.`;
        expect(quotable(await asMarkdown(text)).join(' ')).toBe(bare(text));
      }),
    );
  });
});

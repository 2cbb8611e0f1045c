import { describe, expect, it } from 'vitest';
import { quotesIn, wordsOfQuote } from '../../src/profile/quotes.ts';

/** The quotations of a text; one that nothing closes ends with "…". */
const quotes = (text: string): string[] =>
  quotesIn(text, 0, text.length).map(({ start, end, isOpen }) => `${text.slice(start, end)}${isOpen ? '…' : ''}`);

describe('quotations in a paragraph', () => {
  it.each([
    ['She said “we go” and "they go".', ['“we go”', '"they go"']],
    ['She said ”we go“ and «they go».', ['”we go“', '«they go»']],
    ['She said: "We go. They go.', ['"We go. They go.…']],
    ['She said: "We go. They said: "We stay."', ['"We stay."']],
    ['A 6" nail is no "long nail".', ['"long nail"']],
    ['It is no ‘quotation’.', []],
  ])('GIVEN %j THEN %j', (text, found) => {
    expect(quotes(text)).toEqual(found);
  });

  it('GIVEN a part of a text THEN quotations of that part alone', () => {
    expect(quotesIn('"a" "b" "c"', 4, 7)).toEqual([{ start: 4, end: 7, isOpen: false }]);
  });

  it('GIVEN a quotation THEN its words without marks', () => {
    const text = '“We’ll go – at 10, say.”';
    expect(wordsOfQuote(text, { start: 0, end: text.length })).toEqual(['We’ll', 'go', 'at', '10', 'say']);
  });
});

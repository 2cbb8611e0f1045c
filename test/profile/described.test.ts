import { describe, expect, it } from 'vitest';
import { describedIn } from '../../src/profile/described.ts';

/** How surely a sentence says what Norvane is, and in which words. */
const read = (text: string): string => {
  const start = text.indexOf('Norvane');
  const found = describedIn(text, { start: 0, end: text.length }, { start, end: start + 'Norvane'.length });
  if (!found) return 'not';
  return found.said ? `${found.how}: ${text.slice(found.said.start, found.said.end)}` : found.how;
};

describe('what a sentence says that something is', () => {
  it.each([
    ['Norvane is a builder of ferries.', 'surely'],
    ['Norvane, which is one of the oldest yards, has closed.', 'surely'],
    ['Norvane, a builder of ferries, closed its yard.', 'surely: a builder of ferries'],
    [
      'They wrote to Norvane, an old yard that builds ferries for the north.',
      'surely: an old yard that builds ferries for the north',
    ],
    ['Norvane (a yard for small boats) closed.', 'surely: a yard for small boats'],
    ['Norvane — a builder of ferries — has closed.', 'surely: a builder of ferries '],
    ['They bought the Danish airline Norvane last year.', 'surely: the Danish airline'],
    ['They wrote to a charity called Norvane.', 'surely'],
    ['The oldest yard of the north, Norvane, has closed.', 'likely'],
    ['Norvane, which has two yards, has closed.', 'hardly'],
  ])('GIVEN %j THEN %j', (text, said) => {
    expect(read(text).trim()).toBe(said.trim());
  });

  it.each([
    ['a clause after a comma', 'According to Norvane, the mayor said nothing.'],
    ['the next of a list', 'They wrote to Norvane, the army and the mayor.'],
    ['what another is', 'The head of Norvane is a sailor.'],
    ['who is pictured', 'They were with Norvane (pictured left with her brother).'],
    ['a time', 'They came the night Norvane closed.'],
    ['a part of a longer name', 'The airline Norvane chief came.'],
    ['a clause', 'Norvane closed its yard.'],
  ])('GIVEN %s THEN not', (_what, text) => {
    expect(read(text)).toBe('not');
  });
});

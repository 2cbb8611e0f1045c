import { describe, expect, it } from 'vitest';
import { differentNumbers } from '../../src/check/number-differences.ts';

const inShort = (message: string, excerpt: string): string[] =>
  differentNumbers(message, excerpt).map(({ said, story }) => `${said.join(', ')} ≠ ${story.join(', ')}`.trim());

describe('numbers that differ', () => {
  it.each([
    ['money', 'It is worth $50 million.', 'The contract is worth $48 million.', ['$50 million ≠ $48 million']],
    ['a currency', 'It is worth €48 million.', 'The contract is worth $48 million.', ['€48 million ≠ $48 million']],
    ['percent', 'About 36 percent agreed.', 'She said that 63 percent agreed.', ['36 percent ≠ 63 percent']],
    ['a year', 'It was signed in 2023.', 'It was signed in 2024.', ['2023 ≠ 2024']],
    ['a date', 'It fell on March 4.', 'It fell on March 3.', ['4 ≠ 3']],
    ['an ordinal', 'It is the 2nd port.', 'It is the 3rd port.', ['2nd ≠ 3rd']],
    ['a count in words', 'Twelve containers fell.', 'Fourteen containers fell.', ['Twelve ≠ Fourteen']],
    ['a count of the same', '9 days and 20 ships.', 'Closed for nine days; 22 ships left.', ['20 ≠ 22']],
    ['a vague number', 'It lost tens of millions.', 'It lost $900 million.', ['tens of millions ≠ $900 million']],
    ['no counterpart', 'The quay cost $3 million.', 'The quay was closed.', ['$3 million ≠']],
  ])('GIVEN %s THEN both as they are written', (_, message, excerpt, expected) => {
    expect(inShort(message, excerpt)).toEqual(expected);
  });

  it.each([
    ['words for digits', '14 containers fell.', 'Fourteen containers fell.'],
    ['short scales', 'It is worth $48m.', 'The contract is worth $48 million.'],
    ['signs of thousands', 'The rent is 310000 dollars.', 'The rent is $310,000.'],
    ['percent written otherwise', 'Some 63% agreed.', 'She said that 63 per cent agreed.'],
    ['a small count in words alone', 'The two sides disagree.', 'The port and the company disagree.'],
    ['an ordinal alone', 'It is the 1st collapse.', 'The crane collapsed.'],
    ['a number that only the story has', 'The crane fell.', 'One of 12 cranes fell on March 3.'],
  ])('GIVEN %s THEN none', (_, message, excerpt) => {
    expect(inShort(message, excerpt)).toEqual([]);
  });
});

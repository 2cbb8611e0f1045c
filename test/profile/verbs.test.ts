import { describe, expect, it } from 'vitest';
import { goesOnWithVerb, hasClause, hasVerb, lastSaying, verbsOfSaying } from '../../src/profile/verbs.ts';

describe('verbs of a sentence', () => {
  it.each([
    ['§0§ said, and §1§ told us', ['said', 'told']],
    ['§0§ wrote to her, adding', ['wrote', 'adding']],
    ['a so-called unsaid thing', []],
  ])('GIVEN %j THEN the verbs of saying are %j', (text, verbs) => {
    expect(verbsOfSaying(text).map(({ start, end }) => text.slice(start, end))).toEqual(verbs);
  });

  it.each([
    ['§0§ said and added', 'added'],
    ['§0§ called it ', 'called'],
    ['§0§ said, then called it: ', 'said'],
    ['§0§ issued a short statement', 'issued a short statement'],
    ['§0§ left', undefined],
  ])('GIVEN %j before a quotation THEN the last is %j', (text, verb) => {
    const last = lastSaying(text);
    expect(last && text.slice(last.start, last.end)).toBe(verb);
  });

  it.each([
    ['X never married; he', true, false],
    ['who left', true, true],
    ['who said so', false, true],
    ['the old mayor', false, false],
  ])('GIVEN %j THEN whether it is a clause %j and has a verb %j', (text, clause, verb) => {
    expect([hasClause(text), hasVerb(text)]).toEqual([clause, verb]);
  });

  it.each([
    [' sued the bank', true],
    [', the mayor, has signed it', true],
    [' (left) never came', true],
    [' also runs it', true],
    [' and others', false],
    [' of all firms', false],
  ])('GIVEN %j after a name THEN whether it says what the name does: %j', (text, is) => {
    expect(goesOnWithVerb(text)).toBe(is);
  });
});

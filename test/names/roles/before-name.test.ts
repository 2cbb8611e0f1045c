import { describe, expect, it } from 'vitest';
import { beforeComma, ofSeveral, rightBefore } from '../../../src/names/roles/before-name.ts';
import { readContext, wordsAt } from './read-context.ts';

describe('a role right before a name', () => {
  it.each([
    ['On Monday Harbor Minister «Jill Tarn» spoke.', 'Harbor Minister'],
    ['In May Prime Minister «Jill Tarn» spoke.', 'Prime Minister'],
    ['Minister of Fisheries Mrs «Jill Tarn» spoke.', 'Minister of Fisheries'],
    ['Actor ‹Omar Stell› and musician «Jill Tarn» spoke.', 'musician'],
    ['Portraits of author «Jill Tarn» hang there.', 'author'],
    ['They asked «Jill Tarn».', undefined],
    ['The lawyer of «Jill Tarn» spoke.', undefined],
    ['A major «Jill Tarn» exhibit opened.', undefined],
    ['Mrs «Jill Tarn» came.', undefined],
  ])('GIVEN %j THEN %j', (text, role) => {
    expect(wordsAt(text, rightBefore(readContext(text)))).toBe(role);
  });
});

describe('a role of several people', () => {
  it.each([
    ['They met photographers «Jill Tarn» and ‹Omar Stell›.', 'photographers'],
    ['They met photographers ‹Omar Stell›, ‹Ann Holm› and «Jill Tarn».', 'photographers'],
    ['They met photographers ‹Omar Stell› with «Jill Tarn».', undefined],
  ])('GIVEN %j THEN %j', (text, role) => {
    expect(wordsAt(text, ofSeveral(readContext(text)))).toBe(role);
  });
});

describe('a role before a comma', () => {
  it.each([
    ['So said the museum’s director, «Jill Tarn», on Monday.', 'the museum’s director'],
    ['The chair of QTX (a fund), «Jill Tarn», has called.', 'The chair of QTX'],
    ['In May, Ulm’s mayor, «Jill Tarn» said so.', 'Ulm’s mayor'],
    ['In a letter to the mayor, «Jill Tarn» wrote.', undefined],
    ['Unlike the mayor, «Jill Tarn», came.', undefined],
    ['The mayor, «Jill Tarn» and others came.', undefined],
    ['The mayor, «Jill», came.', undefined],
  ])('GIVEN %j THEN %j', (text, role) => {
    expect(wordsAt(text, beforeComma(readContext(text)))).toBe(role);
  });
});

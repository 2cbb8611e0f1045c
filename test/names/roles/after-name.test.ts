import { describe, expect, it } from 'vitest';
import { apposed, predicated } from '../../../src/names/roles/after-name.ts';
import { readContext, wordsAt } from './read-context.ts';

describe('roles in apposition', () => {
  it.each([
    ['«Jill Tarn», 42, a nurse, spoke.', ['a nurse']],
    ['«Jill Tarn» (left), the mayor of Ulm, spoke.', ['the mayor of Ulm']],
    ['«Jill Tarn», director of a fund, and chairman of a bank, spoke.', ['director of a fund', 'chairman of a bank']],
    ['«Jill Tarn», the chair since May 3, 2021, spoke.', ['the chair']],
    ['«Jill Tarn», the breeder who has led the work.', ['the breeder']],
    ['According to «Jill Tarn», the mayor resigned.', []],
    ['«Jill Tarn», the mayor said, would come.', []],
    ['«Jill Tarn», doctors and nurses came.', []],
    ['They met «Jill Tarn», a nurse and the cousin of baker ‹Omar Stell›.', []],
  ])('GIVEN %j THEN %j', (text, roles) => {
    expect(apposed(readContext(text)).map((role) => wordsAt(text, role))).toEqual(roles);
  });
});

describe('a role after “is”', () => {
  it.each([
    ['«Jill Tarn» was a judge in Ulm.', 'a judge in Ulm'],
    ['«Jill Tarn», who is the head of the fund, spoke.', 'the head of the fund'],
    ['«Jill Tarn» was the first to come.', undefined],
    ['«Jill Tarn» met a judge.', undefined],
  ])('GIVEN %j THEN %j', (text, role) => {
    expect(wordsAt(text, predicated(readContext(text)))).toBe(role);
  });
});

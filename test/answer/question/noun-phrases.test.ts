import { describe, expect, it } from 'vitest';
import { nounPhrases } from '../../../src/answer/question/noun-phrases.ts';

const found = (text: string): string[] => nounPhrases(text).map(({ start, end }) => text.slice(start, end));

describe('the noun phrases of a question', () => {
  it.each([
    ['Who is behind the amendment?', ['the amendment']],
    ['Who organised the rally?', ['the rally']],
    ['How much did a loaf of bread cost?', ['a loaf of bread', 'bread']],
    ['does a ticket cost more now', ['a ticket']],
    ['How many detectives are working on the bomb investigation?', ['detectives', 'the bomb investigation']],
    ['What is Norvane’s new plan?', ['Norvane', 'Norvane’s new plan']],
    ['Why is Norvane recalling cars?', ['Norvane', 'cars']],
    ['where is the boat headed now', ['the boat']],
    ['What did the council’s lawyer say?', ['the council’s lawyer']],
    ['Who was the government-employed lawyer?', ['the government-employed lawyer']],
    ['Which hospital took in the survivors?', ['the survivors']],
    ['ferry fleet size', ['ferry fleet size']],
    ['How old is Mayor Penhallow?', ['Mayor Penhallow']],
    ['What is the resolution of the front camera?', ['the resolution of the front camera', 'the front camera']],
  ])('GIVEN %j THEN %j', (question, phrases) => {
    expect(found(question)).toEqual(phrases);
  });

  it.each([
    ['What will happen with her salary?', 'whose is not said'],
    ['Which city is it?', 'a kind'],
    ['Is it expensive?', 'no noun'],
    ['What time was it on Sunday?', 'a time'],
    ['Does relying on it hurt?', 'verbs'],
    ['???', 'no word'],
  ])('GIVEN %j, %s, THEN none', (question) => {
    expect(found(question)).toEqual([]);
  });
});

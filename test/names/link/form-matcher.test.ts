import { describe, expect, it } from 'vitest';
import { FormMatcher } from '../../../src/names/link/form-matcher.ts';

const MATCHER = new FormMatcher(
  ['Quorvin', 'Quorvin Bank', 'Tarn’s', 'WHO', 'MoV', 'QTX', 'Shell', 'von der Holm', '五角大楼'].map(
    (form) => [form, form] as const,
  ),
);

const found = (text: string, mode: 'as written' | 'any case'): string[] =>
  MATCHER.find(text, mode).map(({ start, end }) => text.slice(start, end));

describe('forms in a text', () => {
  it.each([
    ['Then the Quorvin Bank met Quorvin.', ['Quorvin Bank', 'Quorvin']],
    ['Then Quorvin’s ships came.', ['Quorvin']],
    ['Then Tarn’s opened.', ['Tarn’s']],
    ['Then Quorvin, Bank of all, came.', ['Quorvin']],
    ['Who asked WHO?', ['WHO']],
    ['They met von der Holm.', ['von der Holm']],
    ['A quorvin is a fish.', []],
    ['周一五角大楼拒绝评论。', ['五角大楼']],
  ])('GIVEN %j in a story THEN %j', (text, forms) => {
    expect(found(text, 'as written')).toEqual(forms);
  });

  it.each([
    ['what did quorvin bank say', ['quorvin bank']],
    ['who asked mov', ['mov']],
    ['who asked qtx', []],
    ['who asked QTX', ['QTX']],
    ['what is a shell', []],
    ['what did Shell say', ['Shell']],
  ])('GIVEN %j as a question THEN %j', (text, forms) => {
    expect(found(text, 'any case')).toEqual(forms);
  });

  it('GIVEN a form of two THEN both', () => {
    const matcher = new FormMatcher([
      ['Tarn', 1],
      ['tarn', 2],
      ['Tarn', 1],
    ]);
    expect(matcher.find('Then Tarn came.', 'any case')).toEqual([{ start: 5, end: 9, values: [1, 2] }]);
  });
});

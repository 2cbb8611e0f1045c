import { describe, expect, it } from 'vitest';
import { canRead } from '../../src/reader/can-read.ts';

describe('what the reader reads', () => {
  it.each([
    ['Who is Greta Lund?', 'en', true],
    ['Who is Greta Lund?', 'EN', true],
    ['Who is Greta Lund?', 'en-GB', true],
    ['Who is Greta Lund?', undefined, true],
    ['When was the café opened?', 'en', true],
    ['What does 北京 mean?', 'en', true],
    ['2026?', 'en', true],
    ['', 'en', true],
    ['Who is Greta Lund?', 'de', false],
    ['Who is Greta Lund?', 'enm', false],
    ['Who is Greta Lund?', 'zh-CN', false],
    ['谁是 Greta？她在港口做什么', 'en', false],
    ['Кто такая Грета Лунд?', 'en', false],
  ])('GIVEN “%s” and a document in %s THEN %s', (question, language, is) => {
    expect(canRead(question, language)).toBe(is);
  });
});

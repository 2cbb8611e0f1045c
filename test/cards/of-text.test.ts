import { expect, it } from 'vitest';
import { en, stringsFor } from '../../src/cards/strings/index.ts';
import { stringsOf } from '../../src/cards/strings/of-text.ts';

const zh = stringsFor('zh-CN');

it.each([
  ['Who pays?', en],
  ['', en],
  ['Who is 李白?', en],
  ['東京はどこですか', en],
  ['谁付钱？', zh],
  ['Emil Michael是谁?', zh],
  ['openai和五角大楼签了什么合同', zh],
])('GIVEN %j THEN the wording of its language', (text, strings) => {
  expect(stringsOf(text)).toBe(strings);
});

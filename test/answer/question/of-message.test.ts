import { describe, expect, it } from 'vitest';
import { questionIn } from '../../../src/answer/question/of-message.ts';

describe('the question of a message', () => {
  it.each([
    ['I read it. Who pays? Thanks!', 'Who pays?'],
    ['Who pays? Who owns it?', 'Who owns it?'],
    ['Who owns the port? Anyone?', 'Who owns the port?'],
    ['Who owns the port? Any ideas?', 'Who owns the port?'],
    ['Really?', 'Really?'],
    ['The port is closed.\nWho  owns\tthe port?\nGreetings', 'Who owns the port?'],
    ['I wonder about the port. how much is it worth', 'how much is it worth'],
    ['港口关闭了。谁是所有者？谢谢。', '谁是所有者？'],
    ['The port\nis closed', 'The port is closed'],
    ['He asked “who pays?”', 'He asked “who pays?”'],
    ['', ''],
  ])('GIVEN %j THEN %j', (text, question) => {
    expect(questionIn(text)).toBe(question);
  });
});

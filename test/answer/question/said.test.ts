import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../src/answer/question/said.ts';

describe('what a message says', () => {
  it.each([
    'thanks!',
    'ok',
    'Thank you so much 🙏',
    'lol nice',
    'great answer, thanks a lot',
    'that helps, thanks for the info',
    'that is right',
    'No.',
    '谢谢',
    '谢谢你！',
    '好的，谢谢',
    '明白了',
    'merci beaucoup !',
    'danke schön',
    'Vielen Dank!',
    'grazie mille',
    'muchas gracias',
    'muito obrigada',
    'tack så mycket',
    'dank je wel',
    'спасибо большое',
    'ありがとう',
    'ありがとうございます！',
    '감사합니다',
    'شكرا',
    'شكرا جزيلا',
    'धन्यवाद',
    'ধন্যবাদ',
    'terima kasih',
    'no worries',
    'stop',
    'Shut up!',
    'never mind',
  ])('GIVEN %j THEN it only thanks', (text) => {
    expect(readSaid(text).kind).toBe('thanks');
  });

  it.each(['', ' ', '?', '👍', 'hello', 'Hi there!', '你好', '大家好！'])('GIVEN %j THEN it says nothing', (text) => {
    expect(readSaid(text).kind).toBe('nothing');
  });

  it.each<[string, string, boolean]>([
    ['Who pays?', 'Who pays?', true],
    ['who pays', 'who pays', true],
    ['why', 'why', true],
    ['thanks, but who pays', 'thanks, but who pays', true],
    ['ok, and who pays', 'ok, and who pays', true],
    ['is that right', 'is that right', true],
    ['合同值多少钱', '合同值多少钱', true],
    ['谢谢，谁付钱？', '谢谢，谁付钱？', true],
    ['merci, qui est le maire ?', 'merci, qui est le maire ?', true],
    ['Bonjour. Qui est le maire', 'Qui est le maire', true],
    ['warum', 'warum', true],
    ['tell me about pancakes', 'tell me about pancakes', true],
    ['I wonder about pancakes', 'I wonder about pancakes', true],
    ['list of names', 'list of names', false],
    ['the port contract', 'the port contract', false],
    ['help', 'help', false],
    ['my uncle says that the port is closed', 'my uncle says that the port is closed', false],
  ])('GIVEN %j THEN that is a question', (text, question, asks) => {
    expect(readSaid(text)).toEqual({ kind: 'question', question, asks });
  });
});

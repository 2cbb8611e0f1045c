import { tokenize } from '../../language/tokens.ts';
import { en, type Strings, stringsFor } from './index.ts';

const HAN = /\p{Script=Han}/u;
/** Japanese has Han characters, too, and is written with others between them. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The wording for somebody of whom only a text is known: Chinese for Chinese words, which may have English names between them
 * ("OpenAI是什么?"), but none of the small words of an English sentence ("Who is 李白?"). English for any other.
 */
export function stringsOf(text: string): Strings {
  if (!HAN.test(text) || KANA.test(text)) return en;
  const isEnglish = tokenize(text).some(({ word, stop }) => stop && /^[a-z]{2,}$/.test(word));
  return isEnglish ? en : stringsFor('zh-CN');
}

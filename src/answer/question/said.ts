import { lexicon } from '../../language/lexicon/lexicon.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold } from '../../language/tokens.ts';
import { asks, questionIn } from './of-message.ts';

/** What a message says to somebody who answers questions. */
export type Said =
  /** `asks`: it is put as a question, and is no mere remark. */
  | { readonly kind: 'question'; readonly question: string; readonly asks: boolean }
  /** Nothing, or a greeting alone. */
  | { readonly kind: 'nothing' }
  /** Thanks, assent, laughter or a dismissal alone. */
  | { readonly kind: 'thanks' };

const GREETINGS = lexicon('question-greetings');
const CHINESE_GREETINGS = lexicon('message-greetings-cjk');
const folded = (name: string): ReadonlySet<string> => new Set([...lexicon(name)].map(fold));
const THANKS = folded('message-thanks');
const AROUND_THANKS = folded('message-thanks-around');

/** A longer message is no mere thanks or greeting. In UTF-16 code units; set by hand. */
const SHORT = 60;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a message says. */
export function readSaid(text: string): Said {
  const said = text.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return { kind: 'nothing' };
  if (said.length <= SHORT && !asks(said)) {
    const bare = [...words.segment(fold(said))].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
    if (CHINESE_GREETINGS.has(bare.join(''))) return { kind: 'nothing' };
    // Scripts without spaces are cut within a word of thanks, too.
    if (THANKS.has(bare.join(''))) return { kind: 'thanks' };
    const isThanks = bare.every((word) => THANKS.has(word) || AROUND_THANKS.has(word) || STOP_WORDS.has(word));
    if (isThanks && bare.some((word) => THANKS.has(word))) return { kind: 'thanks' };
    if (GREETINGS.has(bare.join(' '))) return { kind: 'nothing' };
  }
  const question = questionIn(text);
  return { kind: 'question', question, asks: asks(question) };
}

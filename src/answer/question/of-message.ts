import { lexicon } from '../../language/lexicon/lexicon.ts';
import { splitSentences } from '../../language/sentences.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold, tokenize } from '../../language/tokens.ts';

/** What a message says to somebody who answers questions. */
export type Said =
  /** `asks`: it is put as a question, and is no mere remark. */
  | { readonly kind: 'question'; readonly question: string; readonly asks: boolean }
  /** Nothing, or a greeting alone. */
  | { readonly kind: 'nothing' }
  /** Thanks, assent or laughter alone. */
  | { readonly kind: 'thanks' };

const GREETINGS = lexicon('question-greetings');
const CHINESE_GREETINGS = lexicon('message-greetings-cjk');
const THANKS = lexicon('message-thanks');
const AROUND_THANKS = lexicon('message-thanks-around');
const CHATTER = lexicon('check-chatter');
const EMPTY = lexicon('question-empty-nouns');

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
    const isThanks = bare.every((word) => THANKS.has(word) || AROUND_THANKS.has(word) || STOP_WORDS.has(word));
    if (isThanks && bare.some((word) => THANKS.has(word))) return { kind: 'thanks' };
    if (GREETINGS.has(bare.join(' '))) return { kind: 'nothing' };
  }
  const question = questionIn(text);
  return { kind: 'question', question, asks: asks(question) };
}

/**
 * The question of a message, in one line: its last sentence that asks and has a subject ("Anyone?" has none), else the last that
 * asks, else the whole.
 */
export function questionIn(text: string): string {
  const sentences = text
    .split('\n')
    .flatMap((line) => splitSentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end)))
    .flatMap((sentence) => sentence.split(SMALL))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim());
  const asking = [isAsked, isPut].map((test) => sentences.filter(test)).find(({ length }) => length > 0) ?? [];
  return asking.findLast(hasSubject) ?? asking.at(-1) ?? text.replace(/\s+/g, ' ').trim();
}

/** Whether it ends with a mark of a question. */
const isAsked = (sentence: string): boolean => /[?？؟]["'”’」』)）!！\s]*$/u.test(sentence.slice(-20));

const WORDS = 'who|whom|whose|what|when|where|why|which|how';
const VERBS = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should';
/** A sentence that begins with one of these, perhaps after another ("Nice, and who …"). */
const beginning = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:^|^(?:and|but|so|or|ok|okay|well|also)[\s,]+|[,;] ?(?:and|but|so) )(?:${words})(?:['’]?s|['’]?re)?(?:\s|$)`,
    'i',
  );
const BY_WORD = beginning(WORDS);
const BY_VERB = beginning(VERBS);
const CHINESE = /谁|什么|哪|怎么|怎样|为何|多少|几[个时次年]|是否|[吗呢么][。！!\s]*$/u;
/** Where a question begins in small letters, after a sentence: there is no break where letters are all that tells of it. */
const SMALL = new RegExp(String.raw`(?<=[.!?])\s+(?=(?:${WORDS})\b)`);

/** Whether a sentence among others is put as a question. One that begins with a verb may be the rest of a line. */
const isPut = (sentence: string): boolean => BY_WORD.test(sentence) || CHINESE.test(sentence);

const asks = (said: string): boolean => isAsked(said) || isPut(said) || BY_VERB.test(said);

/** Whether it has a word that is about something. */
const hasSubject = (sentence: string): boolean =>
  tokenize(sentence).some(({ stop, word }) => !stop && !CHATTER.has(word) && !EMPTY.has(word.replace(/s$/, '')));

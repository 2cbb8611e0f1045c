import { alternatives, lexicon } from '../../language/lexicon/lexicon.ts';
import { splitSentences } from '../../language/sentences.ts';
import { tokenize } from '../../language/tokens.ts';

const CHATTER = lexicon('check-chatter');
const EMPTY = lexicon('question-empty-nouns');

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
/** In other languages that are known. */
const BY_WORD_ELSEWHERE = new RegExp(
  String.raw`^[¿¡]?\s*(?:${alternatives('question-words-elsewhere')})(?:[\s,:]|$)`,
  'i',
);
/** What asks in the words of a statement, or tells somebody to say something. */
const BY_FRAME = new RegExp(
  [
    String.raw`^(?:${alternatives('question-lead-ins', 'question-do-you-know')})[\s,:]`,
    String.raw`^(?:(?:and|ok|okay|please|pls)[\s,]+)?(?:(?:tell|give|show|remind)\s+(?:me|us)|explain|describe|summari[sz]e)\s`,
    String.raw`^(?:(?:and|ok|okay|please|pls)[\s,]+)?(?:list|name)\s+(?:the|all|every)\s`,
  ].join('|'),
  'i',
);
const CHINESE = /谁|什么|哪|怎么|怎样|为何|多少|几[个时次年]|是否|[吗呢么][。！!\s]*$/u;
/** Where a question begins in small letters, after a sentence: there is no break where letters are all that tells of it. */
const SMALL = new RegExp(String.raw`(?<=[.!?])\s+(?=(?:${WORDS})\b)`);

/** Whether a sentence among others is put as a question. One that begins with a verb may be the rest of a line. */
const isPut = (sentence: string): boolean => [BY_WORD, BY_WORD_ELSEWHERE, CHINESE].some((way) => way.test(sentence));

/** Whether words, which are no mere remark, are put as a question. */
export const asks = (said: string): boolean =>
  isAsked(said) || isPut(said) || BY_VERB.test(said) || BY_FRAME.test(said);

/** Whether it has a word that is about something. */
const hasSubject = (sentence: string): boolean =>
  tokenize(sentence).some(({ stop, word }) => !stop && !CHATTER.has(word) && !EMPTY.has(word.replace(/s$/, '')));

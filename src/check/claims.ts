import { lexicon } from '../language/lexicon/lexicon.ts';
import { numbersIn } from '../language/numbers.ts';
import { splitSentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';

/** No more of a message is read: Discord's longest has so many UTF-16 code units. */
const LONGEST_MESSAGE = 4_000;
/** A longer sentence is cut at a word, with `…`: what is not shown is not checked. */
const LONGEST_CLAIM = 500;
/** Fewer telling words say nothing that could stand in a story. */
const FEWEST_WORDS = 2;

const CHATTER = lexicon('check-chatter');

/** Marks of list items, where a line begins. */
const ITEM_MARK = /^[^\S\n]*(?:[-*+•]|\d{1,3}[.)])[^\S\n]+/gm;
/** A line that was wrapped, and the break behind it. */
const WRAP = /([^\n]{64}[^\s.!?:;。！？…]) ?\n(?=[\p{Ll}\d$€£])/gu;
/** What is not seen: controls, halves of characters, marks of direction. Joiners stay: emoji and Persian need them. */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufffc]/gu;

/** The lines of a message, parted by `\n`, without marks of lists and what is not seen. */
function tidied(message: string): string {
  return message
    .slice(0, LONGEST_MESSAGE)
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(ITEM_MARK, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[.,;!?](?:\s|$))/g, '');
}

/**
 * The sentences of a message that could stand in a story, in order, none twice. Scraps without telling words ("lol",
 * "Yes.", "???") are none. A line's end parts sentences, unless the line is long and the next goes on in lower case or
 * with a number.
 */
export function claimsOf(message: string): readonly string[] {
  const sentences = tidied(message)
    .replace(WRAP, '$1 ')
    .split('\n')
    .flatMap((line) => splitSentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end)));
  return [...new Set(sentences.filter(claims).map(clipped))];
}

/** Whether a sentence says something: two words that tell, not all of them numbers. */
function claims(sentence: string): boolean {
  const numbers = numbersIn(sentence);
  const telling = tokenize(sentence).filter(({ stop, extra, word }) => !stop && !extra && !CHATTER.has(word));
  const words = telling.filter((token) => !numbers.some(({ start, end }) => token.start >= start && token.end <= end));
  return words.length > 0 && words.length + numbers.length >= FEWEST_WORDS;
}

function clipped(sentence: string): string {
  if (sentence.length <= LONGEST_CLAIM) return sentence;
  const head = sentence.slice(0, LONGEST_CLAIM - 2);
  const space = head.lastIndexOf(' ');
  // A text without spaces is cut where no character is cut in two.
  return `${space > LONGEST_CLAIM / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')} …`;
}

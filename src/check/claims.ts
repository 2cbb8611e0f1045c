import { lexicon } from '../language/lexicon/lexicon.ts';
import { numbersIn } from '../language/numbers.ts';
import { splitSentences } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';

/** UTF-16 code units of a claim. A longer sentence is cut at a word, with `…`, as what is not shown is not checked. */
const LONGEST_CLAIM = 500;
/** A sentence of fewer content words and numbers claims nothing. Set by hand. */
const FEWEST_WORDS = 2;

const CHATTER = lexicon('check-chatter');

/** Bullets and numbers of list items. */
const ITEM_MARK = /^[^\S\n]*(?:[-*+•]|\d{1,3}[.)])[^\S\n]+/gm;
/** A line that was wrapped, with the break after it. */
const WRAP = /([^\n]{64}[^\s.!?:;。！？…]) ?\n(?=[\p{Ll}\d$€£])/gu;
/**
 * Invisible characters: controls, halves of characters, marks of direction. Joiners stay, as emoji and Persian need
 * them.
 */
const UNSEEN = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufffc]/gu;

const ASKS = /[?？]+["”’)\s]*$/u;

/** The lines of a message, parted by `\n`, without marks of lists and invisible characters. */
function tidied(message: string): string {
  return message
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(ITEM_MARK, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[.,;!?](?:\s|$))/g, '');
}

/** The sentences of a message that claim something, in order, each once, and how many others were passed over. */
export interface Claims {
  readonly claims: readonly string[];
  readonly questions: number;
  /** Scraps without content words: "lol", "Yes.", "???". */
  readonly remarks: number;
}

/**
 * Reads what a message claims. The end of a line ends a sentence, unless the line is long and the next goes on in lower case or
 * with a number.
 */
export function claimsOf(message: string): Claims {
  const sentences = tidied(message)
    .replace(WRAP, '$1 ')
    .split('\n')
    .flatMap((line) => splitSentences(line, 0, line.length).map(({ start, end }) => line.slice(start, end)));
  const stated = sentences.filter((sentence) => !ASKS.test(sentence));
  const claims = stated.filter(isClaim);
  return {
    claims: [...new Set(claims.map(clipped))],
    questions: sentences.filter((sentence) => ASKS.test(sentence) && /\p{L}/u.test(sentence)).length,
    remarks: stated.filter((sentence) => !isClaim(sentence) && /\p{L}/u.test(sentence)).length,
  };
}

/** "Nobody died.": one word of content, and yet a claim. */
const OF_ALL = 'nobody|no one|none|all|everyone|everybody|everything|nothing|both|most|some|many|few';
const COUNTS_ALL = new RegExp(
  String.raw`^(?:${OF_ALL})\b.* (?:\p{L}{2,}(?:ed|en)|came|fell|fled|left|lost|quit|went|won)\b`,
  'iu',
);

/** Whether a sentence has enough content words, not all of them numbers. */
function isClaim(sentence: string): boolean {
  const numbers = numbersIn(sentence);
  if (COUNTS_ALL.test(sentence)) return true;
  const content = tokenize(sentence).filter(
    ({ stop, extra, word, start }) => (!stop || sentence.startsWith('May', start)) && !extra && !CHATTER.has(word),
  );
  const words = content.filter((token) => !numbers.some(({ start, end }) => token.start >= start && token.end <= end));
  return words.length > 0 && words.length + numbers.length >= FEWEST_WORDS;
}

function clipped(sentence: string): string {
  if (sentence.length <= LONGEST_CLAIM) return sentence;
  const head = sentence.slice(0, LONGEST_CLAIM - 2);
  const space = head.lastIndexOf(' ');
  // A text without spaces is cut where no character is cut in two.
  return `${space > LONGEST_CLAIM / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')} …`;
}

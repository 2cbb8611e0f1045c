import { WEEKDAYS } from '../../language/calendar.ts';
import { oneSpelling } from '../../language/irregular-forms.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { fold } from '../../language/tokens.ts';
import { isSameUnit } from '../units/paired.ts';
import type { Unit } from '../units/units.ts';

/** A sentence, or the part of it that counts, with its units; their offsets are the text's. */
export interface ReadSentence {
  readonly text: string;
  /** Where it begins: after a dateline. */
  readonly start: number;
  readonly units: readonly Unit[];
}

interface Word {
  readonly start: number;
  /** Without case, accents and the spelling of one side of the Atlantic. */
  readonly word: string;
  /** Whether a mark before it says who speaks, or what is denied: "the mayor, said the minister, lied", "no, trains will run". */
  readonly isParted: boolean;
}

/** "U.S."; "1,000"; a character of Chinese; a word with its apostrophes; a sign that is read out. Other punctuation says nothing here. */
const WORD = new RegExp(
  [
    String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])`,
    String.raw`\p{N}+(?:[.,]\p{N}+)*`,
    String.raw`\p{Script=Han}`,
    String.raw`(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’ʼ]\p{L}+)*`,
    '[%$€£¥+?？]',
    String.raw`(?<![\p{L}\p{N}])[-−](?=\p{N})`,
  ].join('|'),
  'gu',
);

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** After an article they say something else than alone: "a few" and "few", "the last week" and "last week", "in the office" and "in office". */
const AFTER_ARTICLE: ReadonlySet<string> = lexicon('after-articles');
const DAYS: ReadonlySet<string> = new Set(WEEKDAYS.map((day) => day.toLowerCase()));
const SAYS: ReadonlySet<string> = lexicon('saying-verbs');

/**
 * Whether two sentences are one, word for word in order, but for case, punctuation, spelling, numbers and times in words or in figures, and a
 * few words that change nothing: articles, "also", "on" before a day, "that" after a verb of saying or for "which". Any other word may turn
 * all that is said, so there is no such thing as a small edit. Time linear in both.
 */
export function areSameWords(a: ReadSentence, b: ReadSentence): boolean {
  const [ours, theirs] = [wordsIn(a), wordsIn(b)];
  const [units, others] = [countedIn(a), countedIn(b)];
  let [i, j] = [0, 0];
  while (i < ours.length || j < theirs.length) {
    const [here, there] = [ours[i], theirs[j]];
    const [unit, other] = [here && units.get(here.start), there && others.get(there.start)];
    if (unit && other && isSameCount(unit, other)) {
      i = after(unit, ours, i);
      j = after(other, theirs, j);
    } else if (here && there && areSame(here, there)) [i, j] = [i + 1, j + 1];
    else if (saysNothing(ours, i)) i++;
    else if (saysNothing(theirs, j)) j++;
    else return false;
  }
  return true;
}

function wordsIn({ text, start }: ReadSentence): Word[] {
  let [end, last] = [start, ''];
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    if (index < start) return [];
    const word = oneSpelling(fold(written).replace(/(?<=\p{L})\.(?=\p{L})/gu, ''));
    const isParted = (SAYS.has(word) || last === 'no') && /[,;:.!"“”]/.test(text.slice(end, index));
    [end, last] = [index + written.length, word];
    return [{ start: index, word, isParted }];
  });
}

/** Numbers and times, by where they begin. */
const countedIn = ({ units }: ReadSentence): ReadonlyMap<number, Unit> =>
  new Map(units.flatMap((unit) => (unit.number || unit.time ? [[unit.start, unit] as const] : [])));

/** Whether two numbers or times are the same, and neither says more: "on Monday" is less than "on Monday, 12 May", "billions" than "9 billion". */
const isSameCount = (a: Unit, b: Unit): boolean =>
  isSameUnit(a, b) &&
  isSameUnit(b, a) &&
  a.number?.currency === b.number?.currency &&
  Object.keys(a.time?.parts ?? {}).length === Object.keys(b.time?.parts ?? {}).length;

function after({ end }: Unit, words: readonly Word[], from: number): number {
  let at = from + 1;
  while ((words[at]?.start ?? end) < end) at++;
  return at;
}

const areSame = (a: Word, b: Word): boolean =>
  (a.word === b.word && a.isParted === b.isParted) || (isThat(a) && isThat(b));
const isThat = ({ word }: Word): boolean => word === 'that' || word === 'which';

/** Whether a sentence says the same without this word. */
function saysNothing(words: readonly Word[], at: number): boolean {
  const [before = '', word = '', next = ''] = [at - 1, at, at + 1].map((each) => words[each]?.word);
  if (ARTICLES.has(word)) return !AFTER_ARTICLE.has(next);
  if (word === 'on') return DAYS.has(next);
  return word === 'also' || (word === 'that' && SAYS.has(before));
}

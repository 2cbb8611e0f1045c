import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { type Token, tokenize } from '../../language/tokens.ts';
import { DEMONYMS } from '../../names/gazetteer/places.ts';
import { MAYBE, SURELY, type Word, wordOf } from './word-forms.ts';

/** A noun phrase of a question: "the captain", "state of emergency", "new rockets". Offsets count in the question. */
export interface NounPhrase extends Span {
  /** Its words, without articles. */
  readonly words: readonly PhraseWord[];
  /** Its last word begins with a capital, and so belongs to a name. */
  readonly isName: boolean;
  /** All its words are words of the language, as far as can be seen. */
  readonly isSure: boolean;
}

/** A word of a noun phrase. */
interface PhraseWord extends Token {
  /** Only says what kind: "new" in "new rockets". */
  readonly isAdjective: boolean;
}

const ARTICLES = new Set(['the', 'a', 'an']);
/** Left out before a noun. */
const QUANTIFIERS = new Set('all any both each every few many more most much no other several some such'.split(' '));
/** Before a noun these point elsewhere, to what the card does not show. */
const POINTING = new Set('another her his its my our that their these this those your'.split(' '));
const DO = new Set('can could did do does may might must shall should will would'.split(' '));
const KIND = new Set(['what', 'which', 'whose']);
const SUBJECTS = new Set('he i it she somebody someone they we who whos you'.split(' '));
const EMPTY = lexicon('question-empty-nouns');
const TIMES = new Set([...MONTHS, ...WEEKDAYS]);

/**
 * The noun phrases of a question in English, in its order. What names nothing by itself is left out: a kind as in "which
 * city", "her life".
 */
export function nounPhrases(text: string): NounPhrase[] {
  const words = tokenize(text)
    .filter(({ extra }) => !extra)
    .map((token) => wordOf(token, text));
  const found: NounPhrase[] = [];
  /** A verb is still to come, of which "did" or "will" has gone before. */
  let awaits = false;
  let hasSubject = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    if (!word.isOpen) {
      if (DO.has(word.word)) [awaits, hasSubject] = [true, false];
      else if (SUBJECTS.has(word.word)) hasSubject = true;
      continue;
    }
    let end = i + 1;
    while (words[end]?.isOpen && isBeside(text, words[end - 1], words[end])) end += 1;
    const before = words[i - 1];
    const isKind = before !== undefined && KIND.has(before.word);
    const counts = before !== undefined && /^(?:many|much)$/.test(before.word);
    const needsVerb = awaits || isKind || counts;
    const isVerbFirst =
      !isAfterArticle(before) &&
      !word.isName &&
      ((awaits && hasSubject) || isAfterWho(before) || startsVerb(word, before));
    if (isVerbFirst && word.verb >= MAYBE) {
      awaits = false;
      continue;
    }
    const cut = cutAt(words.slice(i, end), needsVerb);
    const run = trimmed(words.slice(i, i + cut), before !== undefined && ARTICLES.has(before.word));
    if (cut < end - i) awaits = false;
    hasSubject = true;
    const phrase = run && phraseOf(run, before, isKind, text);
    if (phrase) found.push(phrase);
    // The word after it is its verb.
    i += cut < end - i ? cut : cut - 1;
  }
  return joined(found, text)
    .flatMap((phrase) => [...ownerOf(phrase, text), phrase])
    .filter((phrase) => !isEmpty(phrase));
}

const isBeside = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && /^[ -]$|^\. $/.test(text.slice(a.end, b.start));
const isAfterArticle = (before: Word | undefined): boolean =>
  before !== undefined && (ARTICLES.has(before.word) || POINTING.has(before.word) || QUANTIFIERS.has(before.word));
const isAfterWho = (before: Word | undefined): boolean =>
  before !== undefined && /^(?:who|whos|to|they|he|she|it|we|i|you)$/.test(before.word);
/** "Relying on helpers", "get round the law". */
const startsVerb = ({ verb, isParticiple, isPlural }: Word, before: Word | undefined): boolean =>
  isParticiple || (verb > SURELY && !isPlural && before?.word !== 'of');

/** Where a run of words ends as a noun phrase: before its verb. @param needsVerb A verb in its plain form may come, too. */
function cutAt(run: readonly Word[], needsVerb: boolean): number {
  const at = run.findIndex(({ isName, isParticiple, verb, noun, isPlural }, i) => {
    const before = run[i - 1];
    if (!before || isName) return false;
    // "The newly missing woman", but "GM recalling cars".
    if (isParticiple) return before.isName || before.adjective <= before.noun || i === run.length - 1;
    return verb >= SURELY && (needsVerb || (!isPlural && noun < MAYBE));
  });
  if (at >= 0 || !needsVerb) return at < 0 ? run.length : at;
  const plain = run.findLastIndex(({ isName, verb, noun, isPlural }, i) => {
    return i > 0 && !isName && !isPlural && verb >= MAYBE / 2 && noun < 0.9;
  });
  return plain < 0 ? run.length : plain;
}

/** Without what follows its last noun; nothing where no noun is left. @param isSure It is after an article. */
function trimmed(run: readonly Word[], isSure: boolean): readonly Word[] | undefined {
  const last = run.findLastIndex(({ isName, noun, isParticiple }, i) => {
    const isFirst = i === 0 && isSure;
    return isName || (noun >= (isFirst ? MAYBE : 2 * MAYBE) && (isFirst || !isParticiple));
  });
  return last < 0 ? undefined : run.slice(0, last + 1);
}

function phraseOf(
  run: readonly Word[],
  before: Word | undefined,
  isKind: boolean,
  text: string,
): NounPhrase | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  if (before !== undefined && POINTING.has(before.word)) return undefined;
  // "Which countries" and "pixels per inch" name a kind, "Japanese" no thing.
  if ((isKind && (!last.isPlural || run.length === 1)) || before?.word === 'per') return undefined;
  if (DEMONYMS.has(last.surface) && !last.isPlural) return undefined;
  if (TIMES.has(last.surface) || run.every(({ word }) => /^\p{Nd}/u.test(word))) return undefined;
  const article =
    before !== undefined && ARTICLES.has(before.word) && isBeside(text, before, first) ? before : undefined;
  const end = last.end - (/['’]s?$/.exec(last.surface)?.[0].length ?? 0);
  return {
    start: (article ?? first).start,
    end,
    words: run.map((word, i) => ({
      ...word,
      isAdjective: i < run.length - 1 && !word.isName && word.adjective > word.noun,
    })),
    isName: last.isName,
    isSure: run.every((word) => word.isKnown || article !== undefined || (word === last && word.isPlural)),
  };
}

/** "Trump" in "Trump's new position". */
function ownerOf({ words, isName, ...phrase }: NounPhrase, text: string): NounPhrase[] {
  const at = words.findIndex(({ start, end }) => /['’]s?$/.test(text.slice(start, end)));
  const owner = words.slice(0, at + 1);
  const last = owner.at(-1);
  if (!last || isName || !owner.every(({ start }) => /\p{Lu}/u.test(text.charAt(start)))) return [];
  return [
    {
      ...phrase,
      words: owner,
      isName: true,
      end: last.start + text.slice(last.start, last.end).replace(/['’]s?$/, '').length,
    },
  ];
}

function isEmpty({ words, isName }: NounPhrase): boolean {
  const telling = words.filter(({ isAdjective }) => !isAdjective);
  const { word = '' } = telling[0] ?? {};
  const forms = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')];
  return !isName && telling.length === 1 && forms.some((form) => EMPTY.has(form));
}

/** Puts "the state" and "emergency" together where "of" is between them; "the state" alone would be another thing. */
function joined(phrases: readonly NounPhrase[], text: string): NounPhrase[] {
  const result: NounPhrase[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const next = phrases[i + 1];
    if (!/^\s+of\b/i.test(text.slice(phrase.end))) result.push(phrase);
    else if (next && /^\s+of\s+$/i.test(text.slice(phrase.end, next.start)))
      result.push({
        ...phrase,
        end: next.end,
        words: [...phrase.words, ...next.words],
        isSure: phrase.isSure && next.isSure,
      });
  }
  return result;
}

import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { IRREGULAR } from '../../language/irregular-forms.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { stemOf, type Token, tokenize } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { DEMONYMS } from '../../names/gazetteer/places.ts';

/** A noun phrase of a question: "the captain", "state of emergency", "new rockets". Offsets count in the question. */
export interface NounPhrase extends Span {
  /** Its words, without articles. */
  readonly words: readonly PhraseWord[];
  /** Its last word begins with a capital, and so belongs to a name. */
  readonly isName: boolean;
  /** Its last word is a plural, which needs no article. */
  readonly isPlural: boolean;
}

/** A word of a noun phrase. */
export interface PhraseWord extends Token {
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
const SUBJECTS = new Set('he i it she somebody someone they we who whos you what'.split(' '));
const EMPTY = lexicon('question-empty-nouns');
/** Prepositions, and adverbs that WordNet also knows as nouns or adjectives. */
const CLOSED = new Set([
  ...lexicon('profile-prepositions'),
  ...'again ago ahead alone already always apart away back early ever far here instead late long maybe now overseas'.split(
    ' ',
  ),
  ...'soon still then together well yet behind beside beyond inside near outside throughout toward towards'.split(' '),
]);
/** Endings of nouns that are made of verbs, where the stemmer takes them off: "amendment". */
const NOMINAL = /(?:ment|[st]ion|ness|ity|[ae]nce|ship|ism|ist|[eo]r)s?$/;
/** The same of adjectives. */
const ADJECTIVAL = /(?:ive|ous|ful|[ai]ble|less|ish)$/;
const TIMES = new Set([...MONTHS, ...WEEKDAYS]);

/** Shares above which a word is taken for one of its classes. Set by hand. */
const SURELY = 0.6;
const MAYBE = 0.25;

const NOTHING = { noun: 0, verb: 0, adjective: 0 };
const NOUN = { ...NOTHING, noun: 1 };
const ADJECTIVE = { ...NOTHING, adjective: 1 };

interface Word extends Token {
  readonly surface: string;
  readonly isOpen: boolean;
  readonly isName: boolean;
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly isKnown: boolean;
  /** Its form is one of a verb that ends a noun phrase: "killed", "taking", "sent". */
  readonly isParticiple: boolean;
  readonly isPlural: boolean;
}

/**
 * The noun phrases of a question in English, in its order. What is not surely one is left out: a run of words with one
 * that no table has, a kind as in "which city", "her life".
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
  return joined(found, text);
}

function wordOf(token: Token, text: string): Word {
  const { word, term, start, stop } = token;
  const surface = text.slice(start, token.end);
  const classes = wordClasses().get(term) ?? wordClasses().get(stemOf(word.replace(/men$/, 'man')));
  const isNominal = NOMINAL.test(word) && !NOMINAL.test(term);
  const isAdjectival = ADJECTIVAL.test(word) && !ADJECTIVAL.test(term);
  const { noun, verb, adjective } = isNominal ? NOUN : isAdjectival ? ADJECTIVE : (classes ?? NOTHING);
  const isName = /^(?:\p{Lu}|\p{Ll}+\p{Lu})/u.test(surface) && (start > 0 || /.\p{Lu}/u.test(surface));
  const isForm = /(?:ing|ed)$/.test(word) && !/(?:ing|ed)$/.test(term);
  const isPast = IRREGULAR.has(word) && noun < SURELY && verb >= MAYBE;
  return {
    ...token,
    surface,
    // "Badly" loses its ending to the stemmer, and "rally" keeps it.
    isOpen: !stop && !CLOSED.has(word) && (!/ly$/.test(word) || /li$/.test(term)),
    isName,
    noun,
    verb,
    adjective,
    isKnown: classes !== undefined || isNominal || isName || /^\p{Nd}/u.test(word),
    // "Government-employed" is one word.
    isParticiple: !isName && (isForm || isPast) && text[start - 1] !== '-',
    isPlural: /[^siu']s$/.test(word) ? noun >= MAYBE : /^(?:children|people|[a-z]*men)$/.test(word),
  };
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
  if (!first || !last || run.some(({ isKnown }) => !isKnown)) return undefined;
  if (before !== undefined && POINTING.has(before.word)) return undefined;
  // "Which countries" and "pixels per inch" name a kind, "Japanese" no thing.
  if ((isKind && (!last.isPlural || run.length === 1)) || before?.word === 'per') return undefined;
  if (DEMONYMS.has(last.surface) && !last.isPlural) return undefined;
  if (run.every((word) => word === last || word.adjective > word.noun) && isEmpty(last)) return undefined;
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
    isPlural: last.isPlural,
  };
}

const isEmpty = ({ isName, word }: Word): boolean =>
  !isName && [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].some((form) => EMPTY.has(form));

/** Puts "the state" and "emergency" together where "of" is between them; "the state" alone would be another thing. */
function joined(phrases: readonly NounPhrase[], text: string): NounPhrase[] {
  const result: NounPhrase[] = [];
  for (const [i, phrase] of phrases.entries()) {
    const next = phrases[i + 1];
    if (!/^\s+of\b/i.test(text.slice(phrase.end))) result.push(phrase);
    else if (next && /^\s+of\s+$/i.test(text.slice(phrase.end, next.start)))
      result.push({ ...phrase, end: next.end, words: [...phrase.words, ...next.words] });
  }
  return result;
}

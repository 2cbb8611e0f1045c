import { stemCoverage } from '../corpus/overlap.ts';
import { MONTH } from '../language/calendar.ts';
import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { contentTerms, fold } from '../language/tokens.ts';
import type { IndexedSentence } from '../search/search-index.ts';

/** Marks before a sentence's first word. */
const OPENING = /^["“”'‘’«„「『(（[\s—–-]+/u;

const ORDINALLY = String.raw`(?:fir|seco|thi)\p{L}+`;
const JOINS = new RegExp(
  `^(?:${[
    `(?:${alternatives('takeaways-conjunctions')}|so(?! far))(?![-\\p{L}])`,
    `(?:${alternatives('takeaways-conjuncts')}|${ORDINALLY})(?=,)`,
    'at the (?:same )?time(?=[, ])',
  ].join('|')})[,:]?\\s*`,
  'iu',
);
const JOINS_CJK = new RegExp(`^(?:${alternatives('takeaways-conjunctions-cjk')})[，,、]?`, 'u');

const QUANTIFIER = 'one|some|many|most|all|none|several|two|three|four|few|each|either|any|half';
const OF_THEM = 'of (?:them|these|those|his|her|their|its)|have|has|had|are|is|were|was|will|would|said|say';
/** Words at the beginning of a sentence that refer to something before it. */
const POINTS_BACK = new RegExp(
  `^(?:${[
    `(?:this|these) (?!(?:${alternatives('takeaways-periods')})\\b)`,
    'this[,.]',
    alternatives('takeaways-pronouns'),
    'such(?! as)',
    'both(?![^.]{1,60} and )',
    'one (?:said|told|added|was|is|had|has|who|wrote|says)',
    `(?:${QUANTIFIER}) (?:${OF_THEM})(?![\\p{L}])`,
    'the (?:others?|same|former|latter|pair|couple|duo|trio|two|three|four)',
    'there(?=,)',
  ].join('|')})(?:(?<=\\s)|\\b)`,
  'iu',
);
const inCapitals = (words: ReadonlySet<string>): string =>
  [...words].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');
/** Only before a word in lower case, as "Ella" may be somebody's name. */
const POINTS_BACK_ELSEWHERE = new RegExp(
  String.raw`^(?:${inCapitals(lexicon('takeaways-pronouns-elsewhere'))}) (?=\p{Ll})`,
  'u',
);
const POINTS_BACK_CJK = new RegExp(`^(?:${alternatives('takeaways-pronouns-cjk')}|其(?!中|他|实|實))`, 'u');

const LINK_VERB =
  'is|was|remains?|remained|seems?|seemed|appears?|appeared|will be|would be|may be|has been|had been|became';
const ADVERBS = '(?:(?:not|still|also|yet|now|immediately|widely|long|been) )*';
const IMPERSONAL = String.raw` ?(?:(?:${LINK_VERB}) )?${ADVERBS}(?:${alternatives('takeaways-impersonal')})\b`;
/** "It", unless it points at nothing: "It is unclear whether …". */
const IT = new RegExp(String.raw`^it(?:['’]s)?\b(?!${IMPERSONAL})`, 'iu');

const THE = new RegExp(
  [
    String.raw`^[Tt]he (?:(?:\d+|two|three|four|five) )?(?:\p{Ll}+(?:-\p{Ll}+)? )?`,
    String.raw`(${alternatives('takeaways-act-nouns', 'takeaways-person-nouns')}|\d+-year-old)(?:['’]s?)?(?![-\p{L}])`,
  ].join(''),
  'u',
);
const THE_SAID =
  /^[Tt]he (?:proposed|planned|said|resulting|ensuing|subsequent|additional|remaining|other|aforementioned) (\p{Ll}+)/u;
/** Says after a noun which one is meant. */
const SPECIFIED = new RegExp(
  String.raw`^[\s,]*(?:${[
    'of|for|to|that|in|on|at|between|from|which|who|whose|with|against|over|about|by|into|behind|under|around|near',
    'named|called|known',
  ].join('|')})\b`,
  'iu',
);

const PERIOD = `${alternatives('takeaways-periods')}|time|day|decade|century|country|world`;
const INNER = new RegExp(
  [
    String.raw`\b(?:this|these|those) (?!(?:\p{L}+ )?(?:${PERIOD})s?\b`,
    String.raw`|(?:who|which|that|are|is|in|of|with|from|to)\b)(\p{Ll}+(?: \p{Ll}+)?)`,
  ].join(''),
  'iu',
);
/** "estimates that number is closer to 40,000". */
const THAT = new RegExp(String.raw`\bthat (?:same )?(?:${alternatives('takeaways-that-nouns')})\b(?! of\b)`, 'iu');
/** Words from the beginning: what "these" refers to further in is named before it in the sentence. */
const INNER_WORDS = 7;
/** What may come before the subject: "In 2010, he …", "When asked, they …". */
const ADVERBIAL = /^[\p{L}\p{N} '’-]{2,60}, /u;
const HE = /\b(?:he|she|him|his|her|hers|himself|herself)\b/iu;
const SOMEBODY = new RegExp(
  String.raw`\b(?:${alternatives('takeaways-somebody')}|spokes\p{L}+|\p{L}+-year-old|\p{L}{4,}(?:ist|ian))s?\b`,
  'iu',
);

/** "The database was …", but not "The database of …". */
const THE_THING = new RegExp(
  String.raw`^[Tt]he (?:\p{Ll}+(?:-\p{Ll}+)? )??(\p{Ll}{3,}) (?:${alternatives('takeaways-finite-verbs')}|\p{Ll}{2,}ed)\b`,
  'u',
);

/** A sentence, as the cues read it. */
interface AnaphoraContext {
  readonly text: string;
  /** Without marks before its first word. */
  readonly whole: string;
  /** Without what joins it to the one before. */
  readonly rest: string;
  /** What comes before its subject, with the comma; may be empty. */
  readonly adverbial: string;
  /** Stems of the title, which every reader sees: it may name a thing. */
  readonly title: ReadonlySet<string>;
}

/** What makes a sentence lean on the ones before it, in the order in which it is looked for. */
const LEANS = [
  /** A quotation, whole or in part, whose speaker is named elsewhere. */
  { cue: 'quotation', holds: ({ text }) => isQuotation(text) },
  /** "However, …" */
  { cue: 'conjunction', holds: ({ rest, whole }) => rest !== whole },
  /** "They …", "All of them …" */
  { cue: 'pronoun', holds: ({ rest }) => pointsBack(rest) },
  /** "When asked, he …" */
  {
    cue: 'pronoun after an adverbial',
    holds: ({ rest, adverbial }) =>
      adverbial !== '' && !namesSomething(adverbial) && isPronoun(rest.slice(adverbial.length), adverbial),
  },
  /** "After the attack, …" */
  {
    cue: 'act in an adverbial',
    holds: ({ adverbial, title }) => isTheAct(adverbial.replace(/^\p{L}+ (?=the )/u, ''), title),
  },
  /** "The outcome of these talks …" */
  { cue: 'demonstrative inside', holds: ({ rest, title }) => pointsInside(rest, title) },
  /** "The proposal would …" */
  { cue: 'act', holds: ({ rest, title }) => isTheAct(rest, title) },
  /** "Costs are high, she said." */
  { cue: 'unnamed person', holds: ({ text }) => hasLoosePronoun(text) },
] as const satisfies readonly AnaphoraRule[];

/** What makes a sentence one among several. */
const LOOSELY = [
  /** "Meier also …" */
  { cue: 'also', holds: ({ whole }) => /^\p{L}[\p{L} .'’-]{0,30}? (?:also|too)\b/u.test(whole) },
  /** Outside a quotation. */
  { cue: 'we', holds: ({ text }) => /\b(?:we|our|us)\b/i.test(outsideQuotes(text)) },
] as const satisfies readonly AnaphoraRule[];

interface AnaphoraRule {
  readonly cue: string;
  readonly holds: (reading: AnaphoraContext) => boolean;
}

/** How a sentence reads without the ones before it, and the first cue that says so; absent for one that reads alone. */
export interface Anaphora {
  readonly kind: 'alone' | 'loosely' | 'leans';
  readonly cue?: (typeof LEANS | typeof LOOSELY)[number]['cue'];
}

/**
 * How a sentence reads without the ones before it, as far as its words show: `alone`; `loosely`, as one among several
 * ("Meier also said", "we"); or it `leans` on them, as it goes on from them ("But", "For example") or speaks of what
 * only they name ("He", "This", "The proposal").
 */
export function anaphoraOf(sentence: IndexedSentence): Anaphora {
  const reading = readingOf(sentence);
  const leans = LEANS.find(({ holds }) => holds(reading));
  if (leans) return { kind: 'leans', cue: leans.cue };
  const loosely = LOOSELY.find(({ holds }) => holds(reading));
  return loosely ? { kind: 'loosely', cue: loosely.cue } : { kind: 'alone' };
}

function readingOf({ sentence, passage }: IndexedSentence): AnaphoraContext {
  const text = passage.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  const whole = text.replace(OPENING, '');
  const rest = whole.replace(JOINS, '').replace(JOINS_CJK, '');
  return { text, whole, rest, adverbial: ADVERBIAL.exec(rest)?.[0] ?? '', title: passage.titleTerms };
}

/**
 * The stems of a thing that a sentence begins with as known: "The database was unveiled". Undefined where the title
 * names it or no sentence before does.
 *
 * @param before Stems of the sentences before it.
 */
export function thingOf({ sentence, passage }: IndexedSentence, before: ReadonlySet<string>): string[] | undefined {
  const noun = THE_THING.exec(passage.document.text.slice(sentence.start, sentence.end))?.[1];
  if (noun === undefined || lexicon('takeaways-unique-nouns').has(noun) || isNamed(noun, passage.titleTerms))
    return undefined;
  const known = contentTerms(noun).filter((term) => before.has(term));
  return known.length > 0 ? known : undefined;
}

function isPronoun(text: string, before: string): boolean {
  if (/^(?:he|she|his|her)\b/i.test(text)) return !SOMEBODY.test(before);
  return /^(?:they|this|these|those|their|its)\b/i.test(text) || IT.test(text);
}

function pointsBack(text: string): boolean {
  return [POINTS_BACK, IT, POINTS_BACK_ELSEWHERE, POINTS_BACK_CJK].some((pattern) => pattern.test(text));
}

function pointsInside(text: string, title: ReadonlySet<string>): boolean {
  return [INNER, THAT].some((pattern) => {
    const match = pattern.exec(text);
    return match !== null && text.slice(0, match.index).split(' ').length <= INNER_WORDS && !isNamed(match[1], title);
  });
}

/** Whether a text begins with an act or a person of which a reader of it alone asks which. */
function isTheAct(text: string, title: ReadonlySet<string>): boolean {
  const match = THE.exec(text) ?? THE_SAID.exec(text);
  return match !== null && !SPECIFIED.test(text.slice(match[0].length)) && !isNamed(match[1], title);
}

function isNamed(words: string | undefined, title: ReadonlySet<string>): boolean {
  return contentTerms(words ?? '').some((term) => stemCoverage(term, title) > 0);
}

const TIME = new RegExp(String.raw`\b(?:${MONTH}|\p{L}+day)\b`, 'giu');

/**
 * Whether words before a pronoun name what it may refer to: by a capital inside, or by a first word that is no opener.
 */
function namesSomething(text: string): boolean {
  const [first = '', ...others] = text.replace(TIME, '').trim().split(' ');
  if (others.some((word) => /\p{Lu}/u.test(word))) return true;
  const word = fold(first).replace(/\P{L}/gu, '');
  if (word === '' || STOP_WORDS.has(word) || lexicon('takeaways-openers').has(word)) return false;
  return !/(?:ly|ing)$/.test(word);
}

/**
 * Whether there is a "he" or "her" with nobody before it, nor a name right after what it opens: "In his speech, Obama
 * …".
 */
function hasLoosePronoun(text: string): boolean {
  const match = HE.exec(text);
  if (!match) return false;
  const before = text.slice(0, match.index).replace(OPENING, '');
  if (namesSomething(before) || SOMEBODY.test(before)) return false;
  return !/^(?:his|her) [^,]{1,40}, (?:the )?\p{Lu}/u.test(text.slice(match.index));
}

function isQuotation(text: string): boolean {
  const outside = outsideQuotes(text);
  return (outside !== text && !/\p{L}{2}/u.test(outside)) || I.test(outside);
}

/** Not "World War I". */
const I = /(?<!\p{Lu}[\p{L}.]* )\bI(?:['’]\p{L}+)?(?= \p{Ll})|\b(?:my|me|myself)\b/u;

/** Whether somebody speaks of themselves without quotation marks: a quotation that is set as a paragraph of its own. */
export function isOfSpeaker({ sentence, passage }: IndexedSentence): boolean {
  return I.test(outsideQuotes(passage.document.text.slice(sentence.start, sentence.end)));
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|「[^」]*(?:」|$)|«[^»]*(?:»|$)/g, '');
}

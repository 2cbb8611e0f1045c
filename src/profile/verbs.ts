import { alternatives } from '../language/lexicon/lexicon.ts';

const SAYING = new RegExp(`(?<![\\p{L}-])(?:${alternatives('saying-verbs')})(?![\\p{L}-])`, 'gu');

/** These give a name or a judgement: the words in quotation marks after them need no colon or comma to be their subject's. */
const NAMING = /^(?:call|describ|thank|denounc|dismiss|critici)/;

/** What says without such a verb: "X issued a statement". */
const ISSUED = /\b(?:issued|released|gave|made|read) (?:an?|the|this|his|her) (?:\p{Ll}+ )?statement\b/gu;

const FINITE_VERBS = alternatives('profile-finite-verbs');
const FINITE = new RegExp(`\\b(?:${FINITE_VERBS})\\b`);

const IN_PARENTHESES = String.raw`(?: \([^()]*\))?`;
const IN_PASSING = '(?:, [^,;:]{1,120},)?';
const ADVERBS = String.raw`(?: (?:also|then|now|later|once|still|often|already|never|always|soon|\p{Ll}+ly))*`;
const VERB = String.raw`(?:${FINITE_VERBS}|said|told|wrote|\p{Ll}+(?:ed|[^s]s))(?!\p{L})`;
/** A verb after its subject, or after what is said of the subject in passing: " sued", ", the mayor, has signed". */
const AFTER_SUBJECT = new RegExp(`^${IN_PARENTHESES}${IN_PASSING}${ADVERBS} ${VERB}`, 'u');

/** A verb's place in a text. */
export interface Verb {
  readonly start: number;
  readonly end: number;
}

const places = (text: string, pattern: RegExp): Verb[] =>
  [...text.matchAll(pattern)].map(({ index, 0: verb }) => ({ start: index, end: index + verb.length }));

/** Verbs of saying, in the order of the text. */
export const verbsOfSaying = (text: string): Verb[] => places(text, SAYING);

/** The last verb of saying of a text, or "issued a statement". */
export function lastSaying(text: string): Verb | undefined {
  const isAnnounced = /[:,]\s*$/.test(text);
  const verbs = verbsOfSaying(text).filter(({ start }) => !isAnnounced || !NAMING.test(text.slice(start)));
  return verbs.at(-1) ?? places(text, ISSUED).at(-1);
}

/** Whether a part of a sentence is a clause: "X never married; he". */
export const hasClause = (text: string): boolean => FINITE.test(text) || text.includes(';');

/** Whether a part of a sentence has a verb. */
export const hasVerb = (text: string): boolean => FINITE.test(text) || verbsOfSaying(text).length > 0;

/** Whether the text after a name says what the name does or is. */
export const goesOnWithVerb = (after: string): boolean => AFTER_SUBJECT.test(after);

import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { contentTerms, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { isRole } from '../../names/roles/role-nouns.ts';
import type { Name } from '../../names/types.ts';
import type { Phrase } from '../question/phrases.ts';
import type { Question } from '../question/question.ts';

/** Who or what is asked after, in the question's words. */
export interface Subject {
  readonly text: string;
  /** Where all of it is one name of the stories. */
  readonly name?: Name;
  /** The stems of its content words, and the question's phrases in it. */
  readonly terms: readonly string[];
  readonly phrases: readonly Phrase[];
}

/** Who somebody is or what something is, or what they do. */
export interface BeingAsked {
  readonly kind: 'being';
  readonly subject: Subject;
  /** Somebody is asked after. */
  readonly isWho: boolean;
}

/** What a short form stands for. */
interface LettersAsked {
  readonly kind: 'letters';
  readonly subject: Subject;
}

/** Who holds an office. */
export interface HolderAsked {
  readonly kind: 'holder';
  /** The stems of the nouns for who holds it. */
  readonly heads: ReadonlySet<string>;
  /** Whoever is at the head of all of a body is asked after, by what they do: "who runs". */
  readonly isByDeed: boolean;
  /** What it is an office of, and whatever else is said of it. */
  readonly of: Subject;
}

/** What a thing is called. */
export interface NamingAsked {
  readonly kind: 'naming';
  /** The stem of the noun for the thing. */
  readonly head: string;
  /** One of this kind is asked for by what else is said of it: "which court was she convicted in". */
  readonly isOfKind: boolean;
  /** Whatever else is said of it. */
  readonly of: Subject;
}

/** What a question wants to know of who somebody or what something is. */
export type IdentityAsked = BeingAsked | LettersAsked | HolderAsked | NamingAsked;

const IS = "(?:['’]?s| is| are| was| were)";
const JOB = '(?:job|role|position|profession|occupation|title|post)(?: title)?';
const form = (pattern: string): RegExp => new RegExp(`^(?:(?:and|so|but|ok|well) )*${pattern}$`, 'iu');

const BEING = [
  form(`what${IS} (.+?)['’]?s? (?:current )?${JOB}`),
  form(`what${IS} the ${JOB} of (.+)`),
  form('what (?:job|role|position) (?:does|did|has|had) (.+?) (?:have|had|hold|held|do)'),
  form('what (?:does|do|did) (.+?) do(?: for a living| for work)?'),
  form('what (?:does|do|did) (.+?) mean'),
  form(`(?:who|what)(?: exactly)?${IS} (?:exactly )?(.+)`),
];
const LETTERS = [
  form('what (?:does|do|did) (?:the )?(.+?) (?:stand for|mean)'),
  form(`what${IS} (.+?) (?:short(?:hand)?|an? (?:acronym|abbreviation|short form)) (?:for|of)`),
  form(`what${IS} the (?:full (?:name|form)|long form|long name) (?:of|for) (.+)`),
  form('(.+?) (?:stands for what|full form)'),
];
const NAMING = [
  form(`what${IS} the (?:(?:official|full|real|new) )?names? (?:of|for) (.+)`),
  form(`what${IS} (.+?)['’]s? (?:official |full |real |new )?name`),
  form(`what${IS} (.+?) (?:called|named|known as)(?: .+)?`),
  form('(?:the )?names? of (.+)'),
];
/** "Which court was she convicted in." */
const KIND = form(
  '(?:(?:in|at|on|from|by|for) )?(?:which|what) ((?:\\p{L}+ )?\\p{L}+) (?:is|was|did|does|has|had|will|\\p{L}+ed) .+',
);
const OFFICE = [
  form(`who${IS} (?:the |an? )?(.+)`),
  form(`what${IS} (?:the )?(.+?)['’]s? name`),
  form(`what${IS} the name of (.+)`),
];

const stems = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map(stemOf));
const HEADS = stems(lexicon('heads-of-bodies'));
/** Nouns that say the same of whoever is at the head of something. */
const ANY_HEAD = stems(['head', 'boss', 'leader', 'chief']);
const doing = (verbs: string): RegExp => form(`who(?: is| was|['’]s)? (?:${verbs}) (.+)`);
/** What somebody is who does something with a body. */
const DOERS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [doing('runs?|ran|running|heads?|headed|heading|leads?|led|leading|in charge of|at the head of'), HEADS],
  [doing('manages?|managed|managing|directs?|directed|directing'), HEADS],
  [doing('chairs?|chaired|chairing'), stems(['chair', 'chairman', 'chairwoman', 'chairperson', 'president'])],
  [doing('owns?|owned'), stems(['owner', 'co-owner', 'proprietor'])],
  [doing('founded|started|created|set up'), stems(['founder', 'co-founder', 'creator'])],
  [doing('commands?|commanded|in command of'), stems(['commander', 'captain', 'chief', 'general', 'admiral'])],
];

/** What a question asks of who somebody or what something is; nothing of any other. */
export function identityAsked(question: Question): IdentityAsked | undefined {
  const text = question.text
    .replace(/[\s?？.!,]+$/u, '')
    .replace(/ (?:again|exactly|anyway|btw|though|please|here)$/i, '');
  return (
    lettersAsked(text, question) ??
    holderAsked(text, question) ??
    kindAsked(text, question) ??
    namingAsked(text, question) ??
    beingAsked(text, question)
  );
}

function lettersAsked(text: string, question: Question): LettersAsked | undefined {
  const subject = firstOf(LETTERS, text, question);
  if (!subject || subject.text.includes(' ')) return undefined;
  // "What does chikungunya mean?" asks for no long form.
  const isShort = /^(?:\p{Lu}[\p{Lu}\p{N}.&-]*|.{2,6})$/u.test(subject.text);
  return isShort || !/mean$/i.test(text) ? { kind: 'letters', subject } : undefined;
}

function beingAsked(text: string, question: Question): BeingAsked | undefined {
  const subject = firstOf(BEING, text, question);
  if (!subject || subject.terms.length === 0) return undefined;
  const isWho = /^(?:(?:and|so|but|ok|well) )*who/i.test(text) || subject.name?.kind === 'person';
  const isPlain = subject.name !== undefined || (isWho ? isLikeName(subject.text) : isOneThing(subject.text));
  return isPlain ? { kind: 'being', subject, isWho } : undefined;
}

/** Words of a thing that is asked after by more than its name, at most. Set by hand. */
const MOST_WORDS = 6;

/** Whether words are a name that no list has: with capitals, or words of no language that the tables know. */
const isLikeName = (text: string): boolean =>
  text.split(' ').length <= MOST_WORDS &&
  text.split(' ').every((word) => /^\p{Lu}/u.test(word) || !wordClasses().get(stemOf(word.toLowerCase())));

/** What makes words more than a thing by its name: "the danger in waiting", "he accused of". */
const MORE = [
  'i|you|he|she|it|they|we|this|that|these|those|his|her|their|its|there|about|who|which|if|when|not|more|most',
  'for|to|with|by|from|like|against|according|do|does|did|going|being|doing',
].join('|');
const isMore = new RegExp(`\\b(?:${MORE})\\b|^\\p{L}{3,}(?:ing|ed)\\b|\\p{L}{3,}(?:ing|ed)$`, 'iu');
const isOneThing = (text: string): boolean => text.split(' ').length <= MOST_WORDS && !isMore.test(text);

function holderAsked(text: string, question: Question): HolderAsked | undefined {
  for (const [pattern, heads] of DOERS) {
    const body = pattern.exec(text)?.[1];
    const of = body === undefined ? undefined : subjectOf(body, question);
    if (of && of.terms.length > 0) return { kind: 'holder', heads, isByDeed: true, of };
  }
  const office = firstOf(OFFICE, text, question);
  const head = office && headOf(office.text);
  if (!head || office.name || !isRole(head)) return undefined;
  const stem = stemOf(head.toLowerCase());
  const heads = ANY_HEAD.has(stem) ? new Set([stem, ...HEADS]) : new Set([stem]);
  return { kind: 'holder', heads, isByDeed: false, of: without(stem, office) };
}

function kindAsked(text: string, question: Question): NamingAsked | undefined {
  const noun = headOf(KIND.exec(text)?.[1] ?? '');
  if (noun === undefined || !isOneNoun(noun)) return undefined;
  const head = stemOf(noun.toLowerCase());
  return { kind: 'naming', head, isOfKind: true, of: without(head, subjectOf(text, question)) };
}

function namingAsked(text: string, question: Question): NamingAsked | undefined {
  const of = firstOf(NAMING, text, question);
  const noun = of && headOf(of.text);
  if (!noun || of.name || /\p{Lu}/u.test(noun)) return undefined;
  const head = stemOf(noun.toLowerCase());
  return { kind: 'naming', head, isOfKind: false, of: without(head, of) };
}

const without = (stem: string, subject: Subject): Subject => ({
  ...subject,
  terms: subject.terms.filter((term) => term !== stem),
  phrases: subject.phrases.filter(({ keys }) => !keys.includes(stem)),
});

/** Share of its uses as a noun from which on a word is taken for one. Set by hand. */
const NOUN = 0.6;

/** Whether a word is one thing, as far as the tables know. */
const isOneNoun = (word: string): boolean =>
  !STOP_WORDS.has(word.toLowerCase()) &&
  !/[^su]s$/i.test(word) &&
  (wordClasses().get(stemOf(word.toLowerCase()))?.noun ?? 0) >= NOUN;

/** What ends a noun phrase. */
const AFTER_HEAD = /,|\b(?:of|for|in|at|on|who|that|which|where|from|under|to|by|with|behind|whose|near)\b/i;

/** The last word of a noun phrase before what is said after it: "chief" of "Kohat's police chief in 2010". */
function headOf(text: string): string | undefined {
  const phrase = text.slice(0, AFTER_HEAD.exec(text)?.index ?? text.length);
  return /([\p{L}\p{N}'’-]+)\s*$/u.exec(phrase)?.[1];
}

function firstOf(patterns: readonly RegExp[], text: string, question: Question): Subject | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return subjectOf(found, question);
  }
  return undefined;
}

function subjectOf(found: string, question: Question): Subject {
  const text = found.replace(/^(?:the|an?|this|these|those|that) (?=\S)/i, '').replace(/^["“'‘]|["”'’]$/gu, '');
  const start = question.text.lastIndexOf(text);
  const isInside = (span: Span): boolean => span.start >= start && span.end <= start + text.length;
  const phrases = question.phrases.filter(isInside);
  const terms = [...new Set(contentTerms(text))];
  const [only] = phrases;
  const isAll = only?.name !== undefined && terms.every((term) => only.keys.includes(term));
  return { text, ...(isAll && only.name && { name: only.name }), terms, phrases };
}

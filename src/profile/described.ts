import { BODY_NOUNS, PLACE_NOUNS } from '../language/lexicon/lists.ts';
import type { Span } from '../language/span.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { fold, stemOf } from '../language/tokens.ts';
import { wordClasses } from '../language/wordnet.ts';
import { DETERMINER, isRolePhrase } from '../names/roles/role-context.ts';
import { belongsToRole, isRole } from '../names/roles/role-nouns.ts';

/** How surely a sentence says who or what something is. */
export type Sureness = 'surely' | 'likely' | 'hardly';

const SURENESS: Readonly<Record<Sureness, number>> = { surely: 3, likely: 2, hardly: 1 };

/** Whether the first is said more surely. */
export const isSurer = (a: Described, b: Described | undefined): boolean =>
  b === undefined || SURENESS[a.how] > SURENESS[b.how];

/** What a sentence says that something is. */
export interface Described {
  readonly how: Sureness;
  /** The words that say it, where they can be told from the others; offsets into the document. */
  readonly said?: Span;
}

const IDLE = '(?:(?:also|now|still|currently|once|both|actually|simply|basically|\\p{Ll}+ly) )?';
/** "X is a …", "X, which is one of …", "Xs are the …". */
const IS = new RegExp(
  `^(?: \\([^()]{1,60}\\))?(?:,? (?:which|who))? (?:is|was|are|were|means|became|remains|refers to) ${IDLE}(an?|one of|the|any|what|those) [^,;:()—–"“”]{2}`,
  'u',
);
const ASIDE = '(?: \\([^()]{1,60}\\))?(?:, (?:aged )?\\d{1,3})?';
/** "X, a lender," "X, 42, the mayor of Ulm.", "X, Norvane's cloud arm," */
const APPOSED = new RegExp(
  `^${ASIDE}, ((?:an?|the|one of|another|its|his|her|their|our|part of|home to|(?:\\p{Lu}[\\p{L}.-]* ){1,3}?\\p{Lu}[\\p{L}-]*['’]s?|\\p{Lu}[\\p{L}-]*['’]s?) [^,;:()—–"“”]{2,160})([,;:)—–.]|$)`,
  'u',
);
const BARE = new RegExp(`^${ASIDE}, ([^,;:()—–"“”]{3,120})([,;:)—–.]|$)`, 'u');
const RELATIVE = new RegExp(`^${ASIDE},? (?:which|who|whose)\\b(?! (?:has|had) (?:not|never)\\b)`, 'u');
const DASHED = /^ ?(?:—|–|--| - ) ?((?:an?|the|one of) [^,;:()—–"“”]{2,160})/u;
/** "Fondas (places where …)"; not "(pictured left)", "(played by …)". */
const GLOSS =
  /^ \((?!\p{Ll}+ed\b|(?:by|see|left|right|centre|from|in|who|with)\b)((?:[^()]* )?\p{Ll}[^()]* \p{Ll}[^()]*)\)/u;
const OTHERWISE =
  /^,? (?:also |formerly |previously |better |now )?(?:known as|nicknamed|dubbed|short for)\b|^, or (?:an? |the )?\p{L}/u;
/** "a helpline called X". */
const CALLED = new RegExp(
  [
    '(\\p{L}[\\p{L}-]+),? (?:is |was |are |now |also |then )?',
    '(?:called|named|known as|dubbed|nicknamed|termed|entitled|titled) (?:the |an? )?["“\'‘]?$',
  ].join(''),
  'u',
);
/** "the airline X", "Norvane's lender X", "Spanish airline X". */
const CLOSE = new RegExp(
  [
    '(?:^|[\\s"“‘(])((?:(?:an?|the|its|his|her|their|our|another|one) |[\\p{L}\\p{N}.-]+[\'’]s? |\\p{Lu}[\\p{L}.-]+ )',
    "(?:[\\p{L}\\p{N}.&'’-]+ ){0,5}?)(\\p{Ll}[\\p{Ll}-]+) [\"“'‘]?$",
  ].join(''),
  'u',
);
/** "The fund's chairman is X". */
const TURNED = /(\p{L}+)(?: (?:of|for|at) [^,;]{2,60})? (?:is|was) (?:now |currently |then )?$/u;
const BEFORE_COMMA =
  /(?:^|[,;] |\b(?:from|by|of|at|to|in|with|and|that) )((?:an?|the|its|\p{Lu}[\p{L}-]*['’]s?) [^,;:()"“”]{2,80}), (?:the )?$/u;

/** What tells a clause from a phrase. */
const CLAUSE =
  /\b(?:is|was|are|were|has|had|have|said|says|did|does|will|would|can|could|should|may|might|must|told|came|went|became|met)\b/;
/** What makes what stands before a name the subject of its sentence, and the name a part of that. */
const OBLIQUE = new RegExp(
  [
    '(?:\\b(?:of|in|for|at|by|with|to|from|on|about|against|between|under|over|into|after|before|and|or|than|like|near)',
    "|['’]s?) (?:the |an? |[\"“'‘])?(?:[\\p{L}-]+ )?[\"“'‘]?$",
  ].join(''),
  'iu',
);
/** "In Ulm, the mayor": what follows the comma is the subject. */
const SCENE =
  /^(?:according to|unlike|like|for|with|after|before|despite|since|under|as|in|at|on|by|when|while|if|during|from|outside|near)\b[^,]*$/iu;

const nounOf = (word: string): number => {
  const lower = fold(word);
  if (STOP_WORDS.has(lower) || /(?:ed|ly|ing)$/.test(lower)) return 0;
  const known = wordClasses().get(stemOf(lower));
  return known ? known.noun : 0.5;
};
/** Share of its uses as a noun from which on a word is taken for one. Set by hand. */
const NOUN = 0.6;
const isNoun = (word: string): boolean => nounOf(word) >= NOUN;

/**
 * What a sentence says that somebody or something is: "X is a …", "X, the …", "the lender X", "a storm named X", "X (places
 * where …)". It is `hardly` said where only a clause about it follows: "X, which …".
 *
 * @param at A mention of it within the sentence.
 */
export function describedIn(text: string, sentence: Span, at: Span): Described | undefined {
  const end = endOfName(text, at.end, sentence.end);
  const from = Math.max(sentence.start, at.start - NEAR);
  const before = text.slice(from, at.start);
  const after = text.slice(end, Math.min(sentence.end, end + NEAR));
  return (
    saidAfter(before, after, end) ??
    saidBefore(before, after, from, /^\p{Lu}/u.test(text.slice(at.start, at.end))) ??
    related(after)
  );
}

/** UTF-16 code units around a mention in which it is looked for. Set by hand: what is longer is a clause. */
const NEAR = 300;

/** "Acme" is asked after, and the sentence has "Acme Holdings". */
function endOfName(text: string, from: number, to: number): number {
  const more = /^(?: \p{Lu}[\p{L}\p{N}&-]*)+/u.exec(text.slice(from, to))?.[0] ?? '';
  const isName = /\p{Lu}\S*$/u.test(text.slice(0, from));
  return isName ? from + more.length : from;
}

function saidAfter(before: string, after: string, from: number): Described | undefined {
  const isSubject = !OBLIQUE.test(before);
  const is = isSubject ? IS.exec(after) : null;
  const spanOf = (match: RegExpExecArray, part: string): Span => {
    const start = from + match[0].indexOf(part);
    return { start, end: start + part.replace(/[\s.!?]+$/, '').length };
  };
  if (is?.[1] !== undefined) return { how: /^(?:an?|one of|any|what)$/i.test(is[1]) ? 'surely' : 'likely' };
  const gloss = GLOSS.exec(after);
  if (gloss?.[1] !== undefined) return { how: 'surely', said: spanOf(gloss, gloss[1]) };
  const dashed = DASHED.exec(after);
  if (dashed?.[1] !== undefined && !CLAUSE.test(dashed[1])) return { how: 'surely', said: spanOf(dashed, dashed[1]) };
  const isScene = SCENE.test(before);
  const apposed = APPOSED.exec(after);
  if (apposed?.[1] !== undefined && isPhrase(apposed[1], after.slice(apposed[0].length)))
    return isScene ? { how: 'hardly' } : { how: 'surely', said: spanOf(apposed, phraseOnly(apposed[1])) };
  const bare = BARE.exec(after);
  if (bare?.[1] !== undefined && isPhrase(bare[1], after.slice(bare[0].length)) && isRolePhrase(bare[1].split(/\s+/)))
    return { how: isScene ? 'hardly' : 'surely', said: spanOf(bare, bare[1]) };
  return OTHERWISE.test(after) ? { how: 'likely' } : undefined;
}

/** "an organisation representing …": a participle belongs to it, a clause with "who" that has a verb does not. */
const phraseOnly = (phrase: string): string =>
  CLAUSE.test(phrase) ? phrase.replace(/ (?:who|which|that|whose|where)\b.*$/u, '') : phrase;

/** Whether words in commas say what the name before them is, and are no subject of their own or next of a list. */
function isPhrase(words: string, rest: string): boolean {
  const phrase = phraseOnly(words);
  return !CLAUSE.test(phrase) && !/ and (?:the|an?|\p{Lu})/u.test(phrase) && !/^ ?and (?:the|an?|\p{Lu})/u.test(rest);
}

function saidBefore(before: string, after: string, from: number, isName: boolean): Described | undefined {
  if (isModifier(after, isName)) return undefined;
  const called = CALLED.exec(before);
  if (called?.[1] !== undefined && (isNoun(called[1]) || /^(?:is|was|are)$/.test(called[1]))) return { how: 'surely' };
  const close = CLOSE.exec(before);
  if (close?.[1] !== undefined && close[2] !== undefined && isKind(close[2], close[1])) {
    const lead = leadOf(close[1]);
    const end = from + close.index + close[0].lastIndexOf(close[2]) + close[2].length;
    const isTold = BODY_NOUNS.has(close[2]) || PLACE_NOUNS.has(close[2]) || isRole(close[2]) || / \S+ $/.test(lead);
    return { how: isTold ? 'surely' : 'likely', said: { start: end - close[2].length - lead.length, end } };
  }
  const turned = TURNED.exec(before);
  if (turned?.[1] !== undefined && isRole(turned[1]) && /^(?:[,.;]|$)/.test(after)) return { how: 'surely' };
  const comma = BEFORE_COMMA.exec(before);
  if (comma?.[1] !== undefined && /^[,.;)]|^$/.test(after) && !CLAUSE.test(comma[1])) return { how: 'likely' };
  return undefined;
}

/** The words of a phrase before its noun: "the Danish" of "They bought the Danish". */
function leadOf(text: string): string {
  const words = text.split(/(?<= )/);
  const opens = words.findLastIndex((word) => DETERMINER.test(word.trim()) || /['’]s? $/.test(word));
  const isOwner = /['’]/.test(words[opens] ?? '');
  let first = opens < 0 ? words.length : opens;
  // "South Korea's", and without an article "Danish shipping".
  if (opens < 0 || isOwner)
    while (
      first > 0 &&
      (isOwner ? /^\p{Lu}/u.test(words[first - 1] ?? '') : isOfPhrase((words[first - 1] ?? '').trim()))
    )
      first -= 1;
  return words.slice(first).join('');
}

const isOfPhrase = (word: string): boolean => belongsToRole(word) || /(?:ment|[st]ion|ness|ity)$/.test(word);

/** Whether a noun is what the name after it is: "the lender X", not "the time X". */
function isKind(noun: string, lead: string): boolean {
  if (BODY_NOUNS.has(noun) || PLACE_NOUNS.has(noun) || (isRole(noun) && noun !== 'major')) return true;
  return isNoun(noun) && !/[^su]s$/.test(noun) && !CLAUSE.test(lead) && !TIME.test(noun);
}
const TIME = /^(?:night|week|year|month|day|morning|evening|afternoon|today|yesterday|time|while|number|game|match)$/;

/** Whether a noun that follows makes the name a part of what is spoken of: "the airline Iberia chief". */
const isModifier = (after: string, isName: boolean): boolean => {
  const word = /^ (\p{Ll}[\p{L}-]*)/u.exec(after)?.[1] ?? '';
  return /^['’]s?\b/.test(after) || (word !== '' && (isName ? isRole(word) : isNoun(word)));
};

const related = (after: string): Described | undefined => (RELATIVE.test(after) ? { how: 'hardly' } : undefined);

import { alternatives } from '../language/lexicon/lexicon.ts';
import { TITLES } from '../language/lexicon/lists.ts';
import type { Name } from '../names/types.ts';
import type { SentenceFrame } from './sentence-frame.ts';
import { hasClause, hasVerb, lastSaying, type Verb, verbsOfSaying } from './verbs.ts';

/**
 * Who speaks, as a sentence says it: somebody with a name; somebody whom "she" or "the mayor" means, where the sentence
 * names no one before; or somebody unknown.
 */
export type Speaker =
  | { readonly kind: 'named'; readonly name: Name }
  | { readonly kind: 'meant'; readonly by: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: Speaker = { kind: 'unknown' };

/** The text before a verb whose subject follows is a quotation, or nothing: "…," said X. */
const INVERTED = /(?:^|❝,?)$/u;
/** Words that may come between the subject and the verb. */
const ADVERBS = /(?: (?:also|has|had|have|then|later|further|even|once|again|still|just|only|first|\p{Ll}+ly))+$/u;
const PREPOSITIONS = alternatives('profile-prepositions');
/** Before a name these make somebody else the subject: "a spokesman for X". */
const OBLIQUE = new RegExp(`(?:^|[\\s(])(?:of|for|than|${PREPOSITIONS}|or|nor|(?<!, )and)$`, 'i');
/** In a clause before a name these make somebody else the subject: "Companies that", "On Monday". Offices have "of" and "for" within. */
const SUBORDINATE = new RegExp(
  `^(?:of|for)\\b|\\b(?:${PREPOSITIONS}|${alternatives('profile-subordinators')})\\b`,
  'i',
);
/** After a name: what it wrote speaks for it, as in "X's statement added". */
const STATEMENT =
  /^['’]s? (?:\p{Ll}+ )?(?:statement|letter|tweet|post|message|memo|e-?mail|speech|testimony|blog|note)$/u;
/** Words of titles that are also other words. */
const STATUS = new Set(['former', 'late', 'then', 'acting', 'outgoing', 'prime', 'vice', 'deputy', 'foreign', 'home']);
/** Before a title: an "and" that joins two roles of one person, "academic and professor X", but not "officials and professor X". */
const SECOND_ROLE = /(?:^|\s)\p{Ll}+(?<!s) and$/u;
const SOURCE =
  /(?:^|[\s,])(?:according to|in the words of|quot(?:ed|ing)(?=[^§]*§\d+§ (?:as )?saying)) (?<lead>[^§❝]{0,90}?)§(?<at>\d+)§(?!['’])/giu;

/** Who speaks in a sentence, in quotation marks or not: the subject of its last verb of saying. */
export function speakerIn(frame: SentenceFrame): Speaker | undefined {
  const verb = lastSaying(frame.text);
  return verb && subjectOf(frame, verb);
}

/**
 * Who said a quotation: the person named after it ("…," said X), or else the subject of the last verb of saying before it.
 *
 * @param which Its place among the quotations of the sentence.
 * @returns Nothing where the sentence does not say it.
 */
export function speakerOf(frame: SentenceFrame, which: number): Speaker | undefined {
  const quotation = frame.quotations[which];
  if (!quotation) return undefined;
  const [left, right] = [frame.text.slice(0, quotation.at), frame.text.slice(quotation.at + 1)];
  const after = quotation.precedesSpeaker || /^\s*,/.test(right) ? speakerAfter(frame, quotation.at + 1) : undefined;
  return after ?? speakerBefore(frame, left);
}

/** The speaker named after a quotation: `…," said the mayor, X`, `…," X said`, `…," she said`, `…," according to X`. */
function speakerAfter(frame: SentenceFrame, from: number): Speaker | undefined {
  const next = frame.text.indexOf('❝', from);
  const right = frame.text.slice(from, next < 0 ? undefined : next);
  if (/^[\s,]*according to /u.test(right)) return sourceIn(frame, right)?.speaker ?? UNKNOWN;
  if (/^[\s,]*(?:and|but|while|as|when|before|after)\b/u.test(right)) return undefined;
  const [verb] = verbsOfSaying(right);
  return verb && subjectOf(frame, { start: from + verb.start, end: from + verb.end });
}

function speakerBefore(frame: SentenceFrame, left: string): Speaker | undefined {
  const [source, verb] = [sourceIn(frame, left), lastSaying(left)];
  if (source && (!verb || verb.start < source.end || /^(?: as)? $/.test(left.slice(source.end, verb.start))))
    return source.speaker;
  return verb && subjectOf(frame, verb);
}

/** The last "according to X" of a text. */
function sourceIn(frame: SentenceFrame, text: string): { readonly speaker: Speaker; readonly end: number } | undefined {
  const match = [...text.matchAll(SOURCE)].at(-1);
  if (!match) return undefined;
  const { lead = '', at } = match.groups ?? {};
  return { speaker: isOblique(lead) ? UNKNOWN : named(frame, at), end: match.index + match[0].length };
}

/** Who does what a verb says. */
function subjectOf(frame: SentenceFrame, { start, end }: Verb): Speaker {
  const before = frame.text.slice(0, start).trimEnd();
  return INVERTED.test(before)
    ? subjectAfter(frame, end)
    : subjectBefore(frame, before.replace(ADVERBS, ''), frame.text.slice(start, end).endsWith('ing'));
}

/**
 * In "it came from X, who said" X is the subject after any preposition but those that may mean somebody else.
 *
 * @param left The text before the verb.
 * @param isParticiple "with X saying": after "with" X is the subject all the same.
 */
function subjectBefore(frame: SentenceFrame, left: string, isParticiple: boolean): Speaker {
  for (const match of left.matchAll(/§(\d+)§/gu)) {
    const lead = left.slice(0, match.index);
    const rest = left.slice(match.index + match[0].length);
    const isSubject =
      !isOblique(lead) ||
      (isParticiple && /\bwith$/i.test(lead.trimEnd())) ||
      (/^,? who$/.test(rest) && !/\b(?:of|for|and|or|nor|than)$/i.test(lead.trimEnd()));
    if (isSubject && isIdle(rest)) return named(frame, match[1]);
  }
  const meant = /(?:^|[\s,❝])(he|she|the \p{Ll}+)$/iu.exec(left);
  if (meant?.[1]) return meantBy(frame, meant[1], left.slice(0, meant.index));
  // "X wrote …, and said", "X left, saying".
  if (!/(?:\b(?:and|but|then|while|whilst)|,)$/u.test(left)) return UNKNOWN;
  const earlier = verbsOfSaying(left).at(-1);
  if (earlier) return subjectOf(frame, earlier);
  const subject = onlySubject(frame, left);
  return subject ? { kind: 'named', name: subject } : UNKNOWN;
}

const ABBREVIATED = /\b(Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Rev)\./g;

/** The subject after its verb: `said X`, `said the museum's director, X`, `said she`, `said the mayor`. */
function subjectAfter(frame: SentenceFrame, from: number): Speaker {
  const right = frame.text.slice(from).replace(ABBREVIATED, '$1 ');
  const meant = /^ (?:(he|she)\b|(the \p{Ll}+)(?:[,.]|$))/u.exec(right);
  const who = /^(?<lead>[^§❝.;:!?]{0,90}?)§(?<at>\d+)§(?!['’])/u.exec(right);
  const { lead = '', at } = who?.groups ?? {};
  const isApposed = meant?.[2] === undefined || /^ the \p{Ll}+, $/u.test(lead);
  if (who && isApposed && !hasVerb(lead) && !/\b(?:who|that|when|whose|which|he|she)\b/.test(lead))
    return isOblique(lead) ? UNKNOWN : named(frame, at);
  return meant ? meantBy(frame, meant[1] ?? meant[2] ?? '', frame.text.slice(0, from)) : UNKNOWN;
}

/** Whether a name is still the subject of a verb after this text between them: nothing, or what is said in passing. */
function isIdle(between: string): boolean {
  if (STATEMENT.test(between)) return true;
  if (/^(?:,?|,? who|(?: (?:is|was) quoted)? as)$/u.test(between)) return true;
  const apposed = /^(?: \([^()]*\))?, (?<said>[^❝;:]{1,160}),$/u.exec(between)?.groups?.['said'];
  if (apposed !== undefined) return /^whose?\b|^who\b/.test(apposed) || !hasVerb(apposed);
  const place = /^ (?:of|from|at|for|in|with) (?<place>[^❝;:§]{1,90}?),?$/u.exec(between)?.groups?.['place'];
  return place !== undefined && !hasVerb(place);
}

/** "Jill Tarn said …, and she added": the pronoun means the person before it if that person speaks already. */
function meantBy(frame: SentenceFrame, by: string, before: string): Speaker {
  const [first, ...more] = peopleIn(frame, before);
  if (!first) return hasClause(before) ? UNKNOWN : { kind: 'meant', by: by.toLowerCase().replace(/^the /, '') };
  const verb = verbsOfSaying(before).at(-1);
  const isPronoun = /^(?:he|she)$/i.test(by);
  const speaker = verb && isPronoun && more.length === 0 ? subjectOf(frame, verb) : UNKNOWN;
  return speaker.kind === 'named' ? speaker : UNKNOWN;
}

const peopleIn = ({ names }: SentenceFrame, text: string): Set<Name> =>
  new Set([...text.matchAll(/§(\d+)§/gu)].flatMap(([, at]) => names[Number(at)]?.name ?? []));

/** The only person of a text, where they are its subject: "On Monday, Mr X met". */
export function onlySubject(frame: SentenceFrame, text = frame.text): Name | undefined {
  const [only, ...more] = peopleIn(frame, text);
  const at = text.indexOf('§');
  const isSubject = more.length === 0 && !/^§\d+§['’]/u.test(text.slice(at)) && opens(text.slice(0, at));
  return isSubject ? only : undefined;
}

/** Whether a name opens a sentence, or its main clause after "On Monday,". @param lead The text before the name. */
export function opens(lead: string): boolean {
  const clause = lead.slice(lead.lastIndexOf(',') + 1).trim();
  return !hasVerb(clause) && !SUBORDINATE.test(clause) && !isOblique(lead);
}

/** Whether the text before a name makes somebody else the subject: "a spokesman for Mr", but not "Minister for Education Mr". */
function isOblique(lead: string): boolean {
  const words = lead.trimEnd().split(' ');
  const all = words.length;
  while (words.length > 0 && isTitle(words.at(-1) ?? '')) words.pop();
  const rest = words.join(' ');
  return OBLIQUE.test(rest) && !(words.length < all && SECOND_ROLE.test(rest));
}

function isTitle(word: string): boolean {
  const bare = word.replace(/\.$/, '').toLowerCase();
  return TITLES.has(bare) || STATUS.has(bare);
}

function named({ names }: SentenceFrame, at: string | undefined): Speaker {
  const name = names[Number(at)]?.name;
  return name ? { kind: 'named', name } : UNKNOWN;
}

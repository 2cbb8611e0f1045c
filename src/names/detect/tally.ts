import { NO_NAMES } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { knownName } from '../gazetteer/known.ts';
import { formKey, initials } from '../link/forms.ts';
import type { NameKind } from '../types.ts';
import { candidatesOf, type NameCandidate } from './candidates.ts';
import type { Sort } from './cue.ts';
import { namePhrases } from './name-phrases.ts';
import { isBody, isInUse, type Usage, usageOf, type Word, wordsOf } from './words.ts';

/** Weight of votes that a kind needs. Set by hand: the weakest cue for words of no language is enough alone. */
const ENOUGH = 0.9;
/** Share of all votes that a kind needs, from 0 to 1. Set by hand. */
const MAJORITY = 0.6;
/** The same of a name that is offered. Set by hand, with ranked articles in view. */
const CLEAR = 0.68;
/** Share of votes for "none", from 0 to 1, up to which a first word may be short for its whole name. Set by hand. */
const LITTLE = 0.33;

const ACRONYM = /^\p{Lu}{2,6}$/u;
const LISTED = /^(?:, | and |, and | & | or )$/;
/** Names in a list are of one kind: one with so much weight gives so much to its neighbours. Set by hand. */
const [CERTAIN, SHARED] = [2, 0.7];

/** The votes of all occurrences of a candidate. */
export interface Tally {
  readonly text: string;
  /** Some occurrence is where a capital says something. */
  inside: boolean;
  /** The short form that follows it in parentheses. */
  short: string | undefined;
  readonly votes: Map<Sort, number>;
}

/** The candidates of a document with their votes. */
export interface Tallies {
  /** By the key of their form, in the order of the text. */
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Words of organisations that come alone after "the": "the League". */
  readonly heads: ReadonlySet<string>;
}

/** Adds up the votes for every candidate of a document. Candidates of one list share their kind. */
export function tallyOf(text: string, sentences: readonly IndexedSentence[]): Tallies {
  const read = sentences.map(({ sentence }) => ({
    start: sentence.start,
    words: wordsOf(text.slice(sentence.start, sentence.end), sentence.start),
  }));
  const usage = usageOf(text, read);
  const tallies = new Map<string, Tally>();
  const heads = new Set<string>();
  const neighbours: Neighbours[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const [sentence, words] = [sentences[i], read[i]?.words];
    if (sentence && words) tallySentence(text, sentence, words, { usage, tallies, heads, neighbours });
  }
  shareKinds(neighbours);
  countFirms(tallies);
  for (const { text: name } of [...tallies.values()]) tallies.get(formKey(placeIn(name)))?.votes.set('none', SURELY);
  return { tallies, heads };
}

/** Votes, and share of them, by which a word alone is a place in a document, and what a firm gets that is called after it. Set by hand. */
const [PLACE, PLACE_SHARE, FIRM] = [1.2, 0.8, 1.2];

/** "Quorvin Stone" is a firm rather than a person where "Quorvin" is a place in the same document, and the other word is one of the language. */
function countFirms(tallies: ReadonlyMap<string, Tally>): void {
  for (const { text, votes } of tallies.values()) {
    const [first, last] = wordsOf(text, 0);
    if (!first || !last || last.end < text.length || FIRST_NAMES.has(first.text) || !isInUse(last)) continue;
    const alone = tallies.get(formKey(first.text))?.votes;
    const none = alone?.get('none') ?? 0;
    if (none >= PLACE && none > PLACE_SHARE * ((alone?.get('person') ?? 0) + none)) add(votes, 'company', FIRM);
  }
}

/** What "Quorvin" is where the text has "Quorvin Region", and "Tessin" with "Tessin Valley". */
const SURELY = 5;

/** The words before a noun for a place, which are a place, too; nothing of other names. */
function placeIn(name: string): string {
  const end = name.lastIndexOf(' ');
  return end > 0 && REGIONS.test(name.slice(end + 1)) ? name.slice(0, end) : '';
}

const REGIONS = /^(?:Borough|Canton|District|Harbou?r|Islands?|Peninsula|Prefecture|Province|Region|Valley)$/;

/** Two candidates of one list. */
interface Neighbours {
  readonly left: Tally;
  readonly right: Tally;
}

/** What is gathered of a document. */
interface Gathered {
  readonly usage: Usage;
  readonly tallies: Map<string, Tally>;
  readonly heads: Set<string>;
  readonly neighbours: Neighbours[];
}

function tallySentence(
  text: string,
  sentence: IndexedSentence,
  words: readonly Word[],
  { usage, tallies, heads, neighbours }: Gathered,
): void {
  // A table's head, or a byline: every word has its capital from the line.
  if (isShouted(words)) return;
  let left: Tally | undefined;
  let leftEnd = 0;
  for (const phrase of namePhrases(text, sentence.sentence.start, words, usage)) {
    const opener = phrase.words[0];
    if (phrase.definite && opener && phrase.words.length === 1 && isBody(phrase.words)) heads.add(opener.text);
    for (const candidate of candidatesOf(phrase, sentence, usage)) {
      const first = candidate.words[0];
      const end = candidate.words.at(-1)?.end;
      const right = count(candidate, phrase.opens && first === opener, tallies, usage);
      if (!right || !first || end === undefined) continue;
      const between = left && text.slice(leftEnd, first.start);
      // "QTX (Quorvin Tide Exchange)".
      if (left && between === ' (' && text[end] === ')' && ACRONYM.test(left.text)) right.short ??= left.text;
      if (left && between !== undefined && LISTED.test(between)) neighbours.push({ left, right });
      left = right;
      leftEnd = end;
    }
  }
}

/** Words of a line that is all in capitals, at least. Set by hand: two may be short forms in a headline. */
const LEAST_SHOUTED = 3;

const isShouted = (words: readonly Word[]): boolean =>
  words.length >= LEAST_SHOUTED &&
  words.every(({ text }) => text === text.toUpperCase()) &&
  words.some((word) => word.text.length >= LEAST_SHOUTED && isInUse(word));

/** Adds one occurrence. @returns Nothing where it is surely no name. */
function count(
  { text, key, words, votes, short }: NameCandidate,
  opens: boolean,
  tallies: Map<string, Tally>,
  usage: Usage,
): Tally | undefined {
  const only = words[0];
  if (only && words.length === 1) {
    if (NO_NAMES.has(only.text)) return undefined;
    // "Apple said …" is the company.
    const isKnown = (): boolean => Object.keys(votes).some((sort) => sort !== 'none') && knownName(text) !== undefined;
    // "Shopkeepers say …": a word of the language that only opens sentences.
    if (
      opens &&
      !usage.capital.has(only.lower) &&
      (usage.lower.has(only.lower) || (isInUse(only) && !FIRST_NAMES.has(only.text))) &&
      !isKnown()
    )
      return undefined;
  }
  const tally: Tally = tallies.get(key) ?? {
    text,
    inside: false,
    short: undefined,
    votes: new Map<Sort, number>(),
  };
  tally.inside ||= !opens;
  tally.short ??= short;
  for (const sort in votes) add(tally.votes, sort as Sort, votes[sort as Sort] ?? 0);
  tallies.set(key, tally);
  return tally;
}

function add(votes: Map<Sort, number>, sort: Sort, weight: number): void {
  votes.set(sort, (votes.get(sort) ?? 0) + weight);
}

/** In "A, B and C" a candidate of a certain kind, or that is surely no name, votes for its neighbours. */
function shareKinds(neighbours: readonly Neighbours[]): void {
  const shares: { readonly votes: Map<Sort, number>; readonly kind: Sort }[] = [];
  const share = (known: Tally, { votes }: Tally): void => {
    const kind = winner(known.votes);
    if (kind && weightOf(known.votes) >= CERTAIN) shares.push({ votes, kind });
    // "in Oslo, Quorvin and Tessin"
    else if (!kind && (known.votes.get('none') ?? 0) >= CERTAIN) shares.push({ votes, kind: 'none' });
  };
  for (const { left, right } of neighbours) {
    share(left, right);
    share(right, left);
  }
  for (const { votes, kind } of shares) add(votes, kind, SHARED);
}

/** Initials of things alone: "QTX" where "Quorvin Tide Experiment" is no name. */
export function thingsByInitials(tallies: ReadonlyMap<string, Tally>): Set<string> {
  const [things, bodies] = [new Set<string>(), new Set<string>()];
  for (const { text, votes } of tallies.values())
    if (text.includes(' ')) (winner(votes) === undefined ? things : bodies).add(initials(text));
  for (const body of bodies) things.delete(body);
  return things;
}

/** What a text itself says is short for a thing: "QTX" in "Quorvin Tide Experiment (QTX)". */
export const shortForThings = (tallies: ReadonlyMap<string, Tally>): Set<string> =>
  new Set(
    [...tallies.values()].flatMap(({ short, votes }) =>
      short !== undefined && (votes.get('none') ?? 0) >= CERTAIN && winner(votes) === undefined ? [short] : [],
    ),
  );

/** Whether few of the votes are for "none". */
export function isHardlyNone(votes: ReadonlyMap<Sort, number>): boolean {
  return (votes.get('none') ?? 0) <= LITTLE * sumOf(votes);
}

function sumOf(votes: ReadonlyMap<Sort, number>): number {
  let sum = 0;
  for (const weight of votes.values()) sum += weight;
  return sum;
}

/**
 * The kind with enough votes. Votes for companies and public bodies count together against those for persons. What is
 * surely a name has the kind with more votes, even where these are divided.
 */
export function winner(votes: ReadonlyMap<Sort, number>): NameKind | undefined {
  const company = votes.get('company') ?? 0;
  const body = votes.get('public body') ?? 0;
  const either = company + body;
  const person = votes.get('person') ?? 0;
  const best = Math.max(person, either);
  if (best < ENOUGH || (person + either) / sumOf(votes) < MAJORITY) return undefined;
  if (best !== either) return 'person';
  return body >= company / 2 ? 'public body' : 'company';
}

/**
 * Whether the votes leave the kind open: a name that is found, and not offered as the one or the other.
 *
 * @param isFullName Its words say who it is, whatever else is said.
 */
export const isDivided = (votes: ReadonlyMap<Sort, number>, isFullName: boolean): boolean =>
  weightOf(votes) / sumOf(votes) < (isFullName ? MAJORITY : CLEAR);

/** The weight of the votes for the kind that won. */
export const weightOf = (votes: ReadonlyMap<Sort, number>): number =>
  Math.max(votes.get('person') ?? 0, (votes.get('company') ?? 0) + (votes.get('public body') ?? 0));

import { NO_NAMES } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { knownName } from '../gazetteer/known.ts';
import { initials } from '../link/forms.ts';
import type { NameKind } from '../types.ts';
import { candidatesOf, type NameCandidate } from './candidates.ts';
import type { Sort } from './cue.ts';
import { namePhrases } from './name-phrases.ts';
import { isBody, isInUse, type Usage, usageOf, wordsOf } from './words.ts';

/** Weight of votes that a kind needs. Set by hand: the weakest cue for words of no language is enough alone. */
const ENOUGH = 0.9;
/** Share of all votes that a kind needs, from 0 to 1. Set by hand. */
const MAJORITY = 0.6;
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
  const words = sentences.map(({ sentence: { start, end } }) => wordsOf(text.slice(start, end), start));
  const usage = usageOf(
    text,
    sentences.map(({ sentence }, i) => [sentence, words[i] ?? []]),
  );
  const tallies = new Map<string, Tally>();
  const heads = new Set<string>();
  const neighbours: [Tally, Tally][] = [];
  for (const [i, sentence] of sentences.entries()) {
    let before: { readonly end: number; readonly tally: Tally } | undefined;
    for (const phrase of namePhrases(text, sentence.sentence.start, words[i] ?? [], usage)) {
      const [only, ...more] = phrase.words;
      if (phrase.definite && only && more.length === 0 && isBody(phrase.words)) heads.add(only.text);
      for (const candidate of candidatesOf(phrase, sentence, usage)) {
        const [first, last] = [candidate.words[0], candidate.words.at(-1)];
        const tally = count(candidate, phrase.opens && first === phrase.words[0], tallies, usage);
        if (!tally || !first || !last) continue;
        const between = before && text.slice(before.end, first.start);
        // "QTX (Quorvin Tide Exchange)".
        if (before && between === ' (' && text[last.end] === ')' && ACRONYM.test(before.tally.text))
          tally.short ??= before.tally.text;
        if (before && between !== undefined && LISTED.test(between)) neighbours.push([before.tally, tally]);
        before = { end: last.end, tally };
      }
    }
  }
  shareKinds(neighbours);
  return { tallies, heads };
}

/** Adds one occurrence. @returns Nothing where it is surely no name. */
function count(
  { text, key, words, votes, short }: NameCandidate,
  opens: boolean,
  tallies: Map<string, Tally>,
  usage: Usage,
): Tally | undefined {
  const [only, ...more] = words;
  if (only && more.length === 0) {
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
  for (const [kind, weight] of Object.entries(votes) as [Sort, number][])
    tally.votes.set(kind, (tally.votes.get(kind) ?? 0) + weight);
  tallies.set(key, tally);
  return tally;
}

/** In "A, B and C" a candidate of a certain kind votes for its neighbours. */
function shareKinds(neighbours: readonly (readonly [Tally, Tally])[]): void {
  const shares: [Tally, Sort][] = [];
  for (const pair of neighbours)
    for (const [known, other] of [pair, [pair[1], pair[0]] as const]) {
      const kind = winner(known.votes);
      if (kind && weightOf(known.votes) >= CERTAIN) shares.push([other, kind]);
    }
  for (const [{ votes }, kind] of shares) votes.set(kind, (votes.get(kind) ?? 0) + SHARED);
}

/** Initials of things alone: "QTX" where "Quorvin Tide Experiment" is no name. */
export function thingsByInitials(tallies: ReadonlyMap<string, Tally>): Set<string> {
  const [things, bodies] = [new Set<string>(), new Set<string>()];
  for (const { text, votes } of tallies.values())
    if (text.includes(' ')) (winner(votes) === undefined ? things : bodies).add(initials(text));
  for (const body of bodies) things.delete(body);
  return things;
}

/** Whether few of the votes are for "none". */
export function isHardlyNone(votes: ReadonlyMap<Sort, number>): boolean {
  return (votes.get('none') ?? 0) <= LITTLE * sumOf(votes);
}

const sumOf = (votes: ReadonlyMap<Sort, number>): number =>
  [...votes.values()].reduce((sum, weight) => sum + weight, 0);

/** The kind with enough votes. Votes for companies and public bodies count together against the others. */
export function winner(votes: ReadonlyMap<Sort, number>): NameKind | undefined {
  const [person, company, body] = (['person', 'company', 'public body'] as const).map((sort) => votes.get(sort) ?? 0);
  const either = (company ?? 0) + (body ?? 0);
  const best = Math.max(person ?? 0, either);
  if (best < ENOUGH || best / sumOf(votes) < MAJORITY) return undefined;
  if (best !== either) return 'person';
  return (body ?? 0) >= (company ?? 0) / 2 ? 'public body' : 'company';
}

/** The weight of the votes for the kind that won. */
export const weightOf = (votes: ReadonlyMap<Sort, number>): number =>
  Math.max(votes.get('person') ?? 0, (votes.get('company') ?? 0) + (votes.get('public body') ?? 0));

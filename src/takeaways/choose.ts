import { CORRECTION_HEADING } from '../corpus/corrections.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { Span } from '../language/span.ts';
import { isOverCompanyLines } from '../library/company.ts';
import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';
import { cosine } from './lexrank.ts';
import { type ScoredSentence, score } from './score.ts';
import { type QuotedSentence, type SelfContained, selfContained } from './self-contained.ts';
import { isOfPage, isUsable } from './usable.ts';

/**
 * How many sentences of a document are scored: later ones are hardly among its points, and the time grows with the
 * square of their number. Of the later ones about a topic as many again.
 */
const MOST_SENTENCES = 300;
/**
 * MMR's λ, from 0 to 1: weight of a sentence's score against its likeness to a sentence that was taken. Set by hand.
 */
const RELEVANCE = 0.5;
/**
 * Taken off a value from 0 to 1 where a sentence calls somebody by a surname and none before gave the whole name. Set
 * by hand.
 */
const STRANGER = 0.08;

/** Taken off the score of a sentence that does not read alone, in units of `score`. Set by hand. */
const PENALTY: Readonly<Record<SelfContained['kind'], number>> = { alone: 0, loosely: 0.4, led: 0.4, loose: 0.4 };
/** Taken off one that cannot be a point, so that it is taken only where there is nothing else. */
const POINTLESS = 100;

/** Whom a sentence names. Two values are equal only if they are the same person. */
export interface People {
  readonly whole: readonly unknown[];
  readonly bySurname: readonly unknown[];
}

/** What limits the choice. */
export interface Among {
  /** Only these sentences are taken, while all are scored. */
  readonly only?: ((sentence: IndexedSentence) => boolean) | undefined;
  /** What is shown already: a sentence that says it again is not taken. */
  readonly said?: readonly IndexedSentence[];
  readonly peopleIn?: (sentence: IndexedSentence) => People;
}

/**
 * How many sentences of one document are returned, and how many where there are only ones that are hardly worth
 * showing.
 */
const MOST_POINTS = 14;
const MOST_OTHERS = 3;

/**
 * The sentences of a document that are worth showing, best first, without any that says again what a better one says.
 * If there are none, those that lean on what cannot come along; and if there are none of these, those that are no
 * points.
 *
 * @param passages Of one document, in order.
 */
export function choosePoints(passages: readonly IndexedPassage[], among: Among = {}): QuotedSentence[] {
  const kept: QuotedSentence[] = [];
  const loose: QuotedSentence[] = [];
  const pointless: QuotedSentence[] = [];
  for (const { indexed, lead, tail, kind, penalty } of rankedSentences(passages, among)) {
    const list = penalty >= POINTLESS ? pointless : kind === 'loose' ? loose : kept;
    if (list.length === (list === kept ? MOST_POINTS : MOST_OTHERS)) continue;
    const said = [...(among.said ?? []), ...list.map((each) => each.indexed)];
    if (!said.some((other) => isRedundant(other, indexed)))
      list.push({ indexed, ...(lead && { lead }), ...(tail && { tail }) });
  }
  return [kept, loose, pointless].find((list) => list.length > 0) ?? [];
}

interface PointCandidate extends ScoredSentence, SelfContained {
  readonly indexed: IndexedSentence;
  readonly penalty: number;
}

/**
 * All sentences of a document in the order in which they are taken for its points: scored by `score`, then by maximal
 * marginal relevance (Carbonell and Goldstein 1998), one that reads alone before one that leans on another. Prose comes
 * before lists, and both before captions and other lines of the page.
 *
 * @param passages Of one document, in order.
 */
export function* rankedSentences(passages: readonly IndexedPassage[], among: Among = {}): Generator<PointCandidate> {
  const { only } = among;
  const kinds: Record<'prose' | 'other' | 'page', IndexedSentence[]> = { prose: [], other: [], page: [] };
  for (const passage of passages) {
    const ofPage = paragraphsOfPage(passage);
    for (const indexed of passage.sentences) {
      if (ofPage.has(indexed.sentence.paragraph)) kinds.page.push(indexed);
      else kinds[passage.passage.kind === 'prose' ? 'prose' : 'other'].push(indexed);
    }
  }
  for (const kind of ['prose', 'other', 'page'] as const) {
    const [near, far] = [kinds[kind].slice(0, MOST_SENTENCES), kinds[kind].slice(MOST_SENTENCES)];
    const all = only ? [...near, ...far.filter(only).slice(0, MOST_SENTENCES)] : near;
    const candidates = candidatesAmong(score(all), kind === 'page');
    yield* taken(only ? candidates.filter(({ indexed }) => only(indexed)) : candidates, among);
  }
}

/** The numbers of the paragraphs that are no part of the story itself. */
function paragraphsOfPage({ document, passage, sentences }: IndexedPassage): Set<number> {
  const heading = document.sections[passage.section]?.heading?.text;
  if (heading !== undefined && (isOverCompanyLines(heading) || CORRECTION_HEADING.test(heading.toLowerCase())))
    return new Set(sentences.map(({ sentence }) => sentence.paragraph));
  const bounds = new Map<number, Span>();
  for (const { sentence } of sentences) {
    const { paragraph, start, end } = sentence;
    bounds.set(paragraph, { start: bounds.get(paragraph)?.start ?? start, end });
  }
  const found = [...bounds].filter(([, { start, end }]) => isOfPage(document.text.slice(start, end)));
  return new Set(found.map(([paragraph]) => paragraph));
}

/** The sentences of a passage that are of the story itself, in runs that nothing of the page parts. */
export function runsOfStory(passage: IndexedPassage): IndexedSentence[][] {
  const ofPage = paragraphsOfPage(passage);
  const runs: IndexedSentence[][] = [[]];
  for (const indexed of passage.sentences) {
    if (!ofPage.has(indexed.sentence.paragraph)) runs.at(-1)?.push(indexed);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function candidatesAmong(all: readonly ScoredSentence[], areOfPage: boolean): PointCandidate[] {
  const known = new Set<string>();
  return all.map((scored, i) => {
    const { indexed } = scored;
    const reads: SelfContained = areOfPage ? { indexed, kind: 'loose' } : selfContained(indexed, known);
    const penalty = areOfPage || !isUsable(indexed) ? POINTLESS : PENALTY[reads.kind];
    // The first sentence is hardly ever left out, so that a reader knows what it speaks of.
    if (i > 0) for (const term of indexed.terms) known.add(term);
    return { ...scored, ...reads, penalty };
  });
}

function* taken(candidates: readonly PointCandidate[], { peopleIn }: Among): Generator<PointCandidate> {
  const raw = candidates.map(({ score }) => score);
  const [least, most] = [Math.min(...raw), Math.max(...raw)];
  const inShares = (score: number): number => score / (most - least || 1);
  const relevance = candidates.map(({ score, penalty }) => inShares(score - penalty - least));
  const people = candidates.map(({ indexed, lead }) => ({
    whole: [indexed, ...(lead ? [lead] : [])].flatMap((each) => peopleIn?.(each).whole ?? []),
    bySurname: peopleIn?.(indexed).bySurname ?? [],
  }));
  const known = new Set<unknown>();
  const likest = candidates.map(() => 0);
  const left = new Set(candidates.keys());
  while (left.size > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const i of left) {
      const isStranger = people[i]?.bySurname.some((who) => !known.has(who) && !people[i]?.whole.includes(who));
      const value =
        RELEVANCE * (relevance[i] ?? 0) - (1 - RELEVANCE) * (likest[i] ?? 0) - (isStranger === true ? STRANGER : 0);
      if (value > bestValue) [best, bestValue] = [i, value];
    }
    const next = candidates[best];
    left.delete(best);
    if (!next) return;
    yield next;
    for (const who of people[best]?.whole ?? []) known.add(who);
    // What leans on this sentence alone can be read after it.
    for (const i of left)
      if (candidates[i]?.lead === next.indexed && candidates[i]?.kind === 'led')
        relevance[i] = (relevance[i] ?? 0) + inShares(PENALTY.led);
    for (const i of left) likest[i] = Math.max(likest[i] ?? 0, cosine(next.vector, candidates[i]?.vector ?? new Map()));
  }
}

/** Which people a sentence names in full, and which only by a surname. Those of the title count as named in full. */
export function peopleIn(names: NameIndex, story: Story): (sentence: IndexedSentence) => People {
  const inTitle = names.mentionsIn(story.title).map(({ name }) => name);
  return (sentence) => {
    const { text } = sentence.passage.document;
    const people = names.inSentence(sentence).filter(({ name }) => name.kind === 'person' && name.name.includes(' '));
    const isWhole = ({ start, end }: Span): boolean => /\s/.test(text.slice(start, end));
    return {
      whole: [...inTitle, ...people.filter(isWhole).map(({ name }) => name)],
      bySurname: people.filter((mention) => !isWhole(mention)).map(({ name }) => name),
    };
  };
}

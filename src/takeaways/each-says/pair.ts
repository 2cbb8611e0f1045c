import { type Claim, type Evidence, evidenceIn, readClaim } from '../../check/evidence.ts';
import { findingOf } from '../../check/finding.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { contradict } from '../../corpus/units/figures.ts';
import { unitsOfSentence } from '../../corpus/units/sentence-units.ts';
import type { Unit } from '../../corpus/units/units.ts';
import { areOfOneTime } from '../../corpus/versions/days.ts';
import { differenceOf } from '../../corpus/versions/difference.ts';
import { isLabel } from '../../corpus/versions/labels.ts';
import { turnAlike } from '../../corpus/versions/sense.ts';
import { versionOf } from '../../corpus/versions/version.ts';
import type { Span } from '../../language/span.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { addsNoTurn } from './other-words.ts';

/** Two sentences of different documents that are of one point. */
export interface Pair {
  /** In the same words, but for spelling and the like. */
  readonly isSame: boolean;
  /** What each has in the place of the other's, in the documents' offsets; empty where no difference is certain. */
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

const UNMARKED: Pair = { isSame: false, here: [], there: [] };

/**
 * Whether two sentences are of one point: versions of one sentence, or one says in other words what the other does. A difference is
 * marked only where nothing else can be meant; where sentences that are nearly one tell of two things, they are no pair.
 */
export function pairOf(a: IndexedSentence, b: IndexedSentence, corpus: Corpus): Pair | undefined {
  const version = versionOf(a, b, corpus.names);
  if (version) {
    if (version.differing.length === 0) return { ...UNMARKED, isSame: true };
    const { differing } = differenceOf(a, b, corpus) ?? {};
    return (
      differing && {
        isSame: false,
        here: differing.map(({ here }) => here),
        there: differing.map(({ there }) => there),
      }
    );
  }
  return inOtherWords(a, b, corpus);
}

/** Two sentences that are no versions: what the check finds of each beside the other. */
function inOtherWords(a: IndexedSentence, b: IndexedSentence, corpus: Corpus): Pair | undefined {
  const units = [...unitsOfSentence(a, corpus.names), ...unitsOfSentence(b, corpus.names)];
  if (!areOfOneTime(a.passage.document, b.passage.document, units)) return undefined;
  const [ours, theirs] = [held(a, b, corpus), held(b, a, corpus)];
  const saying = [ours, theirs].filter(({ found }) => found.finding === 'says');
  if (saying.length > 0)
    return saying.some(({ claim, evidence }) => addsNoTurn(claim, evidence)) ? UNMARKED : undefined;
  if (ours.found.finding !== 'differs' || theirs.found.finding !== 'differs') return undefined;
  if (!turnAlike(textOf(a), textOf(b))) return undefined;
  const pairs = ours.found.differences.flatMap(({ kind, said: [said], story: [story] }) => {
    const isMutual = theirs.found.differences.some(
      (other) => other.said[0]?.start === story?.start && other.story[0]?.start === said?.start,
    );
    return kind === 'number' && said && story && isMutual ? [{ said, story }] : [];
  });
  const isAll = pairs.length === ours.found.differences.length && pairs.length === theirs.found.differences.length;
  if (!isAll || !pairs.every(({ said, story }) => areOfOneThing(said, story, ours))) return undefined;
  const at = ({ sentence }: IndexedSentence, { start, end }: Span): Span => ({
    start: sentence.start + start,
    end: sentence.start + end,
  });
  return { isSame: false, here: pairs.map(({ said }) => at(a, said)), there: pairs.map(({ story }) => at(b, story)) };
}

/** Whether two numbers count the same, cannot both be right, and are no labels ("Tram 7"). */
function areOfOneThing(said: Span, story: Span, { claim, evidence }: Held): boolean {
  const unitAt = (units: readonly Unit[], { start }: Span): Unit | undefined =>
    units.find((unit) => unit.start === start);
  const [ours, theirs] = [unitAt(claim.units, said), unitAt(evidence.units, story)];
  return (
    ours !== undefined &&
    theirs !== undefined &&
    !isLabel(ours, claim.text) &&
    !isLabel(theirs, evidence.text) &&
    ours.number?.kind !== 'ordinal' &&
    countedBy(ours, claim.text) === countedBy(theirs, evidence.text) &&
    contradict({ unit: ours, text: claim.text }, { unit: theirs, text: evidence.text })
  );
}

/** The word right after a number, which it counts: "230 burnt patients" are others than "310 patients". */
const countedBy = ({ end }: Unit, text: string): string | undefined =>
  /^[ -](\p{L}+)/u.exec(text.slice(end, end + 40))?.[1]?.toLowerCase();

interface Held {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly found: ReturnType<typeof findingOf>;
}

/** Holds a sentence, as if it were a claim, against another. */
function held(one: IndexedSentence, other: IndexedSentence, corpus: Corpus): Held {
  const claim = readClaim(textOf(one), corpus);
  const evidence = evidenceIn(other, claim, corpus);
  return { claim, evidence, found: findingOf(claim, evidence, corpus) };
}

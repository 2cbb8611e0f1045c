import { alternatives } from '../language/lexicon/lexicon.ts';
import type { Span } from '../language/span.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import type { NameIndex } from '../names/name-index.ts';
import { type IndexedSentence, textOf } from '../search/search-index.ts';
import { overlapCoefficient } from './overlap.ts';
import { isInPlace, pairedUnits, type UnitPair } from './units/paired.ts';
import { unitsOfSentence } from './units/sentence-units.ts';
import type { Unit } from './units/units.ts';

/** Two sentences of different documents that are one sentence, as wire copy is. */
export interface Version {
  /** What one has in the place of the other's, in order, as offsets into the documents; empty where they say the same. */
  readonly differing: readonly { readonly kind: Unit['kind']; readonly here: Span; readonly there: Span }[];
}

/** Units of a sentence that is compared, at most: the time grows with the square. Set by hand. */
const MOST_UNITS = 120;
/** The least overlap of two sentences that are compared closely, and the least units that both have. Set by hand. */
const ALIKE = 0.5;
const FEWEST = 2;
/** The share of the units of the longer that both have: of what says the same, and of what has other numbers. Set by hand. */
const SAME = 0.75;
const DIFFERING = 0.6;
/** Other words that an editor may have put in or left out, a unit, and at least. Set by hand. */
const EDITED = 0.15;
/** Numbers and times that an update changes in a sentence, at most. Set by hand. */
const MOST_DIFFERING = 3;

/** Words by which a sentence says something less surely, or denies it: both sentences must have the same. */
const SENSE = new RegExp(
  String.raw`\b(?:${alternatives('check-negations', 'check-hedges', 'check-attempts')})\b|n['’]t\b|[不没沒未無无]`,
  'giu',
);
/** What makes a number a bound. */
const BOUND =
  /\b(?:about|almost|approximately|around|at (?:least|most)|(?:fewer|less|more) than|nearly|over|roughly|under|up to)\b/gi;
/** "BRENNA —", which one paper has and another not. */
const DATELINE = /^\P{L}{0,2}\p{Lu}{2,}[^.!?\n—–]{0,50}\s[—–-]{1,2}\s/u;
/** A day right after a verb of saying is that of the report: "said on Monday". */
const SAID = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')})(?: \p{L}+){0,2}? (?:on )?$`, 'iu');

/**
 * Whether two sentences of different documents are versions of one: the same but for small edits, and perhaps for numbers and times,
 * or for one name. Certain by construction: all that one has, the other has, too, in the same order, or has another of its kind in its
 * place. Nothing where one says more, less surely, or in other words.
 */
export function versionOf(a: IndexedSentence, b: IndexedSentence, names: NameIndex): Version | undefined {
  if (overlapCoefficient(a, b) < ALIKE) return undefined;
  const [here, there] = [readingOf(a, names), readingOf(b, names)];
  const longer = Math.max(here.units.length, there.units.length);
  if (longer > MOST_UNITS || cues(here.text, SENSE) !== cues(there.text, SENSE)) return undefined;
  const { common, gaps } = pairedUnits(here.units, there.units);
  if (common < FEWEST) return undefined;
  const pairs: UnitPair[] = [];
  let edits = 0;
  for (const gap of gaps) {
    const read = readGap(gap.here, gap.there);
    if (!read) return undefined;
    pairs.push(...read.pairs);
    edits += read.edits;
  }
  if (edits > Math.max(1, EDITED * longer)) return undefined;
  const differing = pairs.filter((pair) => !isDayOfReport(pair, here.text, there.text));
  if (differing.length === 0)
    return pairs.length === 0 && common >= SAME * longer && cues(here.text, BOUND) === cues(there.text, BOUND)
      ? { differing: [] }
      : undefined;
  const isOfNames = differing.some(([unit]) => unit.kind === 'name');
  if (differing.length > (isOfNames ? 1 : MOST_DIFFERING) || common + differing.length < DIFFERING * longer)
    return undefined;
  if (differing.some((pair) => isLabel(pair[0], here.text) || isLabel(pair[1], there.text))) return undefined;
  return {
    differing: differing.map(([unit, other]) => ({ kind: unit.kind, here: spanIn(a, unit), there: spanIn(b, other) })),
  };
}

function readingOf(indexed: IndexedSentence, names: NameIndex): { text: string; units: readonly Unit[] } {
  const text = textOf(indexed);
  const start = DATELINE.exec(text)?.[0].length ?? 0;
  return { text, units: unitsOfSentence(indexed, names).filter((unit) => unit.start >= start && !isIdle(unit)) };
}

/** Whether a word says nothing here: one like "also", unless another of its kind would turn the sentence. */
const isIdle = ({ kind, isAside, isLight }: Unit): boolean => kind === 'word' && isAside && isLight;

const cues = (text: string, pattern: RegExp): string =>
  (text.match(pattern) ?? [])
    .map((cue) => cue.toLowerCase())
    .sort()
    .join();

/** What two sentences have in the place of each other; nothing where one has a name, a number or a time more, or another word. */
function readGap(
  here: readonly Unit[],
  there: readonly Unit[],
): { readonly pairs: readonly UnitPair[]; readonly edits: number } | undefined {
  const isWord = ({ kind }: Unit): boolean => kind === 'word';
  const [ours, theirs] = [here, there].map((units) => units.filter((unit) => !isWord(unit)));
  if (!ours || ours.length !== theirs?.length) return undefined;
  const pairs = ours.map((unit, i): UnitPair => [unit, theirs[i] as Unit]);
  if (!pairs.every(([unit, other]) => isInPlace(unit, other))) return undefined;
  const [words, others] = [here.filter(isWord), there.filter(isWord)];
  const isKin = ({ terms: [a = ''] }: Unit, { terms: [b = ''] }: Unit): boolean => stemSimilarity(a, b) > 0;
  if (words.length > 0 && others.length > 0)
    if (words.length !== others.length || !words.every((word, i) => isKin(word, others[i] as Unit))) return undefined;
  return { pairs, edits: Math.max(words.length, others.length) };
}

function isDayOfReport([unit, other]: UnitPair, here: string, there: string): boolean {
  const isDay = ({ kind, start }: Unit, text: string): boolean =>
    kind === 'time' && SAID.test(text.slice(Math.max(0, start - 60), start));
  return isDay(unit, here) && isDay(other, there);
}

/** "Ward 3": the number says which, not how many. */
const isLabel = ({ kind, number, start }: Unit, text: string): boolean =>
  kind === 'number' && number?.kind === 'plain' && /(?<=\S\s)(?:\p{Lu}\p{L}*|No\.|#)\s?$/u.test(text.slice(0, start));

const spanIn = ({ sentence }: IndexedSentence, { start, end }: Unit): Span => ({
  start: sentence.start + start,
  end: sentence.start + end,
});

import { alternatives } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { stemSimilarity } from '../../language/stem-similarity.ts';
import type { NameIndex } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { oncePer } from '../memo.ts';
import { overlapCoefficient } from '../overlap.ts';
import { contradict } from '../units/figures.ts';
import { isInPlace, pairedUnits, type UnitPair } from '../units/paired.ts';
import { unitsOfSentence } from '../units/sentence-units.ts';
import type { Unit } from '../units/units.ts';
import { areOfOneTime } from './days.ts';
import { isLabel } from './labels.ts';
import { areSameWords, type ReadSentence } from './same-words.ts';
import { pronounOf, turnAlike } from './sense.ts';

/** Two sentences of different documents that are one sentence, as wire copy is. */
export interface Version {
  /** What one has in the place of the other's, in order, as offsets into the documents; empty where they say the same. */
  readonly differing: readonly { readonly kind: Unit['kind']; readonly here: Span; readonly there: Span }[];
}

/** Units of a sentence that is compared, at most: the time grows with the square. Set by hand. */
const MOST_UNITS = 120;
/** Sentences in a row that each lean on the one before: who "he" is in the last is not asked. Set by hand. */
const MOST_LEANING = 3;
/** The least overlap of two sentences that are compared closely, and the least units that both have. Set by hand. */
const ALIKE = 0.5;
const FEWEST = 2;
/** The share of the units of the longer that both have, of what has other numbers. Set by hand. */
const DIFFERING = 0.6;
/** Numbers that an update changes in a sentence, at most. Set by hand. */
const MOST_DIFFERING = 3;

/** "BRENNA —", which one paper has and another not. */
const DATELINE = /^\P{L}{0,2}\p{Lu}{2,}[^.!?\n—–]{0,50}\s[—–-]{1,2}\s/u;
/** A day right after a verb of saying is that of the report: "said on Monday". */
const SAID = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')})(?: \p{L}+){0,2}? (?:on )?$`, 'iu');

/**
 * Whether two sentences of different documents are versions of one: the same word for word, or but for a few numbers, a time or
 * a name. All that one has, the other has, too, in the same order, or has another of its kind in its place. Nothing where one says
 * more, less surely, in other words, or of another thing: what sets things apart ("the second quarter", "Ward 3", "last year", "Tram 7")
 * is the same in both, and who "he" is, if a sentence begins so, by the sentence before.
 */
export function versionOf(
  a: IndexedSentence,
  b: IndexedSentence,
  names: NameIndex,
  leaning: number = MOST_LEANING,
): Version | undefined {
  if (overlapCoefficient(a, b) < ALIKE) return undefined;
  if (leaning < MOST_LEANING) return compared(a, b, names, leaning);
  const known = comparedWith(a);
  if (!known.has(b)) {
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(b, compared(a, b, names, leaning));
  }
  return known.get(b);
}

/** What a sentence was compared with: one answer compares the same ones several times. */
const comparedWith = oncePer((_: IndexedSentence) => new Map<IndexedSentence, Version | undefined>());
/** Set by hand. */
const MOST_REMEMBERED = 200;

function compared(a: IndexedSentence, b: IndexedSentence, names: NameIndex, leaning: number): Version | undefined {
  const [here, there] = [readingOf(a, names), readingOf(b, names)];
  const longer = Math.max(here.units.length, there.units.length);
  if (longer > MOST_UNITS || !turnAlike(here.text, there.text)) return undefined;
  const times = [here, there].flatMap(({ text, units }) => units.filter((unit) => !isDayOfReport(unit, text)));
  if (!areOfOneTime(a.passage.document, b.passage.document, times)) return undefined;
  const { common, gaps } = pairedUnits(here.units, there.units);
  if (common < FEWEST) return undefined;
  const pairs: UnitPair[] = [];
  for (const gap of gaps) {
    const inPlace = pairsIn(gap.here, gap.there);
    if (!inPlace) return undefined;
    pairs.push(...inPlace);
  }
  const differing = pairs.filter(
    ([ours, theirs]) => !(isDayOfReport(ours, here.text) && isDayOfReport(theirs, there.text)),
  );
  const isVersion =
    differing.length > 0
      ? common + differing.length >= DIFFERING * longer && areOfOneThing(differing, here.text, there.text)
      : areSameWords(here, there);
  if (!isVersion || !leanAlike(a, b, names, leaning, differing.length === 0)) return undefined;
  return {
    differing: differing.map(([unit, other]) => ({ kind: unit.kind, here: spanIn(a, unit), there: spanIn(b, other) })),
  };
}

function readingOf(indexed: IndexedSentence, names: NameIndex): ReadSentence {
  const text = textOf(indexed);
  const start = DATELINE.exec(text)?.[0].length ?? 0;
  return { text, start, units: unitsOfSentence(indexed, names).filter((unit) => unit.start >= start && !isIdle(unit)) };
}

/** Whether a word says nothing here: one like "also". Those that turn a sentence, or make a number a bound, are compared apart. */
const isIdle = ({ kind, isAside, isLight, text }: Unit): boolean =>
  kind === 'word' && ((isAside && isLight) || IDLE.test(text));
const IDLE = /^(?:almost|already|approximately|least|most|nearly|now|roughly|still)$/i;

/** What two sentences have in the place of each other; nothing where one has a name, a number, a time or a word more, or another word. */
function pairsIn(here: readonly Unit[], there: readonly Unit[]): readonly UnitPair[] | undefined {
  const isWord = ({ kind }: Unit): boolean => kind === 'word';
  const [ours = [], theirs = []] = [here, there].map((units) => units.filter((unit) => !isWord(unit)));
  const [words = [], others = []] = [here, there].map((units) => units.filter(isWord));
  if (ours.length !== theirs.length || words.length !== others.length) return undefined;
  const pairs = ours.map((unit, i): UnitPair => [unit, theirs[i] as Unit]);
  const isKin = ({ terms: [a = ''] }: Unit, { terms: [b = ''] }: Unit): boolean => stemSimilarity(a, b) > 0;
  if (!words.every((word, i) => isKin(word, others[i] as Unit))) return undefined;
  return pairs.every(([unit, other]) => isInPlace(unit, other)) ? pairs : undefined;
}

/**
 * Whether what stands in each other's place can be of one thing: a name or a time alone, or numbers that cannot all be right. Where
 * a time and a number are both another, the number is of that time.
 */
function areOfOneThing(differing: readonly UnitPair[], here: string, there: string): boolean {
  const [[first] = []] = differing;
  if (first && first.kind !== 'number')
    return differing.length === 1 && !differing.some(([a, b]) => isOfDay(a) || isOfDay(b));
  return (
    differing.length <= MOST_DIFFERING &&
    differing.every(
      ([a, b]) =>
        a.kind === 'number' &&
        b.kind === 'number' &&
        a.number?.kind !== 'ordinal' &&
        !isLabel(a, here) &&
        !isLabel(b, there),
    ) &&
    differing.some(([a, b]) => contradict({ unit: a, text: here }, { unit: b, text: there }))
  );
}

/** "Yesterday", "last year": which it is, is another thing in each document. */
const isOfDay = ({ time }: Unit): boolean => time?.parts.relative !== undefined;

const isDayOfReport = ({ kind, start }: Unit, text: string): boolean =>
  kind === 'time' && SAID.test(text.slice(Math.max(0, start - 60), start));

/** Whether sentences that begin with a pronoun begin with the same, after sentences that are versions of one, or are word for word the same. */
function leanAlike(
  a: IndexedSentence,
  b: IndexedSentence,
  names: NameIndex,
  leaning: number,
  areSame: boolean,
): boolean {
  const pronoun = pronounOf(textOf(a));
  if (pronoun !== pronounOf(textOf(b))) return false;
  if (pronoun === undefined || areSame) return true;
  const [before, other] = [a, b].map(({ passage, position }) => passage.sentences[position - 1]);
  return leaning > 0 && before !== undefined && other !== undefined && !!versionOf(before, other, names, leaning - 1);
}

const spanIn = ({ sentence }: IndexedSentence, { start, end }: Unit): Span => ({
  start: sentence.start + start,
  end: sentence.start + end,
});

import type { Corpus } from '../../corpus/corpus.ts';
import { sentencesWithin } from '../../corpus/excerpt.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import type { Unit } from '../../corpus/units/units.ts';
import { differenceOf } from '../../corpus/versions/difference.ts';
import { byWorth } from '../../corpus/versions/newer.ts';
import type { Version } from '../../corpus/versions/version.ts';
import type { Span } from '../../language/span.ts';
import type { Question, QuestionType } from '../question/question.ts';
import type { RankedSentence } from '../ranking/rank.ts';
import type { Discrepancy } from '../types.ts';

/** Candidates whose other versions are looked for, and among which. Set by hand: what may be shown. */
const MAY_BE_SHOWN = 8;
const AMONG = 32;

/** Candidates in an order in which of several versions of a sentence the one that counts is first. */
export interface Versions {
  readonly candidates: readonly RankedSentence[];
  /** All versions of a candidate, the one that counts first: itself alone where it has no other. */
  readonly of: (candidate: RankedSentence) => readonly [RankedSentence, ...RankedSentence[]];
  /** The other versions that differ from a candidate in its highlight, or without one in something of the kind that is asked for. */
  readonly otherwise: (question: Question, candidate: RankedSentence, highlight?: Span) => readonly RankedSentence[];
}

type Group = readonly [RankedSentence, ...RankedSentence[]];

/** In what an answer may differ that is of a kind; in anything where the question is for no kind of thing. */
const KINDS: Readonly<Partial<Record<QuestionType, readonly Unit['kind'][]>>> = {
  who: ['name'],
  where: ['name'],
  when: ['time', 'number'],
  money: ['number'],
  percent: ['number'],
  number: ['number', 'time'],
};

/**
 * Puts the version that counts (the newest, or the corrected one) of what documents of a story tell differently at the place of the best,
 * and the others after it.
 *
 * @param candidates Best first.
 */
export function versionsAmong(candidates: readonly RankedSentence[], corpus: Corpus): Versions {
  const groups = new Map<RankedSentence, Group>();
  const among = candidates.slice(0, AMONG);
  for (const [i, first] of among.slice(0, MAY_BE_SHOWN).entries()) {
    if (groups.has(first) || first.indexed.passage.story.documents.length < 2) continue;
    const others = among
      .slice(i + 1)
      .filter(
        (candidate) => !groups.has(candidate) && differenceOf(first.indexed, candidate.indexed, corpus) !== undefined,
      );
    if (others.length === 0) continue;
    // They say the same, so that none is better.
    const all = [first, ...others.map((candidate) => ({ ...candidate, score: first.score }))];
    const [best = first, ...rest] = all.sort((a, b) =>
      byWorth(a.indexed, b.indexed, differenceOf(a.indexed, b.indexed, corpus) ?? { differing: [] }, corpus.index),
    );
    for (const one of [...others, ...all]) groups.set(one, [best, ...rest]);
  }
  const of = (candidate: RankedSentence): Group => groups.get(candidate) ?? [candidate];
  const ordered = groups.size === 0 ? candidates : [...new Set(candidates.flatMap(of))];
  return {
    candidates: ordered,
    of,
    otherwise: ({ type }, candidate, highlight) =>
      of(candidate).filter(({ indexed }) =>
        differenceOf(candidate.indexed, indexed, corpus)?.differing.some(({ kind, here }) =>
          highlight ? here.start < highlight.end && highlight.start < here.end : (KINDS[type]?.includes(kind) ?? true),
        ),
      ),
  };
}

/**
 * Where excerpts of different documents are the same but for a number, a time or a name: the words of each, of the one that is first with
 * those of others that differ from it in the same place.
 */
export function discrepanciesIn(excerpts: readonly CitedExcerpt[], corpus: Corpus): Discrepancy[] {
  const found: { excerpt: number; words: string[] }[][] = [];
  const told = new Set<number>();
  for (const [i, here] of excerpts.entries()) {
    if (told.has(i)) continue;
    for (const [j, there] of excerpts.entries()) {
      const version = j > i ? differenceIn(here, there, corpus) : undefined;
      if (!version) continue;
      const wordsOf = ({ excerpt: { document } }: CitedExcerpt, side: 'here' | 'there'): string[] =>
        version.differing.map((pair) => document.text.slice(pair[side].start, pair[side].end));
      const ours = wordsOf(here, 'here');
      const known = found.find(([first]) => first?.excerpt === i && first.words.join('\n') === ours.join('\n'));
      const other = { excerpt: j, words: wordsOf(there, 'there') };
      if (known) known.push(other);
      else found.push([{ excerpt: i, words: ours }, other]);
      told.add(j);
    }
  }
  return found;
}

/** In what a sentence of one excerpt differs from its version in another document's. */
function differenceIn(here: CitedExcerpt, there: CitedExcerpt, corpus: Corpus): Version | undefined {
  const others = sentencesWithin(there, corpus.index);
  for (const one of sentencesWithin(here, corpus.index))
    for (const other of others) {
      const version = differenceOf(one, other, corpus);
      if (version) return version;
    }
  return undefined;
}

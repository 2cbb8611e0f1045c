import { bestFirst } from './best-first.ts';
import { type Counts, sentenceRange } from './counts.ts';
import { BOOST, FIELDS, type Field } from './engine.ts';
import { type ForwardIndex, STOP } from './forward-index.ts';
import type { IndexedPassage } from './indexed.ts';
import { bm25Plus } from './rarest-first.ts';

/** A passage, and of how many of the terms its score is. */
export interface Scored {
  readonly passage: IndexedPassage;
  readonly score: number;
  readonly terms: number;
}

/** How often the terms come in a field of a passage. */
interface Held {
  readonly passage: IndexedPassage;
  readonly times: readonly number[];
}

/** How many terms the fields of a passage have, each once, and on average. */
interface Lengths {
  readonly of: (passage: IndexedPassage) => number;
  readonly average: number;
}

/**
 * Finds passages with any of some terms as MiniSearch does, with its scores, by reading all words once: for the moments of a
 * start in which MiniSearch is not there yet. It takes a time that grows with the library.
 *
 * @returns Best first.
 */
export function scan(
  terms: readonly string[],
  passages: readonly IndexedPassage[],
  counts: Counts,
  forward: ForwardIndex,
): Scored[] {
  const found = new Map<IndexedPassage, { score: number; terms: number }>();
  const fields = FIELDS.map((field) => ({
    boost: BOOST[field],
    held: heldIn(field, terms, passages, forward),
    lengths: lengthsOf(field, passages, counts),
  }));
  for (const [i, term] of terms.entries()) {
    // A term that is asked twice counts twice, but is one.
    const at = terms.indexOf(term);
    const counted = new Set<IndexedPassage>();
    for (const { boost, held, lengths } of fields) {
      const having = held.filter(({ times }) => (times[at] as number) > 0);
      for (const { passage, times } of having) {
        const length = lengths.of(passage) / lengths.average;
        const so = found.get(passage) ?? { score: 0, terms: 0 };
        so.score += boost * bm25Plus(times[at] as number, length, having.length, passages.length);
        if (at === i && !counted.has(passage)) so.terms += 1;
        counted.add(passage);
        found.set(passage, so);
      }
    }
  }
  return [...found].map(([passage, so]) => ({ passage, score: so.score * so.terms, terms: so.terms })).sort(bestFirst);
}

/** The passages with any of the terms in a field, in their order. */
function heldIn(
  field: Field,
  terms: readonly string[],
  passages: readonly IndexedPassage[],
  forward: ForwardIndex,
): Held[] {
  const keys = Int32Array.from(terms, (term) => forward.idOf(term));
  return passages.flatMap((passage) => {
    if (field !== 'text') {
      const own = setOf(passage, field);
      if (!terms.some((term) => own.has(term))) return [];
      const all = passage.headTerms(field);
      return [{ passage, times: terms.map((term) => all.filter((each) => each === term).length) }];
    }
    let times: number[] | undefined;
    forward.each(...sentenceRange(passage), (key, marks) => {
      const at = (marks & STOP) === 0 ? keys.indexOf(key) : -1;
      if (at < 0) return;
      times ??= terms.map(() => 0);
      times[at] = (times[at] as number) + 1;
    });
    return times ? [{ passage, times }] : [];
  });
}

function lengthsOf(field: Field, passages: readonly IndexedPassage[], counts: Counts): Lengths {
  if (field === 'text') return { of: ({ id }) => counts.terms[id] as number, average: counts.averageTerms };
  const of = (passage: IndexedPassage): number => setOf(passage, field).size;
  return { of, average: passages.reduce((sum, passage) => sum + of(passage), 0) / passages.length };
}

const setOf = ({ headingTerms, titleTerms }: IndexedPassage, field: 'heading' | 'title'): ReadonlySet<string> =>
  field === 'heading' ? headingTerms : titleTerms;

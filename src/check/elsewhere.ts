import type { Corpus } from '../corpus/corpus.ts';
import type { Unit } from '../corpus/units/units.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { align, type Held } from './alignment.ts';

/** Reads what a sentence is compared by. */
type ReadUnits = (indexed: IndexedSentence) => readonly Unit[];

/** Sentences of a document that are looked through for a thing by its whole name, at most. Set by hand. */
const MOST_READ = 12;
/** UTF-16 code units between the two words of a thing: "Gaddafi's remarks", "the article about McChrystal". Set by hand. */
const GAP = 14;
const JOINED = /^(?:['’]s?)?(?:,? (?:(?:about|at|by|for|from|in|of|on) )?(?:the |an? )?|-| \p{Ll}+ )$/iu;
/** What is spoken of further up, and needs no further word here. */
const DEFINITE = /(?<![\p{L}\p{N}])(?:the|this|that|these|those|his|her|its|their) $/iu;

/**
 * Of the words of a claim that a sentence lacks, those that it need not say: it has "the leaves" for the claim's "tobacco leaves", and the
 * story has "tobacco leaves" elsewhere and leaves of nothing else.
 */
export function saidElsewhere(
  indexed: IndexedSentence,
  claim: { readonly text: string },
  held: readonly Held[],
  text: string,
  missing: readonly Unit[],
  corpus: Corpus,
  unitsOf: ReadUnits,
): readonly Unit[] {
  const found = missing.filter((unit) => {
    const at = held.findIndex((each) => each.unit === unit);
    return [held[at - 1], held[at + 1]].some(
      (beside) =>
        beside?.there?.kind === 'word' &&
        !beside.unit.isAside &&
        areJoined(unit, beside.unit, claim.text) &&
        DEFINITE.test(text.slice(Math.max(0, beside.there.start - 8), beside.there.start)) &&
        isCalled(unit, beside.there, indexed, corpus, unitsOf),
    );
  });
  return found;
}

/** Whether two words are of one thing, with at most one other between them: "the Orion crew capsule". */
const areJoined = (a: Unit, b: Unit, text: string): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return second.start - first.end <= GAP && JOINED.test(text.slice(first.end, second.start));
};

/** Whether the document has a thing with this word beside it, and with no other of its sort. */
function isCalled(
  unit: Unit,
  thing: Unit,
  { passage, id }: IndexedSentence,
  { index }: Corpus,
  unitsOf: ReadUnits,
): boolean {
  const [term = ''] = thing.terms;
  const others = index
    .ofDocument(passage.document)
    .flatMap(({ sentences }) => sentences)
    .filter((each) => each.id !== id && each.terms.has(term))
    .slice(0, MOST_READ);
  let isFound = false;
  for (const other of others) {
    const units = unitsOf(other);
    const whole = other.passage.document.text.slice(other.sentence.start, other.sentence.end);
    for (const [at, each] of units.entries()) {
      if (each.kind !== 'word' || each.terms[0] !== term) continue;
      for (const beside of [units[at - 2], units[at - 1], units[at + 1]]) {
        if (!beside || !areJoined(each, beside, whole)) continue;
        if ((align([unit], [beside]).held[0]?.credit ?? 0) > 0) isFound = true;
        else if (unit.named && beside.named?.sort === unit.named.sort) return false;
      }
    }
  }
  return isFound;
}

import { lexicon } from '../language/lexicon/lexicon.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { stemOf } from '../language/tokens.ts';
import { wordRelations } from '../language/word-relations.ts';

/** How far a word says what another says: 1 for the same stem, less for another form or another word, 0 for neither. */
const [SAME, FORM] = [1, 0.95];
export const SYNONYM = 0.85;
/** The same of a word that reporters may use for another: it makes likelier that both speak of one thing. */
const LIKELY = 0.6;
/** From this strength of a common sense on a word may stand for another. Set by hand. */
const ENOUGH_SENSE = 0.34;

/** In UTF-16 code units: a shorter stem has no other forms. */
export const SHORTEST = 3;

/** Whether two stems are forms of one word, or have a common sense. */
export const shareSense = (a: string, b: string): boolean =>
  a === b || stemSimilarity(a, b) > 0 || (wordRelations().senses.get(a)?.get(b) ?? 0) >= ENOUGH_SENSE;

/** How far one stem says what another says. */
export function sameness(a: string, b: string): number {
  if (a === b) return SAME;
  if (a.length < SHORTEST || b.length < SHORTEST) return 0;
  const isForm = stemSimilarity(a, b) > 0;
  const same = isForm ? FORM : isSynonym(a, b) ? SYNONYM : wordRelations().paraphrases.get(a)?.has(b) ? LIKELY : 0;
  return same > 0 && areOpposite(a, b) ? 0 : same;
}

function isSynonym(a: string, b: string): boolean {
  return (wordRelations().senses.get(a)?.get(b) ?? 0) >= ENOUGH_SENSE || synonymsOf(a).has(b);
}

const NONE: ReadonlySet<string> = new Set();
let synonyms: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Stems of the words that stand in a row of the list with one of this stem. */
function synonymsOf(stem: string): ReadonlySet<string> {
  if (!synonyms) {
    const read = new Map<string, Set<string>>();
    for (const row of lexicon('check-synonyms')) {
      const stems = row.split(' ').map(stemOf);
      for (const one of stems) read.set(one, new Set([...(read.get(one) ?? []), ...stems]));
    }
    synonyms = read;
  }
  return synonyms.get(stem) ?? NONE;
}

/** Beginnings that turn a word into its opposite: "adequate" and "inadequate". */
const TURNING = /^(?:un|in|im|il|ir|dis|non|mis)(?=\p{L}{4})/u;

/** Whether two stems are antonyms: WordNet's, those of the list, "able" and "unable". */
export function areAntonyms(a: string, b: string): boolean {
  if (oppositesOf(a).antonyms.has(b) || isTurned(a, b) || isTurned(b, a)) return true;
  const [one, other] = [COMPARATIVE, SUPERLATIVE].map((ending) =>
    ending.test(a) && ending.test(b) ? ending : undefined,
  );
  const ending = one ?? other;
  return ending !== undefined && areAntonyms(stemOf(a.replace(ending, '')), stemOf(b.replace(ending, '')));
}

/** "Warmer" and "cooler". */
const [COMPARATIVE, SUPERLATIVE] = [/(?<=\p{L}{3})er$/u, /(?<=\p{L}{3})est$/u];

/** Whether two stems say opposite things: antonyms, and words for the same as one's antonym. */
export function areOpposite(a: string, b: string): boolean {
  return (
    areAntonyms(a, b) ||
    oppositesOf(a).beside.has(b) ||
    oppositesOf(b).beside.has(a) ||
    isTurnedSense(a, b) ||
    isTurnedSense(b, a)
  );
}

/** "Hurt" and "unharmed". */
const isTurnedSense = (a: string, b: string): boolean =>
  /^(?:un|non)\p{L}{4}/u.test(b) && shareSense(a, b.replace(/^(?:un|non)/, ''));

const isTurned = (a: string, b: string): boolean =>
  a.length > b.length && a.endsWith(b) && a.replace(TURNING, '') === b;

interface Opposites {
  readonly antonyms: ReadonlySet<string>;
  /** Words for the same as an antonym. */
  readonly beside: ReadonlySet<string>;
}

/** Strength of a common sense from which on a word stands for an antonym. Set by hand. */
const SAME_SENSE = 0.5;
/** Stems whose opposites are remembered, at most: those of a message come again for each sentence. Set by hand. */
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, Opposites>();

function oppositesOf(stem: string): Opposites {
  let known = remembered.get(stem);
  if (known) return known;
  const { opposites, senses } = wordRelations();
  const antonyms = new Set([
    ...(opposites.get(stem)?.keys() ?? []),
    ...sidesOf(stem).flatMap(({ row, side }) => across(row, side)),
  ]);
  const beside = [...(opposites.get(stem)?.keys() ?? [])].flatMap((each) =>
    [...(senses.get(each) ?? [])].flatMap(([other, strength]) => (strength >= SAME_SENSE ? [other] : [])),
  );
  antonyms.delete(stem);
  known = { antonyms, beside: new Set(beside.filter((each) => each !== stem)) };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(stem, known);
  return known;
}

/** The stems on the other side of a row of the list. */
function across(row: number, side: number): string[] {
  const line = [...lexicon('check-opposites')][row] ?? '';
  return line.split(' | ').flatMap((words, i) => (i === side ? [] : words.split(' ').map(stemOf)));
}

interface Side {
  readonly row: number;
  readonly side: number;
}

let rows: ReadonlyMap<string, readonly Side[]> | undefined;

function sidesOf(stem: string): readonly Side[] {
  rows ??= readRows();
  return rows.get(stem) ?? [];
}

function readRows(): Map<string, Side[]> {
  const read = new Map<string, Side[]>();
  for (const [row, line] of [...lexicon('check-opposites')].entries())
    for (const [side, words] of line.split(' | ').entries())
      for (const stem of new Set(words.split(' ').map(stemOf)))
        read.set(stem, [...(read.get(stem) ?? []), { row, side }]);
  return read;
}

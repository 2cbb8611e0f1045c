import type { Corpus } from '../../corpus/corpus.ts';
import { wordPairs } from '../../corpus/versions/alike.ts';
import { byWorth } from '../../corpus/versions/newer.ts';
import { versionOf } from '../../corpus/versions/version.ts';
import type { Found } from './retrieve.ts';

/** The share of the word pairs of the shorter of two sentences that both have, from which on they are compared closely. Set by hand. */
const ALIKE = 0.4;

/**
 * What is found without copies: of sentences that say the same in several documents of a story, the one that counts, at the place of the
 * best. What would be asked, read and judged several times over is so once. The same list where no story has several documents.
 *
 * @param found Best first.
 */
export function withoutCopies(
  found: readonly Found[],
  { names, index }: Pick<Corpus, 'names' | 'index'>,
): readonly Found[] {
  const isOfSeveral = ({ sentence }: Found): boolean => sentence.passage.story.documents.length > 1;
  if (!found.some(isOfSeveral)) return found;
  const kept: Found[] = [];
  /** Of each pair of words, the places in `kept` of the sentences that have it. */
  const places = new Map<string, number[]>();
  for (const each of found) {
    const pairs = isOfSeveral(each) ? wordPairs(each.sentence) : undefined;
    const at = pairs && copyAmong(each, pairs, kept, places, names);
    if (at !== undefined) {
      const known = kept[at] as Found;
      if (byWorth(each.sentence, known.sentence, { differing: [] }, index) < 0) kept[at] = each;
      continue;
    }
    for (const pair of pairs ?? []) {
      const own = places.get(pair);
      if (own) own.push(kept.length);
      else places.set(pair, [kept.length]);
    }
    kept.push(each);
  }
  return kept;
}

/** Where the sentence is kept that another document of the story has in the same words. */
function copyAmong(
  { sentence }: Found,
  pairs: ReadonlySet<string>,
  kept: readonly Found[],
  places: ReadonlyMap<string, readonly number[]>,
  names: Corpus['names'],
): number | undefined {
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  for (const [at, count] of shared) {
    const other = kept[at]?.sentence;
    if (
      !other ||
      other.passage.document === sentence.passage.document ||
      other.passage.story !== sentence.passage.story
    )
      continue;
    if (count < ALIKE * Math.min(pairs.size, wordPairs(other).size)) continue;
    if (versionOf(sentence, other, names)?.differing.length === 0) return at;
  }
  return undefined;
}

import { shuffle } from '../../train/random.ts';
import { type Candidate, PICKED, type Picker, type ReadItem } from './candidates.ts';
import { meanOf, rougeOf } from './rouge.ts';

/** Lead-3: the first sentences of the body, teasers and labelled captions left out. */
export const lead: Picker = ({ candidates }) => candidates.filter(({ isBody }) => isBody).slice(0, PICKED);

const DRAWS = 50;

/** Sentences by lot, fifty times. @param random Numbers from 0 up to 1. */
export function draws({ candidates }: ReadItem, random: () => number): readonly (readonly Candidate[])[] {
  return Array.from({ length: DRAWS }, () => {
    const lots = [...candidates];
    shuffle(lots, random);
    return inOrder(lots.slice(0, PICKED));
  });
}

const DAMPING = 0.85;
const CLOSE = 1e-4;
const MOST_ROUNDS = 200;

/**
 * TextRank (Mihalcea and Tarau 2004): weighted PageRank over the story's sentences, each two linked by the words they
 * share over the logarithms of their lengths; damping 0.85, until no rank moves by 0.0001. Words are the index's terms:
 * stems without stop words.
 */
export const textRank: Picker = ({ candidates }) => {
  const weights = candidates.map((a, i) => candidates.map((b, j) => (i === j ? 0 : overlap(a.terms, b.terms))));
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  let ranks = candidates.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shares = ranks.map((rank, i) => rank / (sums[i] || 1));
    const next = weights.map(
      (row) => 1 - DAMPING + DAMPING * row.reduce((sum, weight, j) => sum + weight * (shares[j] ?? 0), 0),
    );
    const moved = Math.max(0, ...next.map((rank, i) => Math.abs(rank - (ranks[i] ?? 0))));
    ranks = next;
    if (moved < CLOSE) break;
  }
  const ranked = candidates.map((candidate, i) => ({ candidate, rank: ranks[i] ?? 0 }));
  ranked.sort((a, b) => b.rank - a.rank);
  return inOrder(ranked.slice(0, PICKED).map(({ candidate }) => candidate));
};

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  // Two sentences of one word each have no length in logarithms.
  return shared === 0 ? 0 : shared / Math.max(Math.log(a.size) + Math.log(b.size), Math.LN2);
}

/**
 * The greedy oracle, which sees the summaries: the sentence that adds most to the sum of ROUGE-1 and ROUGE-2, up to
 * three times, as long as one adds anything (Nallapati et al. 2017; Liu and Lapata 2019).
 *
 * @param summaries Stems of each summary's sentences; of several the mean counts.
 */
export function oracle({ candidates }: ReadItem, summaries: readonly (readonly string[])[]): readonly Candidate[] {
  let picked: readonly Candidate[] = [];
  for (let best = 0; picked.length < PICKED; ) {
    let better: readonly Candidate[] | undefined;
    for (const candidate of candidates) {
      if (picked.includes(candidate)) continue;
      const all = inOrder([...picked, candidate]);
      const stems = all.map((each) => each.stems);
      const { rouge1, rouge2 } = meanOf(summaries.map((summary) => rougeOf(stems, summary)));
      if (rouge1 + rouge2 > best) [best, better] = [rouge1 + rouge2, all];
    }
    if (!better) break;
    picked = better;
  }
  return picked;
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((a, b) => a.start - b.start);
}

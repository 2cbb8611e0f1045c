import type { Explained } from './answer.ts';
import { JUDGE_FEATURES } from './answerability/features.ts';
import { FEATURES } from './ranking/features.ts';
import type { Read } from './ranking/meaning.ts';
import { shippedRanking } from './ranking/weights.ts';

/** Candidates, and features of each, that are listed. */
const CANDIDATES = 5;
const MOST_FEATURES = 12;

/** Why a question was answered as it was, as lines of text: its terms, the judge, and the best candidates. */
export function explanationOf({ answer, question, ranked }: Explained, ranking = shippedRanking()): string[] {
  const { candidates, estimate, gate, judged, isRead } = ranked;
  const [best] = candidates;
  if (!best) return [`type: ${question.type}`, 'no candidates'];
  const { context } = best.evidence;
  const terms = question.terms.map(
    ({ key, weight, frequency }, i) =>
      `${key} (in ${frequency} sentences, weight ${weight.toFixed(2)}, likelihood ${(context.likelihoods[i] ?? 0).toFixed(2)})`,
  );
  const way = isRead ? 'reader' : 'words';
  const bar = ranking.bars.answered[way];
  const estimated = (name: 'judge' | 'gate', value: number): string =>
    `${name}: ${value.toFixed(3)} of ${bar[name].toFixed(3)}; ${listed(JUDGE_FEATURES, judged, ranking[name][way].contributions(judged))}`;
  return [
    `type: ${question.type}`,
    `terms: ${terms.join('; ')}`,
    `reader: ${answer.reader}`,
    estimated('judge', estimate),
    estimated('gate', gate),
    ...candidates.slice(0, CANDIDATES).flatMap(({ indexed, score, features, read }) => {
      const { start, end } = indexed.sentence;
      return [
        `${score.toFixed(2)}  ${indexed.passage.document.text.slice(start, end)}`,
        ...(read ? [`      ${readBy(read)}`] : []),
        `      ${listed(FEATURES, features, ranking.scorer.contributions(features))}`,
      ];
    }),
  ];
}

/** The features that add or take most: name, value, and what it adds in logits. */
function listed(names: readonly string[], values: ArrayLike<number>, parts: readonly number[]): string {
  return parts
    .map((part, f) => ({ part, name: names[f] ?? '', value: values[f] ?? 0 }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .slice(0, MOST_FEATURES)
    .map(({ part, name, value }) => `${name} ${value.toFixed(2)} ${part < 0 ? '−' : '+'}${Math.abs(part).toFixed(2)}`)
    .join(', ');
}

/** What the reader makes of a sentence. */
function readBy({ words, near, weighed }: Read): string {
  const together = weighed ? `, answers ${weighed.answers.toFixed(2)}, answered ${weighed.answered.toFixed(2)}` : '';
  return `words ${words.toFixed(2)}, cosine ${near.cosine.toFixed(2)}, late ${near.late.toFixed(2)}${together}`;
}

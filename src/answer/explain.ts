import type { Explained } from './answer.ts';
import { ANSWERABILITY_FEATURES, CONFIDENCE_FEATURES, confidenceFeatures } from './answerability/features.ts';
import { FEATURES } from './ranking/features.ts';
import { gateFor, shippedRanking } from './ranking/weights.ts';

/** Candidates, and features of each, that are listed. */
const CANDIDATES = 5;
const MOST_FEATURES = 12;

/** Why a question was answered as it was, as lines of text: its terms, both judges, and the best candidates. */
export function explanationOf({ question, ranked }: Explained, ranking = shippedRanking()): string[] {
  const { candidates, gate, confidence, gateFeatures, stories } = ranked;
  const [best] = candidates;
  if (!best) return [`type: ${question.type}`, 'no candidates'];
  const { context } = best.evidence;
  const terms = question.terms.map(
    ({ key, weight, frequency }, i) =>
      `${key} (in ${frequency} sentences, weight ${weight.toFixed(2)}, likelihood ${(context.likelihoods[i] ?? 0).toFixed(2)})`,
  );
  const { scorer, bar } = gateFor(stories, ranking);
  const sure = confidenceFeatures(gateFeatures);
  return [
    `type: ${question.type}`,
    `terms: ${terms.join('; ')}`,
    `gate: ${gate.toFixed(3)} of ${bar.toFixed(3)}; ${listed(ANSWERABILITY_FEATURES, gateFeatures, scorer.contributions(gateFeatures))}`,
    `confidence: ${confidence.toFixed(3)}; ${listed(CONFIDENCE_FEATURES, sure, ranking.confidence.scorer.contributions(sure))}`,
    ...candidates.slice(0, CANDIDATES).flatMap(({ indexed, score, features }) => {
      const { start, end } = indexed.sentence;
      return [
        `${score.toFixed(2)}  ${indexed.passage.document.text.slice(start, end)}`,
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

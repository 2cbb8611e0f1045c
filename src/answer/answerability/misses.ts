import type { Candidate } from '../ranking/candidate.ts';
import { log1 } from '../ranking/measures.ts';
import type { OfTerms } from '../ranking/term-columns.ts';

/** Whether the sentence has the question's heaviest term (0), or the next (1). */
export function heavy({ question, hits }: Candidate, place: number): number {
  const order = [...question.terms.keys()].sort(
    (a, b) => (question.terms[b]?.weight ?? 0) - (question.terms[a]?.weight ?? 0),
  );
  const term = order[Math.min(place, order.length - 1)];
  return term === undefined ? 0 : (hits[term] ?? 0);
}

/** Whether the passage has the question's heaviest term, 0 or 1. */
export function heavyInPassage({ question, passageHits }: Candidate): number {
  let [heaviest, held] = [0, 0];
  for (const [i, { weight }] of question.terms.entries())
    if (weight > heaviest) {
      heaviest = weight;
      held = passageHits[i] ?? 0;
    }
  return held;
}

/** A passage this share of the best candidate's BM25 is nearly as good. Set by hand. */
const AS_GOOD = 0.85;

/** The logarithm of how many passages are nearly as good as the best candidate's: a vague question finds many. */
export function passagesAsGood(candidates: readonly Candidate[], { context, sentence }: Candidate): number {
  const bound = AS_GOOD * context.passageBm25(sentence.passage);
  const passages = new Set(candidates.map((e) => e.sentence.passage));
  return log1([...passages].filter((passage) => context.passageBm25(passage) >= bound).length);
}

/** Whether the sentence has the opposite of a term that it lacks: the greatest likelihood of such a term, else 0. */
export function opposite({ context, question, hits, sentence }: Candidate): number {
  let most = 0;
  for (const [i, { key }] of question.terms.entries()) {
    if (hits[i] === 1) continue;
    const opposites = context.tables.opposites.get(key);
    if (opposites && [...sentence.terms].some((there) => opposites.has(there)))
      most = Math.max(most, context.likelihoods[i] ?? 0);
  }
  return most;
}

/** Of the question's terms that belong to no name, the share of their term weights for which `of` holds; 1 where there are none. */
export function others({ context, question }: Candidate, of: OfTerms): number {
  let [sum, all] = [0, 0];
  for (const [i, p] of context.termWeights.entries()) {
    if (question.terms[i]?.name !== undefined) continue;
    sum += p * (of[i] as number);
    all += p;
  }
  return all === 0 ? 1 : sum / all;
}

/** How surely the sentence says a verb of the question in no words, from 0 to 1. */
export function verbMissing(e: Candidate): number {
  let most = 0;
  for (let i = 0; i < e.question.terms.length; i++)
    if (e.hits[i] === 0) most = Math.max(most, (e.columns.verb[i] as number) * (1 - (e.soft.best[i] as number)));
  return most;
}

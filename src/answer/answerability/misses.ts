import type { Candidate } from '../ranking/candidate.ts';
import { classShare, log1, softest } from '../ranking/measures.ts';

/** Whether the sentence has the question's heaviest term (0), or the next (1). */
export function heavy({ question, hits }: Candidate, place: number): number {
  const order = [...question.terms.keys()].sort(
    (a, b) => (question.terms[b]?.weight ?? 0) - (question.terms[a]?.weight ?? 0),
  );
  const term = order[Math.min(place, order.length - 1)];
  return term === undefined ? 0 : (hits[term] ?? 0);
}

export function heavyInPassage({ question, passageHits }: Candidate): number {
  let [heaviest, held] = [0, 0];
  for (const [i, { weight }] of question.terms.entries())
    if (weight > heaviest) {
      heaviest = weight;
      held = passageHits[i] ?? 0;
    }
  return held;
}

/** How many passages are nearly as good as the best candidate's, as a logarithm: a vague question finds many. */
export function passagesAsGood(candidates: readonly Candidate[], { scene, sentence }: Candidate): number {
  const bound = 0.85 * scene.passageBm25(sentence.passage);
  const passages = new Set(candidates.map((e) => e.sentence.passage));
  return log1([...passages].filter((passage) => scene.passageBm25(passage) >= bound).length);
}

/** How surely the sentence has the opposite of a word of the question that it lacks. */
export function opposite({ scene, question, hits, sentence }: Candidate): number {
  let most = 0;
  for (const [i, { key }] of question.terms.entries()) {
    if (hits[i] === 1) continue;
    const opposites = scene.tables.opposites.get(key);
    if (opposites && [...sentence.terms].some((there) => opposites.has(there)))
      most = Math.max(most, scene.odds[i] ?? 0);
  }
  return most;
}

/** Of the question's terms that belong to no name, the share of their pull for which `of` holds; 1 where there are none. */
export function others({ scene, question }: Candidate, of: (term: number) => number): number {
  let [sum, all] = [0, 0];
  for (const [i, p] of scene.pull.entries()) {
    if (question.terms[i]?.name !== undefined) continue;
    sum += p * of(i);
    all += p;
  }
  return all === 0 ? 1 : sum / all;
}

/** How surely a verb of the question is said in no words of the sentence. */
export function verbMissing(e: Candidate): number {
  let most = 0;
  for (let i = 0; i < e.question.terms.length; i++)
    if (e.hits[i] === 0) most = Math.max(most, classShare(e, i, 'verb') * (1 - softest(e, i)));
  return most;
}

import type { Candidate } from '../candidate.ts';
import { product } from '../measures.ts';
import { merge } from '../query-context.ts';
import { zeros } from '../term-columns.ts';
import type { FeatureGroup } from './row.ts';

/** Terms that the sentence lacks and the words around it have. */
export const context = {
  name: 'context',
  rows: {
    before: (e) => beside(e, -1),
    after: (e) => beside(e, 1),
    'either side': (e) => eitherSide(e),
    earlier: (e) => faded(e, -1),
    later: (e) => faded(e, 1),
    'across border before': (e) => across(e, -1),
    'across border after': (e) => across(e, 1),
    'capitals earlier': (e) => faded(e, -1, true),
    'pronoun and before': (e) => (e.sentence.view.cues.opensWithPronoun ? beside(e, -1) : 0),
    pronoun: (e) => Number(e.sentence.view.cues.opensWithPronoun),
    'soft before': (e) => softBeside(e, -1),
    'soft after': (e) => softBeside(e, 1),
  },
} as const satisfies FeatureGroup;

function beside(e: Candidate, step: -1 | 1): number {
  const other = e.sentence.passage.sentences[e.sentence.position + step];
  if (!other) return 0;
  const hits = e.context.hits(other);
  return e.missing(hits);
}

function softBeside(e: Candidate, step: -1 | 1): number {
  const other = e.sentence.passage.sentences[e.sentence.position + step];
  if (!other) return 0;
  const soft = e.context.soft(other);
  return e.missing(soft);
}

function eitherSide(e: Candidate): number {
  const { sentences } = e.sentence.passage;
  const either = zeros(e.question.terms.length);
  for (const step of [-1, 1]) {
    const other = sentences[e.sentence.position + step];
    if (other) merge(either, e.context.hits(other));
  }
  return e.missing(either);
}

/** Missing terms in earlier (−1) or later (1) sentences of the passage; n sentences off they count 1 ÷ n. */
function faded(e: Candidate, direction: -1 | 1, capitals = false): number {
  const { sentences } = e.sentence.passage;
  const best = zeros(e.question.terms.length);
  for (let step = 1; ; step++) {
    const other = sentences[e.sentence.position + direction * step];
    if (!other) break;
    const hits = e.context.hits(other);
    for (let i = 0; i < best.length; i++) if (hits[i] === 1) best[i] = Math.max(best[i] ?? 0, 1 / step);
  }
  return e.missing(capitals ? product(best, e.columns.capital) : best);
}

/** Terms that the passage lacks and the one before or after it has. */
function across(e: Candidate, step: -1 | 1): number {
  const other = e.context.neighbour(e.sentence.passage, step);
  if (!other) return 0;
  const hits = e.context.passageHits(other);
  const { share } = e.columns;
  let sum = 0;
  for (let i = 0; i < share.length; i++) if (e.passageHits[i] === 0 && hits[i] === 1) sum += share[i] as number;
  return sum;
}

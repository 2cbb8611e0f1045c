import type { Candidate } from '../candidate.ts';
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
  const other = e.beside(step);
  return other ? e.missing(e.context.hits(other)) : 0;
}

function softBeside(e: Candidate, step: -1 | 1): number {
  const other = e.beside(step);
  return other ? e.missing(e.context.soft(other)) : 0;
}

function eitherSide(e: Candidate): number {
  const [before, after] = [e.beside(-1), e.beside(1)];
  const [earlier, later] = [before && e.context.hits(before), after && e.context.hits(after)];
  const { share } = e.columns;
  let sum = 0;
  for (let i = 0; i < share.length; i++)
    if (e.hits[i] === 0 && (earlier?.[i] === 1 || later?.[i] === 1)) sum += share[i] as number;
  return sum;
}

/** Missing terms in earlier (−1) or later (1) sentences of the passage; n sentences off they count 1 ÷ n. */
function faded(e: Candidate, direction: -1 | 1, capitals = false): number {
  const { share, capital } = e.columns;
  let sum = 0;
  for (let i = 0; i < share.length; i++) {
    if (e.hits[i] !== 0 || (capitals && capital[i] === 0)) continue;
    const steps = stepsTo(i, e, direction);
    if (steps > 0) sum += (share[i] as number) / steps;
  }
  return sum;
}

/** How many sentences off the nearest is that has a term; 0 without one. */
function stepsTo(term: number, e: Candidate, direction: -1 | 1): number {
  for (let steps = 1; ; steps++) {
    const other = e.beside(direction * steps);
    if (!other) return 0;
    if (e.context.hits(other)[term] === 1) return steps;
  }
}

/** Terms that the passage lacks and the one before or after it has. */
function across(e: Candidate, step: -1 | 1): number {
  const hits = e.context.hitsBeside(e.sentence.passage, step);
  if (!hits) return 0;
  const { share } = e.columns;
  let sum = 0;
  for (let i = 0; i < share.length; i++) if (e.passageHits[i] === 0 && hits[i] === 1) sum += share[i] as number;
  return sum;
}

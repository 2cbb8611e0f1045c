import type { FindDifferences } from '../difference.ts';
import { differentNegation } from '../negation.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.65;

/** A "not" that the claim has and the sentence has not, or the other way round. */
export const negations: FindDifferences = (claim, { text }) => {
  const found = differentNegation(claim.text, { sentence: text, excerpt: text });
  if (!found) return [];
  return [
    found.in === 'message'
      ? { kind: 'not', said: [found.at], story: [], rest: REST }
      : { kind: 'not', said: [], story: [found.at], rest: REST },
  ];
};

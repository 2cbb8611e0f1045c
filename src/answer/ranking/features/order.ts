import type { Term } from '../../question/terms.ts';
import type { Candidate } from '../candidate.ts';
import { zeros } from '../term-columns.ts';
import type { FeatureGroup } from './row.ts';

/** Words that are near each other in the question and in the sentence. */
export const order = {
  name: 'order',
  rows: {
    'longest run': (e) => e.run.longest,
    bigrams: (e) => e.run.bigrams,
    trigrams: (e) => e.run.trigrams,
    'adjacent pairs': (e) => pairs(e, 1),
    'near pairs': (e) => pairs(e, 4),
    subsequence: (e) => subsequence(e),
    window: (e) => window(e),
    gaps: (e) => gaps(e),
    early: (e) => (e.matched[0] === undefined ? 0 : 1 - e.matched[0] / Math.max(1, e.words.length)),
    'stop words': (e) => held(e, e.context.asked.stopWords),
    'decisive stop words': (e) => held(e, e.context.asked.decisive),
    'decisive stop words missing': (e) => Number(!hasAll(e, e.context.asked.decisive)),
  },
} as const satisfies FeatureGroup;

/** Share of the question's pairs of neighbouring terms that are in the sentence in this order, at most this many words apart. */
function pairs({ question: { terms }, matched, matchedTerms }: Candidate, within: number): number {
  if (terms.length < 2) return 0;
  let close = 0;
  for (let term = 0; term + 1 < terms.length; term++) if (follows(term, matched, matchedTerms, within)) close += 1;
  return close / (terms.length - 1);
}

/** Whether the next term comes after a term, at most so many words apart. */
function follows(term: number, matched: readonly number[], terms: readonly number[], within: number): boolean {
  for (let i = 0; i < matched.length; i++) {
    if (terms[i] !== term) continue;
    const last = (matched[i] as number) + within;
    for (let j = i + 1; j < matched.length && (matched[j] as number) <= last; j++)
      if (terms[j] === term + 1) return true;
  }
  return false;
}

/** Weight of the longest common subsequence of terms, as a share of the question's. */
function subsequence({ question, matchedTerms }: Candidate): number {
  if (matchedTerms.length === 0) return 0;
  const row = zeros(matchedTerms.length + 1);
  for (let term = 0; term < question.terms.length; term++) {
    const { weight } = question.terms[term] as Term;
    // What the row had one place before, without this term.
    let before = 0;
    for (let j = 1; j <= matchedTerms.length; j++) {
      const without = row[j] as number;
      row[j] = matchedTerms[j - 1] === term ? before + weight : Math.max(without, row[j - 1] as number);
      before = without;
    }
  }
  return (row[matchedTerms.length] as number) / question.totalWeight;
}

/** Density: coverage times the terms that the sentence has, divided by the words of the shortest window with all of them. */
function window({ question, coverage, matched, matchedTerms }: Candidate): number {
  if (matched.length === 0) return 0;
  const counts = zeros(question.terms.length);
  let wanted = 0;
  for (let i = 0; i < matchedTerms.length; i++) if (matchedTerms.indexOf(matchedTerms[i] as number) === i) wanted += 1;
  let [from, held, best] = [0, 0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < matched.length; i++) {
    const last = matched[i] as number;
    const term = matchedTerms[i] as number;
    if (counts[term] === 0) held += 1;
    counts[term] = (counts[term] as number) + 1;
    while (held === wanted) {
      best = Math.min(best, last - (matched[from] as number) + 1);
      const first = matchedTerms[from] as number;
      counts[first] = (counts[first] as number) - 1;
      if (counts[first] === 0) held -= 1;
      from += 1;
    }
  }
  return (coverage * wanted) / best;
}

function gaps({ matched }: Candidate): number {
  let widest = 0;
  for (let i = 1; i < matched.length; i++) widest = Math.max(widest, (matched[i] ?? 0) - (matched[i - 1] ?? 0));
  return matched.length < 2 ? 0 : Math.log(1 + widest) / 4;
}

/** Share of some words of the question that the sentence has. */
function held({ words }: Candidate, wanted: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < wanted.length; i++) if (words.includes(wanted[i] as number)) count += 1;
  return wanted.length === 0 ? 0 : count / wanted.length;
}

const hasAll = ({ words }: Candidate, wanted: readonly number[]): boolean => wanted.every((id) => words.includes(id));

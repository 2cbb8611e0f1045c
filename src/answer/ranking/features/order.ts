import type { Candidate } from '../candidate.ts';
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
    early: (e) => (e.matched[0] === undefined ? 0 : 1 - e.matched[0] / Math.max(1, e.sentence.view.words.length)),
    'stop words': (e) => stops(e, (key) => !FRAME.has(key)),
    'decisive stop words': (e) => stops(e, (key) => DECISIVE.has(key)),
    'decisive stop words missing': (e) => missingStops(e),
  },
} as const satisfies FeatureGroup;

/** Words that ask, auxiliaries and articles. */
const FRAME = new Set(
  'who whom whose what when where which why how is are was were do does did the a an be been has have had of'.split(
    ' ',
  ),
);
/** Stop words that can decide what a question means. */
const DECISIVE = new Set(
  'before after during between without not most least only first under over against more few both own same other until since no all'.split(
    ' ',
  ),
);

/** Share of the question's pairs of neighbouring terms that are in the sentence in this order, at most this many words apart. */
function pairs({ question, sentence }: Candidate, within: number): number {
  const { terms } = question;
  if (terms.length < 2) return 0;
  const { places } = sentence.view;
  let close = 0;
  for (let i = 0; i + 1 < terms.length; i++) {
    const first = places.get(terms[i]?.key ?? '');
    const second = places.get(terms[i + 1]?.key ?? '');
    if (first && second && first.some((a) => second.some((b) => b > a && b - a <= within))) close += 1;
  }
  return close / (terms.length - 1);
}

/** Weight of the longest common subsequence of terms, as a share of the question's. */
function subsequence({ question, sentence, matched }: Candidate): number {
  const keys = matched.map((at) => sentence.view.words[at]?.key);
  let row = new Float64Array(keys.length + 1);
  for (const { key, weight } of question.terms) {
    const next = new Float64Array(keys.length + 1);
    for (let j = 1; j <= keys.length; j++)
      next[j] = key === keys[j - 1] ? (row[j - 1] ?? 0) + weight : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    row = next;
  }
  return (row[keys.length] ?? 0) / question.totalWeight;
}

/** Density: coverage times the terms that the sentence has, divided by the words of the shortest window with all of them. */
function window({ question, sentence, coverage, matched }: Candidate): number {
  if (matched.length === 0) return 0;
  const { words, places } = sentence.view;
  const wanted = question.terms.reduce((sum, { key }) => sum + (places.has(key) ? 1 : 0), 0);
  const counts = new Map<string, number>();
  let [from, best] = [0, Number.POSITIVE_INFINITY];
  for (const last of matched) {
    const key = words[last]?.key ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
    while (counts.size === wanted) {
      const at = matched[from] ?? 0;
      best = Math.min(best, last - at + 1);
      const first = words[at]?.key ?? '';
      const left = (counts.get(first) ?? 0) - 1;
      if (left === 0) counts.delete(first);
      else counts.set(first, left);
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

function stops({ question, sentence }: Candidate, counts: (key: string) => boolean): number {
  let [asked, held] = [0, 0];
  for (const { key, stop } of question.words) {
    if (!stop || !counts(key)) continue;
    asked += 1;
    if (sentence.view.places.has(key)) held += 1;
  }
  return asked === 0 ? 0 : held / asked;
}

function missingStops({ question, sentence }: Candidate): number {
  return Number(question.words.some(({ key, stop }) => stop && DECISIVE.has(key) && !sentence.view.places.has(key)));
}

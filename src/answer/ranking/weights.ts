import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type WordRelations, wordRelations } from '../../language/word-relations.ts';
import { ANSWERABILITY_FEATURES, CONFIDENCE_FEATURES } from '../answerability/features.ts';
import { FEATURES } from './features.ts';
import { type Network, Scorer } from './network.ts';
import { type LikelihoodModel, TERM_FEATURES } from './term-likelihood.ts';

/** All that is learnt, as numbers. */
export interface Weights {
  /** How likely an answer holds a term of its question, and what stems add to that, in logits. */
  readonly odds: { readonly network: Network; readonly stems: ReadonlyMap<string, number> };
  readonly ranker: Network;
  /** Whether there is an answer: of a question put to one story, and to several. */
  readonly gate: { readonly story: Network; readonly library: Network };
  /** Whether a short story has one. */
  readonly confidence: { readonly network: Network };
}

interface Gate {
  readonly scorer: Scorer;
  /** From this estimate on it is open. */
  readonly threshold: number;
}

/** At these nine of ten questions that are answered come through, of stories that a gate has not seen (SQuAD, three folds). */
const THRESHOLDS = { story: 0.38, library: 0.593 };

/** What ranking works with: weights laid out for speed, and the tables. */
export interface Ranking {
  readonly odds: LikelihoodModel;
  readonly scorer: Scorer;
  readonly gate: { readonly story: Gate; readonly library: Gate };
  readonly confidence: { readonly scorer: Scorer };
  readonly tables: WordRelations;
}

const VERSION = 2;
const DIGITS = 3;

// An array of thousands is checked at once: element by element takes zod longer than all the rest of the load.
const numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isFinite(each)),
  'must be numbers',
);
const names = z.array(z.string());
const network = z.object({
  mean: numbers,
  deviation: numbers,
  linear: numbers,
  bias: z.number(),
  units: z.array(z.object({ weights: numbers, bias: z.number(), out: z.number() })),
});
const file = z.object({
  version: z.literal(VERSION),
  source: z.array(z.object({ file: z.string(), sha256: z.string() })),
  odds: z.object({ features: names, network, stems: z.record(z.string(), z.number()) }),
  ranker: z.object({ features: names, network }),
  gate: z.object({ features: names, story: network, library: network }),
  confidence: z.object({ features: names, network }),
});

const REMEDY = 'make it again with npm run train';

/**
 * Reads learnt weights.
 *
 * @throws Error when they are of another form, or were learnt for other features than this version has.
 */
export function weightsFromJson(content: unknown): Weights {
  const read = file.safeParse(content);
  if (!read.success) {
    const [first] = read.error.issues;
    throw new Error(
      `the weights are not of this version's form (${first?.path.join('.')}: ${first?.message}): ${REMEDY}`,
    );
  }
  const { odds, ranker, gate: gates, confidence } = read.data;
  agree('terms', odds.features, TERM_NAMES, odds.network);
  agree('candidates', ranker.features, FEATURES, ranker.network);
  for (const each of [gates.story, gates.library]) agree('the gate', gates.features, ANSWERABILITY_FEATURES, each);
  agree('the confidence', confidence.features, CONFIDENCE_NAMES, confidence.network);
  return {
    odds: { network: odds.network, stems: new Map(Object.entries(odds.stems)) },
    ranker: ranker.network,
    gate: { story: gates.story, library: gates.library },
    confidence: { network: confidence.network },
  };
}

/** Learnt weights as `weightsFromJson` reads them, numbers to three digits. @param source The files they were learnt from. */
export function weightsToJson(
  { odds, ranker, gate, confidence }: Weights,
  source: readonly { readonly file: string; readonly sha256: string }[],
): string {
  const content = {
    version: VERSION,
    source,
    odds: { features: TERM_NAMES, network: odds.network, stems: Object.fromEntries(odds.stems) },
    ranker: { features: FEATURES, network: ranker },
    gate: { features: ANSWERABILITY_FEATURES, ...gate },
    confidence: { features: CONFIDENCE_NAMES, ...confidence },
  };
  const digits = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
  return `${JSON.stringify(content, digits)}\n`;
}

const CONFIDENCE_NAMES = CONFIDENCE_FEATURES.map(([name]) => name);
const TERM_NAMES = TERM_FEATURES.map(([name]) => name);

/** @throws Error when features and weights do not agree. */
function agree(
  of: string,
  made: readonly string[],
  here: readonly string[],
  { mean, deviation, linear, units }: Network,
): void {
  const odd = [...made.filter((name) => !here.includes(name)), ...here.filter((name) => !made.includes(name))];
  if (odd.length > 0) throw new Error(`the weights of ${of} are for other features (${odd.join(', ')}): ${REMEDY}`);
  if (made.some((name, f) => name !== here[f])) throw new Error(`the weights of ${of} are in another order: ${REMEDY}`);
  const rows = [mean, deviation, linear, ...units.map(({ weights }) => weights)];
  if (rows.some(({ length }) => length !== here.length)) throw new Error(`weights of ${of} are missing: ${REMEDY}`);
}

export function rankingOf(
  { odds, ranker, gate, confidence }: Weights,
  tables: WordRelations = wordRelations(),
): Ranking {
  return {
    odds: { scorer: new Scorer(odds.network), stems: odds.stems },
    scorer: new Scorer(ranker),
    gate: {
      story: { scorer: new Scorer(gate.story), threshold: THRESHOLDS.story },
      library: { scorer: new Scorer(gate.library), threshold: THRESHOLDS.library },
    },
    confidence: { scorer: new Scorer(confidence.network) },
    tables,
  };
}

/** The gate of a question put to so many stories. */
export function gateFor(stories: number, { gate }: Ranking): Gate {
  return stories > 1 ? gate.library : gate.story;
}

let shipped: Ranking | undefined;

/** The weights that ship, read once. @throws Error when they do not fit this version. */
export function shippedRanking(): Ranking {
  shipped ??= rankingOf(
    weightsFromJson(JSON.parse(readFileSync(new URL('./weights/weights.json', import.meta.url), 'utf8'))),
  );
  return shipped;
}

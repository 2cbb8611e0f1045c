import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type WordRelations, wordRelations } from '../../language/word-relations.ts';
import { ANSWERABILITY_FEATURES, CONFIDENCE_FEATURES } from '../answerability/features.ts';
import { FEATURES } from './features.ts';
import { type Network, Scorer } from './network.ts';
import { type LikelihoodModel, TERM_NAMES } from './term-likelihood.ts';

/** All that is learnt. */
export interface Weights {
  /** How likely an answer has a term of its question, and what stems add to that, in logits. */
  readonly likelihood: { readonly network: Network; readonly stems: ReadonlyMap<string, number> };
  readonly ranker: Network;
  /** The judge of whether there is an answer: in one story, and in several. */
  readonly gate: { readonly story: Network; readonly library: Network };
  /** A second judge, for short stories. */
  readonly confidence: { readonly network: Network };
  readonly bars: Bars;
}

/** What an answer must reach to be let through. Training chooses each, by the rule that is written beside it in the file. */
export interface Bars {
  /** The least estimate of the gate, from 0 to 1: of a question put to one story, and to several. */
  readonly gate: { readonly story: number; readonly library: number };
  /** The least estimate of the confidence, from 0 to 1; `doubtful` where something speaks against the sentence. */
  readonly confidence: { readonly usual: number; readonly doubtful: number };
  /** Sentences of a story: up to `short` the confidence's bar counts in full, from `long` on it does not count. */
  readonly sentences: { readonly short: number; readonly long: number };
}

interface Gate {
  readonly scorer: Scorer;
  /** From this estimate on it is open. */
  readonly bar: number;
}

/** The weights in the form that ranking uses, with the bars and the tables. */
export interface Ranking {
  readonly likelihood: LikelihoodModel;
  readonly scorer: Scorer;
  readonly gate: { readonly story: Gate; readonly library: Gate };
  readonly confidence: { readonly scorer: Scorer };
  readonly bars: Bars;
  readonly tables: WordRelations;
}

/** Of the file's form: one of another version is refused. */
export const VERSION = 3;

// Checked as one value: zod takes longer for thousands of elements than all the rest of the start.
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
  likelihood: z.object({ features: names, network, stems: z.record(z.string(), z.number()) }),
  ranker: z.object({ features: names, network }),
  gate: z.object({ features: names, story: network, library: network }),
  confidence: z.object({ features: names, network }),
  bars: z.object({
    gate: z.object({ rule: z.string(), story: z.number(), library: z.number() }),
    confidence: z.object({ rule: z.string(), usual: z.number(), doubtful: z.number() }),
    sentences: z.object({ rule: z.string(), short: z.number(), long: z.number() }),
  }),
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
  const { likelihood, ranker, gate: gates, confidence, bars } = read.data;
  agree('terms', likelihood.features, TERM_NAMES, likelihood.network);
  agree('candidates', ranker.features, FEATURES, ranker.network);
  for (const each of [gates.story, gates.library]) agree('the gate', gates.features, ANSWERABILITY_FEATURES, each);
  agree('the confidence', confidence.features, CONFIDENCE_FEATURES, confidence.network);
  return {
    likelihood: { network: likelihood.network, stems: new Map(Object.entries(likelihood.stems)) },
    ranker: ranker.network,
    gate: { story: gates.story, library: gates.library },
    confidence: { network: confidence.network },
    bars: {
      gate: { story: bars.gate.story, library: bars.gate.library },
      confidence: { usual: bars.confidence.usual, doubtful: bars.confidence.doubtful },
      sentences: { short: bars.sentences.short, long: bars.sentences.long },
    },
  };
}

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
  { likelihood, ranker, gate, confidence, bars }: Weights,
  tables: WordRelations = wordRelations(),
): Ranking {
  return {
    likelihood: { scorer: new Scorer(likelihood.network), stems: likelihood.stems },
    scorer: new Scorer(ranker),
    gate: {
      story: { scorer: new Scorer(gate.story), bar: bars.gate.story },
      library: { scorer: new Scorer(gate.library), bar: bars.gate.library },
    },
    confidence: { scorer: new Scorer(confidence.network) },
    bars,
    tables,
  };
}

/** The gate for a question that is put to this number of stories. */
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

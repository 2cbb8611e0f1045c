import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type WordRelations, wordRelations } from '../../language/word-relations.ts';
import { JUDGE_FEATURES } from '../answerability/features.ts';
import { FEATURES } from './features.ts';
import { CHOOSER, FINDER } from './meaning.ts';
import { type Network, Scorer } from './network.ts';
import { type LikelihoodModel, TERM_NAMES } from './term-likelihood.ts';

/** All that is learnt. */
export interface Weights {
  /** How likely an answer has a term of its question, and what stems add to that, in logits. */
  readonly likelihood: { readonly network: Network; readonly stems: ReadonlyMap<string, number> };
  /** By words. */
  readonly ranker: Network;
  /** By words and vectors; and what the reader says of the best, read together with the question. */
  readonly finder: Network;
  readonly chooser: Network;
  /** The judge of whether the first candidate answers: chosen by words alone, and with the reader. */
  readonly judge: { readonly words: Network; readonly reader: Network };
  /** The gate, of whether the question is about these stories at all: of the same features, likewise. */
  readonly gate: { readonly words: Network; readonly reader: Network };
  readonly bars: Bars;
}

/** What the two estimates must both reach, from 0 to 1. */
export interface Bar {
  readonly judge: number;
  readonly gate: number;
}

/** Training chooses each, by the rule that is written beside it in the file. */
export interface Bars {
  /** To be an answer: chosen by words alone, and with the reader. */
  readonly answered: { readonly words: Bar; readonly reader: Bar };
  /** To be shown as likely, likewise. */
  readonly likely: { readonly words: Bar; readonly reader: Bar };
  /** What the gate must reach not to be called absent, with the reader. */
  readonly present: number;
}

/** The weights in the form that ranking uses, with the bars and the tables. */
export interface Ranking {
  readonly likelihood: LikelihoodModel;
  readonly scorer: Scorer;
  readonly finder: Scorer;
  readonly chooser: Scorer;
  readonly judge: { readonly words: Scorer; readonly reader: Scorer };
  readonly gate: { readonly words: Scorer; readonly reader: Scorer };
  readonly bars: Bars;
  readonly tables: WordRelations;
}

/** Of the file's form: one of another version is refused. */
export const VERSION = 5;

// Checked as one value: zod takes longer for thousands of elements than all the rest of the start.
const numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isFinite(each)),
  'must be numbers',
);
const names = z.array(z.string());
/** A network as it is written in a file. */
export const network = z.object({
  mean: numbers,
  deviation: numbers,
  linear: numbers,
  bias: z.number(),
  units: z.array(z.object({ weights: numbers, bias: z.number(), out: z.number() })),
});
const bar = z.object({ judge: z.number(), gate: z.number() });
const file = z.object({
  version: z.literal(VERSION),
  source: z.array(z.object({ file: z.string(), sha256: z.string() })),
  likelihood: z.object({ features: names, network, stems: z.record(z.string(), z.number()) }),
  ranker: z.object({ features: names, network }),
  finder: z.object({ features: names, network }),
  chooser: z.object({ features: names, network }),
  judge: z.object({ features: names, words: network, reader: network }),
  gate: z.object({ features: names, words: network, reader: network }),
  bars: z.object({
    answered: z.object({ rule: z.string(), words: bar, reader: bar }),
    likely: z.object({ rule: z.string(), words: bar, reader: bar }),
    present: z.object({ rule: z.string(), reader: z.number() }),
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
  const { likelihood, ranker, finder, chooser, judge, gate, bars } = read.data;
  agree('terms', likelihood.features, TERM_NAMES, likelihood.network);
  agree('candidates', ranker.features, FEATURES, ranker.network);
  agree('the finder', finder.features, FINDER.names, finder.network);
  agree('the chooser', chooser.features, CHOOSER.names, chooser.network);
  for (const each of [judge.words, judge.reader]) agree('the judge', judge.features, JUDGE_FEATURES, each);
  for (const each of [gate.words, gate.reader]) agree('the gate', gate.features, JUDGE_FEATURES, each);
  return {
    likelihood: { network: likelihood.network, stems: new Map(Object.entries(likelihood.stems)) },
    ranker: ranker.network,
    finder: finder.network,
    chooser: chooser.network,
    judge: { words: judge.words, reader: judge.reader },
    gate: { words: gate.words, reader: gate.reader },
    bars: {
      answered: { words: bars.answered.words, reader: bars.answered.reader },
      likely: { words: bars.likely.words, reader: bars.likely.reader },
      present: bars.present.reader,
    },
  };
}

/** @throws Error when features and weights do not agree. */
export function agree(
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
  { likelihood, ranker, finder, chooser, judge, gate, bars }: Weights,
  tables?: WordRelations,
): Ranking {
  return {
    likelihood: { scorer: new Scorer(likelihood.network), stems: likelihood.stems },
    scorer: new Scorer(ranker),
    finder: new Scorer(finder),
    chooser: new Scorer(chooser),
    judge: { words: new Scorer(judge.words), reader: new Scorer(judge.reader) },
    gate: { words: new Scorer(gate.words), reader: new Scorer(gate.reader) },
    bars,
    // Read when the first question is asked.
    get tables() {
      return tables ?? wordRelations();
    },
  };
}

let shipped: Ranking | undefined;

/** The weights that ship, read once. @throws Error when they do not fit this version. */
export function shippedRanking(): Ranking {
  shipped ??= rankingOf(
    weightsFromJson(JSON.parse(readFileSync(new URL('./weights/weights.json', import.meta.url), 'utf8'))),
  );
  return shipped;
}

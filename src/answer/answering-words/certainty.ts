import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Network, Scorer } from '../ranking/network.ts';
import { agree, network as networkForm } from '../ranking/weights.ts';
import type { FoundWords } from './find-words.ts';
import { isMeant, isSaid, shareInClause, wordsAway } from './told.ts';

/** What the certainty of words is read from. */
export interface Uncertain {
  readonly found: FoundWords;
  /** The judge's estimate that their sentence answers, from 0 to 1. */
  readonly estimate: number;
}

/** Keeps an estimate of 0 or 1 finite as a logit. */
const LEAST = 0.001;
/** Rivals that are told from more of them. Set by hand. */
const MOST_RIVALS = 3;
const ANAPHORIC = /^["“]?(?:he|she|it|they|his|her|its|their|this|these|that|those)\b/i;
const CLAUSES = /;|, (?:and|but|while) /g;
const NOT_COUNTED: ReadonlySet<string> = new Set(['much', 'money', 'percent']);

const ROWS = {
  estimate: ({ estimate }) => Math.log((estimate + LEAST) / (1 + LEAST - estimate)),
  person: ({ found }) => Number(found.wanted.kind === 'person'),
  'not counted': ({ found: { wanted } }) => Number(wanted.kind === 'amount' && NOT_COUNTED.has(wanted.measured)),
  named: ({ found }) => Number(found.chosen.how === 'named'),
  rivals: ({ found }) => Math.min(MOST_RIVALS, found.chosen.rivals),
  'said in clause': ({ found: { told, chosen } }) => shareInClause(told, chosen),
  'words away': ({ found: { told, chosen } }) => Math.log1p(wordsAway(told, chosen)),
  'heaviest missed': ({ found: { told } }) => {
    const [first, ...others] = told.question.terms;
    const heaviest = others.reduce((a, b) => (b.weight > (a?.weight ?? 0) ? b : a), first);
    return Number(heaviest !== undefined && !isSaid(told, heaviest.key));
  },
  // Mostly the verb: "When did the bridge open?"
  'last said': ({ found: { told } }) => {
    const last = told.question.terms.at(-1);
    return Number(last !== undefined && isMeant(told, last.key));
  },
  quotation: ({ found: { told } }) => Number(/["“«]/.test(told.text)),
  // Who or what it speaks of is said before it.
  anaphoric: ({ found: { told } }) => Number(ANAPHORIC.test(told.text)),
  clauses: ({ found: { told } }) => told.text.match(CLAUSES)?.length ?? 0,
} as const satisfies Record<string, (of: Uncertain) => number>;

/** The names of what tells how certain words are, in the order of the weights. */
export const CERTAINTY_FEATURES: readonly string[] = Object.keys(ROWS);

/** What tells how certain words are, in the order of `CERTAINTY_FEATURES`. */
export function certaintyFeatures(of: Uncertain): Float64Array {
  return Float64Array.from(Object.values(ROWS), (row) => row(of));
}

/** How certain words are, and how certain they must be to lead a card. */
export interface Certainty {
  /** A logistic regression over `CERTAINTY_FEATURES`: how likely the words are right, and their sentence, too. */
  readonly network: Network;
  /** From 0 to 1. Training chooses it, by the rule that is written beside it in the file. */
  readonly bar: number;
}

const file = z.object({
  version: z.literal(1),
  rule: z.string(),
  bar: z.number(),
  features: z.array(z.string()),
  network: networkForm,
});

/** @throws Error when the content is of another form, or was learnt for other features than this version has. */
export function certaintyFromJson(content: unknown): Certainty {
  const read = file.safeParse(content);
  if (!read.success)
    throw new Error('the weights of answering words are of another form: make them with npm run train');
  const { network, bar, features } = read.data;
  agree('answering words', features, CERTAINTY_FEATURES, network);
  return { network, bar };
}

/** Whether words are certain enough to lead a card. */
export function isCertain(of: Uncertain, { scorer, bar } = shippedCertainty()): boolean {
  return scorer.probability(certaintyFeatures(of)) >= bar;
}

let shipped: { readonly scorer: Scorer; readonly bar: number } | undefined;

/** What ships, read once. */
function shippedCertainty() {
  if (!shipped) {
    const path = new URL('../ranking/weights/certainty.json', import.meta.url);
    const { network, bar } = certaintyFromJson(JSON.parse(readFileSync(path, 'utf8')));
    shipped = { scorer: new Scorer(network), bar };
  }
  return shipped;
}

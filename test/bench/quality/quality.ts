import { quantile } from '../figures.ts';
import type { System } from '../peers/system.ts';
import type { Article, Question } from './collection.ts';

/** Shares of the questions in percent, times in milliseconds. */
export interface Figures {
  /** The first sentence (one of the first three) is in the labelled paragraph and has a labelled answer. */
  readonly sentence1: number;
  readonly sentence3: number;
  /** Mean reciprocal rank of the first such sentence, 0 where none is among the first ten. */
  readonly mrr: number;
  /** The first paragraph (one of the first three) is the labelled one. */
  readonly passage1: number;
  readonly passage3: number;
  /** Of one search for sentences. */
  readonly p50ms: number;
  readonly p99ms: number;
  /** Of all indexes of sentences together. */
  readonly buildMs?: number;
}

/** A rank and a time for each question. A rank counts from 0; -1: not found. */
export interface Observed {
  readonly sentenceRanks: number[];
  readonly passageRanks: number[];
  readonly searchMs: number[];
  readonly buildMs: number[];
}

/**
 * Puts each question to the index that its article is in.
 *
 * @param groups Articles that are indexed together.
 */
export async function measure(
  system: System,
  groups: readonly (readonly Article[])[],
  questions: readonly Question[],
): Promise<Figures> {
  const observed: Observed = { sentenceRanks: [], passageRanks: [], searchMs: [], buildMs: [] };
  for (const articles of groups) {
    const documents = articles.map(({ document }) => document);
    const paragraphs = articles.flatMap((article) => article.paragraphs);
    const sentences = articles.flatMap((article) => article.sentences);
    const searchParagraphs = await system.build(paragraphs, { unit: 'paragraph', documents });
    const built = await timed(() => system.build(sentences, { unit: 'sentence', documents }));
    observed.buildMs.push(built.ms);
    for (const asked of questions.filter(({ article }) => articles.includes(article))) {
      const found = await timed(() => built.result(asked.question));
      observed.searchMs.push(found.ms);
      observed.sentenceRanks.push(found.result.findIndex((id) => asked.sentences.has(id)));
      observed.passageRanks.push((await searchParagraphs(asked.question)).indexOf(asked.paragraph.id));
    }
  }
  return figuresOf(observed);
}

/** @returns What was seen, summed up. */
export function figuresOf({ sentenceRanks, passageRanks, searchMs, buildMs }: Observed): Figures {
  const within = (ranks: readonly number[], count: number): number =>
    mean(ranks.map((rank) => (rank >= 0 && rank < count ? 1 : 0)));
  return {
    sentence1: percent(within(sentenceRanks, 1)),
    sentence3: percent(within(sentenceRanks, 3)),
    mrr: percent(mean(sentenceRanks.map((rank) => (rank < 0 ? 0 : 1 / (rank + 1))))),
    passage1: percent(within(passageRanks, 1)),
    passage3: percent(within(passageRanks, 3)),
    p50ms: hundredths(quantile(searchMs, 0.5)),
    p99ms: hundredths(quantile(searchMs, 0.99)),
    buildMs: Math.round(buildMs.reduce((sum, ms) => sum + ms, 0)),
  };
}

async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const before = performance.now();
  const result = await run();
  return { result, ms: performance.now() - before };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}

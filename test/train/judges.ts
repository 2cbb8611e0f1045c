import { readQuestion } from '../../src/answer/question/question.ts';
import { CHOOSER, FINDER, type Read, readFeatures } from '../../src/answer/ranking/meaning.ts';
import { findWithReader, type RankedSentence, rank, rankWithReader } from '../../src/answer/ranking/rank.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { isRight, type LabelledQuestion, type LabelledStory } from '../eval/labelled.ts';
import type { Block } from './lists.ts';

/** What a question was put to: its story, another one, half of all stories with its own, or the other half. */
export type Put = 'story' | 'other story' | 'library' | 'other library';

/** A question that was put to a corpus, and what the judge sees of it. */
export interface Judged {
  readonly story: LabelledStory;
  readonly put: Put;
  /** Whether the corpus answers it at all. */
  readonly answerable: boolean;
  /** Of words alone and with the reader: the judge's features, and whether the first candidate is right. */
  readonly words: { readonly features: Float64Array; readonly right: boolean };
  readonly reader: { readonly features: Float64Array; readonly right: boolean };
}

/** A question to be put to a corpus. */
export interface Posing {
  readonly story: LabelledStory;
  readonly asked: LabelledQuestion;
  readonly corpus: Corpus;
  readonly put: Put;
}

/**
 * Puts every question of some stories to its own story and to half of them all; those that are answered also to another
 * story and to the other half.
 *
 * @param each Of stories that are not ours, every question but one in `each` is left out.
 */
export function posings(stories: readonly LabelledStory[], each: number): Posing[] {
  const corpusOf = (some: readonly LabelledStory[]): Corpus =>
    buildCorpus(makeLibrary(some.map(({ document }) => document)));
  const own = stories.map((story) => corpusOf([story]));
  const halves = [0, 1].map((half) => corpusOf(stories.filter((_, s) => s % 2 === half))) as [Corpus, Corpus];
  return stories.flatMap((story, s) => {
    const here = own[s] as Corpus;
    const other = own[(s + 1) % own.length] as Corpus;
    const asked = story.isOurs ? story.questions : story.questions.filter((_, q) => q % each === 0);
    return asked.flatMap((question): Posing[] => {
      const pose = (corpus: Corpus, put: Put): Posing => ({ story, asked: question, corpus, put });
      const known = [pose(here, 'story'), pose(halves[s % 2] as Corpus, 'library')];
      if (question.places.length === 0) return known;
      return [...known, pose(other, 'other story'), pose(halves[1 - (s % 2)] as Corpus, 'other library')];
    });
  });
}

/** What the finder and the chooser learn from: what they see of the candidates of a question that its corpus answers. */
export async function foundBlock({ story, asked, corpus }: Posing, reader: Reader, ranking: Ranking): Promise<Block> {
  const question = readQuestion(asked.question, corpus);
  const found = (await findWithReader(question, corpus, reader.consult(question.text), undefined, ranking)) ?? [];
  const kept = withoutUnsure(found, story, asked);
  return {
    rows: readFeatures(
      FINDER,
      kept.map(({ read }) => read as Read),
    ),
    right: kept.map(({ indexed }) => isRight(indexed, story, asked)),
  };
}

export async function chosenBlock({ story, asked, corpus }: Posing, reader: Reader, ranking: Ranking): Promise<Block> {
  const question = readQuestion(asked.question, corpus);
  const ranked = await rankWithReader(question, corpus, reader.consult(question.text), undefined, ranking);
  const closest = (ranked?.candidates ?? []).filter(({ read }) => read?.weighed);
  const kept = withoutUnsure(closest, story, asked);
  return {
    rows: readFeatures(
      CHOOSER,
      kept.map(({ read }) => read as Read),
    ),
    right: kept.map(({ indexed }) => isRight(indexed, story, asked)),
  };
}

/** Sentences of which two readers were not sure teach nothing. */
function withoutUnsure(found: readonly RankedSentence[], story: LabelledStory, asked: LabelledQuestion) {
  const unsure = { ...asked, places: asked.also ?? [] };
  return found.filter(({ indexed }) => !isRight(indexed, story, unsure));
}

/** What the judge learns from. */
export async function judgedOf(posing: Posing, reader: Reader, ranking: Ranking): Promise<Judged> {
  const { story, asked, corpus, put } = posing;
  const question = readQuestion(asked.question, corpus);
  const words = rank(question, corpus, undefined, ranking);
  const read = (await rankWithReader(question, corpus, reader.consult(question.text), undefined, ranking)) ?? words;
  const isAsked = put === 'story' || put === 'library';
  const seen = ({ candidates: [first], judged }: typeof words) => ({
    features: judged,
    right: isAsked && first !== undefined && isRight(first.indexed, story, asked),
  });
  return { story, put, answerable: isAsked && asked.places.length > 0, words: seen(words), reader: seen(read) };
}

import type { Explained } from '../../src/answer/answer.ts';
import { type Wanted, wantedBy } from '../../src/answer/answering-words/wanted.ts';
import type { QuestionType } from '../../src/answer/question/question.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import type { Outcome } from '../../src/answer/types.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import type { Excerpt } from '../../src/corpus/types.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/reader.ts';
import {
  isInPassage,
  isRight,
  type LabelledQuestion,
  type LabelledStory,
  textOf,
  wordsThatAnswer,
} from './labelled.ts';
import { isLeadRight } from './leads.ts';
import { ask, warmUp } from './reader.ts';
import { type Typing, typedAs } from './typing.ts';

/** `story`: a question is put to its own story alone; `library`: to all of them. */
export type Scope = 'story' | 'library';

/** How a question was judged that no story answers. */
export interface Refusal {
  readonly answered: boolean;
  readonly estimate: number;
}

/** The result of one question. */
export interface Asked {
  readonly id: string;
  readonly type: QuestionType;
  readonly answerable: boolean;
  readonly outcome: Outcome;
  /** How surely there is an answer, from 0 to 1. */
  readonly estimate: number;
  /** Milliseconds from the question to the answer, with the vectors of the stories made. */
  readonly took: number;
  /** Places, from 0, of the first right sentence and of the labelled paragraph among candidates; −1 without one. */
  readonly sentence: number;
  readonly passage: number;
  /** Whether the first candidate has a labelled answer, in whatever paragraph it is. */
  readonly lenient: boolean;
  /** Whether the first excerpt holds the right sentence. */
  readonly right: boolean;
  /** What is asked for, if a few words can answer, and the words that lead the answer. */
  readonly wanted?: Wanted['kind'];
  readonly lead?: { readonly text: string; readonly isRight: boolean };
  /** The same question put to another story, and to the library without its own. */
  readonly offStory?: Refusal;
  readonly removed?: Refusal;
  readonly excerpts: readonly {
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

export interface Asking {
  readonly scope: Scope;
  readonly ranking: Ranking;
  /** Which stories' questions are asked; all by default. */
  readonly only?: (story: number) => boolean;
  /** Ask about so many questions, evenly spread over all. */
  readonly sample?: number;
  readonly typing?: Typing;
  /** Chooses by meaning; words alone without one. */
  readonly reader?: Reader | undefined;
}

/** Asks the bot labelled questions. */
export async function askAll(
  stories: readonly LabelledStory[],
  { scope, ranking, only, sample, typing, reader }: Asking,
): Promise<Asked[]> {
  const corpusOf = (some: readonly LabelledStory[]): Corpus =>
    buildCorpus(makeLibrary(some.map(({ document }) => document)));
  const count = stories.reduce((sum, { questions }) => sum + questions.length, 0);
  const step = Math.max(1, count / (sample ?? count));
  const library = scope === 'library' ? corpusOf(stories) : undefined;
  const results: Asked[] = [];
  let [at, next] = [0, 0];
  for (const [s, story] of stories.entries()) {
    const chosen = story.questions.filter(() => {
      const take = at >= next;
      if (take) next += step;
      at += 1;
      return take;
    });
    if (chosen.length === 0 || only?.(s) === false) continue;
    const own = library ?? corpusOf([story]);
    const other = stories[(s + 1) % stories.length];
    const far = library || !other || other === story ? undefined : corpusOf([other]);
    const without = library && stories.length > 1 ? corpusOf(stories.filter((each) => each !== story)) : undefined;
    await warmUp(reader, own);
    for (const asked of chosen) {
      const question = typing ? typedAs(typing, asked.question, asked.id) : asked.question;
      const before = performance.now();
      const explained = await ask(question, own, reader, ranking);
      const took = performance.now() - before;
      const refusal = async (corpus: Corpus | undefined): Promise<Refusal | undefined> =>
        corpus && asked.places.length > 0 ? refusalOf(await ask(question, corpus, reader, ranking)) : undefined;
      const [offStory, removed] = [await refusal(far), await refusal(without)];
      results.push({
        ...outcomeOf(explained, story, asked, took),
        ...(offStory && { offStory }),
        ...(removed && { removed }),
      });
    }
  }
  return results;
}

function refusalOf({ answer, ranked }: Explained): Refusal {
  return { answered: answer.outcome === 'answered', estimate: ranked.estimate };
}

function outcomeOf(
  { answer, question, ranked }: Explained,
  story: LabelledStory,
  asked: LabelledQuestion,
  took: number,
): Asked {
  const sentences = ranked.candidates.map(({ indexed }) => indexed);
  // Passages are in the order of their best sentences.
  const passages = sentences.filter((each, i) => sentences.findIndex(({ passage }) => passage === each.passage) === i);
  const [top] = sentences;
  const [first] = answer.excerpts;
  const wanted = wantedBy(question)?.kind;
  const lead = first && leadOf(first.excerpt);
  const right = sentences.find((sentence) => isRight(sentence, story, asked));
  return {
    id: asked.id,
    type: question.type,
    answerable: asked.places.length > 0,
    ...(wanted && { wanted }),
    ...(lead !== undefined && {
      lead: {
        text: lead,
        isRight: isLeadRight(lead, wordsThatAnswer(asked)),
      },
    }),
    outcome: answer.outcome,
    estimate: ranked.estimate,
    took,
    sentence: right ? sentences.indexOf(right) : -1,
    passage: passages.findIndex((sentence) => isInPassage(sentence, story, asked)),
    lenient: top !== undefined && asked.places.some(({ text }) => textOf(top).includes(text)),
    right:
      first !== undefined &&
      sentences.some(
        (sentence) =>
          sentence.passage.document === first.excerpt.document &&
          sentence.sentence.start >= first.excerpt.start &&
          sentence.sentence.end <= first.excerpt.end &&
          isRight(sentence, story, asked),
      ),
    excerpts: answer.excerpts.map(({ excerpt: { document, start, end, text } }) => ({
      document: document.id,
      start,
      end,
      text,
    })),
  };
}

/** The words of an excerpt that answer, where they are certain. */
export function leadOf({ document, highlight }: Excerpt): string | undefined {
  return highlight && document.text.slice(highlight.start, highlight.end);
}

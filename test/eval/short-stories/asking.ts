import type { Explained } from '../../../src/answer/answer.ts';
import type { Outcome } from '../../../src/answer/types.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Reader } from '../../../src/reader/reader.ts';
import { leadOf } from '../asking.ts';
import { textOf } from '../labelled.ts';
import { ask } from '../reader.ts';
import { shows } from './matching.ts';
import type { StoryAlone, StoryQuestion } from './stories.ts';

/** What a question came to. */
export interface StoryAsked {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly outcome: Outcome;
  /** How surely there is an answer, from 0 to 1. */
  readonly estimate: number;
  /** Places, from 0, of the first that answers: among the candidates by rank, and among the excerpts; −1 without one. */
  readonly ranked: number;
  readonly shown: number;
  readonly excerpts: readonly string[];
  /** Of a question whose answer needs other sentences: whether one that answers and all of those are among the excerpts. */
  readonly whole?: boolean;
  /** The words that lead the answer, where they are certain. */
  readonly lead?: string;
  /** The same question put to the next article of its part. */
  readonly otherArticle?: Outcome;
}

/** So many questions of a part, or a few more, are put to another article where there are more. Set by hand. */
const OTHER_ARTICLE = 1000;

/** Asks each story its questions; words alone choose without a reader. */
export async function askStories(stories: readonly StoryAlone[], reader: Reader | undefined): Promise<StoryAsked[]> {
  const neighbours = nextOfPart(stories);
  const chosen = sampleOf(stories, OTHER_ARTICLE);
  const results: StoryAsked[] = [];
  for (const story of stories) {
    const neighbour = neighbours.get(story);
    for (const asked of story.questions) {
      const result = resultOf(await ask(asked.question, story.corpus, reader), asked);
      const isPut = neighbour !== undefined && chosen.has(asked);
      const other = isPut ? (await ask(asked.question, neighbour, reader)).answer.outcome : undefined;
      results.push({ ...result, ...(other && { otherArticle: other }) });
    }
  }
  return results;
}

function resultOf(
  { answer, ranked }: Explained,
  { id, kind, question, answers, needs = [] }: StoryQuestion,
): StoryAsked {
  const excerpts = answer.excerpts.map(({ excerpt }) => excerpt.text);
  const candidates = ranked.candidates.map(({ indexed }) => textOf(indexed));
  const [first] = answer.excerpts;
  const lead = first && leadOf(first.excerpt);
  // The opening of a story, which answers what it is about, is not ranked.
  const inOrder = candidates.length > 0 ? candidates : excerpts;
  return {
    id,
    kind,
    question,
    ...(lead !== undefined && { lead }),
    answerable: answers.length > 0,
    outcome: answer.outcome,
    estimate: ranked.estimate,
    ranked: inOrder.findIndex((text) => shows(text, answers)),
    shown: excerpts.findIndex((text) => shows(text, answers)),
    excerpts,
    ...(needs.length > 0 && {
      whole: [answers, ...needs.map((each) => [each])].every((some) => excerpts.some((text) => shows(text, some))),
    }),
  };
}

/** The article that follows each in its part, the first after the last; none for stories of no part. */
export function nextOfPart(stories: readonly StoryAlone[]): ReadonlyMap<StoryAlone, Corpus> {
  return new Map(
    stories.flatMap((story): [StoryAlone, Corpus][] => {
      const alike = stories.filter(({ part }) => part !== undefined && part === story.part);
      const next = alike[(alike.indexOf(story) + 1) % alike.length];
      return next && next !== story ? [[story, next.corpus]] : [];
    }),
  );
}

/** Evenly spread answerable questions: at least so many where there are, and fewer than twice as many. */
export function sampleOf(stories: readonly StoryAlone[], least: number): ReadonlySet<StoryQuestion> {
  const all = stories.flatMap(({ questions }) => questions.filter(({ answers }) => answers.length > 0));
  const step = Math.max(1, Math.floor(all.length / least));
  return new Set(all.filter((_, i) => i % step === 0));
}

import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Consultation } from '../../reader/reader.ts';
import { withoutFrame } from '../question/frame.ts';
import type { Question } from '../question/question.ts';
import { classify } from './classifier.ts';
import { FORMS } from './forms.ts';
import { STORY_QUESTIONS, type StoryQuestion } from './kinds.ts';

/** A question, and what it asks of a story as such; nothing for what a story tells. */
interface Example {
  readonly asked: StoryQuestion | undefined;
  readonly question: string;
}

/** The examples that are kept by hand. @throws Error for one of no kind. */
export function examples(): Example[] {
  return [...lexicon('story-questions')].map((entry) => {
    const [, kind, question] = /^(\w+): (.+)$/.exec(entry) ?? [];
    const asked = STORY_QUESTIONS.find((known) => known === kind);
    if (question === undefined || (asked === undefined && kind !== 'told'))
      throw new Error(`story-questions.txt: “${entry}” is of no kind`);
    return { asked, question };
  });
}

let wordings: ReadonlyMap<string, StoryQuestion | undefined> | undefined;

/** What the examples ask, by their wording: made for the first question, not at the start. */
function byWording(): ReadonlyMap<string, StoryQuestion | undefined> {
  wordings ??= new Map(examples().map(({ asked, question }) => [plain(question), asked]));
  return wordings;
}

/** In small letters and plain apostrophes, without marks at the end. */
function plain(question: string): string {
  return question
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replace(/[\s?？.!。！]+$/u, '')
    .trim()
    .toLowerCase();
}

/** What is asked of a story as such, in wordings that are known; nothing for a question about what it tells. */
export function storyQuestion(question: string): StoryQuestion | undefined {
  // "Is this recent? When did it come out?" asks as such if each part does.
  const asked = question.split(/(?<=[?？.!。！])\s*(?=\S)/u).map(askedInForm);
  return asked.every(Boolean) ? asked[0] : undefined;
}

function askedInForm(question: string): StoryQuestion | undefined {
  const whole = plain(question);
  for (const wording of [whole, plain(withoutFrame(question))]) {
    const asked = byWording().get(wording) ?? FORMS.find(([, form]) => form.test(wording))?.[0];
    if (asked) return asked;
  }
  return undefined;
}

/** Whether the stories have none of the words of a question. */
export const isApart = ({ phrases }: Pick<Question, 'phrases'>): boolean =>
  phrases.every(({ light, known }) => light || !known);

/**
 * The same of a question in other words, with a reader: by its vector.
 *
 * @param apart Whether the stories have none of its words.
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'embed'>,
  apart: boolean,
): Promise<StoryQuestion | undefined> {
  const vector = await consultation.embed(question);
  return vector && classify(vector, apart);
}

import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Consultation } from '../../reader/reader.ts';
import { withoutFrame } from '../question/frame.ts';
import { classify } from './classifier.ts';
import { FORMS } from './forms.ts';
import { STORY_QUESTIONS, type StoryQuestion } from './kinds.ts';

/** Questions, each with what it asks of a story as such; nothing for what a story tells. */
export const EXAMPLES = [...lexicon('story-questions')].map((entry) => {
  const [, kind, question] = /^(\w+): (.+)$/.exec(entry) ?? [];
  const asked = STORY_QUESTIONS.find((known) => known === kind);
  if (question === undefined || (asked === undefined && kind !== 'told'))
    throw new Error(`story-questions.txt: “${entry}” is of no kind`);
  return { asked, question };
});

const BY_WORDING = new Map(EXAMPLES.map(({ asked, question }) => [plain(question), asked]));

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
  const core = whole.replace(/^(?:(?:so|and|but|ok|okay|hey|please)[, ]+)+(?=\S+ )/, '').replace(/[, ]+please$/, '');
  for (const wording of [whole, core, plain(withoutFrame(question))]) {
    const asked = BY_WORDING.get(wording) ?? FORMS.find(([, form]) => form.test(wording))?.[0];
    if (asked) return asked;
  }
  return undefined;
}

/**
 * The same in any words, with a reader: what a question with its vector asks.
 *
 * @param isApart Whether the stories have none of its words.
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'embed'>,
  isApart = false,
): Promise<StoryQuestion | undefined> {
  const asked = storyQuestion(question);
  if (asked) return asked;
  const vector = await consultation.embed(question);
  return vector && classify(vector, isApart);
}

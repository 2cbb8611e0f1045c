import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Consultation } from '../../reader/reader.ts';
import { withoutFrame } from '../question/frame.ts';
import type { Question } from '../question/question.ts';
import { classify, wordsOf } from './classifier.ts';
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
    .replace(/[\s?？.!。！,;]+$/u, '')
    .trim()
    .toLowerCase();
}

/** Between two questions in one: "which paper is it and who wrote it". */
const JOINT = /\s*(?<=[?？.!。！,;])\s+(?:(?:and|also|plus|but|or)\s+)?|\s+(?:and|&|\+|plus|also)\s+(?:also\s+)?/iu;
/** What is left of a question beside another, as "who wrote it and when". */
const LEFT: readonly (readonly [form: RegExp, asked: StoryQuestion])[] = [
  [/^when$/i, 'published'],
  [/^where$/i, 'source'],
  [/^(?:on |at )?(?:what|which) (?:day|date|time|year)$/i, 'published'],
  [/^(?:by )?whom?$/i, 'author'],
];

/** How a question begins that is one of several. */
const ASKS =
  /^(?:so |then )?(?:who|whose|what|which|when|where|why|how|is|was|were|are|did|does|do|has|have|any|can|could|list|name|give|tell|show)\b/i;
/** Of people and of names these are asked for who is quoted. */
const OF_QUOTED = /\b(?:quot|interview|cite)/i;

/** What is asked of a story as such, in wordings that are known, each once; nothing for a question about what it tells. */
export function storyQuestions(question: string): readonly StoryQuestion[] {
  const whole = askedInForm(question);
  return whole ? [whole] : eachOf(question, askedInForm);
}

/** What each of two or more questions in one asks, each once; nothing if one of them is not known. What asks nothing is left out. */
function eachOf(question: string, askedIn: (part: string) => StoryQuestion | undefined): readonly StoryQuestion[] {
  const split = question.split(JOINT);
  if (split.length === 1) return [];
  const parts = split.map((part) => ({
    part,
    asked: askedIn(part) ?? LEFT.find(([form]) => form.test(plain(part)))?.[1],
  }));
  const asking = parts.filter(({ part, asked }) => asked || ASKS.test(part));
  const known = asking.flatMap(({ asked }) => asked ?? []);
  return known.length > 1 && known.length === asking.length ? [...new Set(known)] : [];
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
 * The same of a question in other words, with a reader: by its vector and its words.
 *
 * @param apart Whether the stories have none of its words.
 * @param bare It without what it says of the story that it means, where it does.
 */
export async function storyQuestionsByMeaning(
  question: string,
  consultation: Pick<Consultation, 'embed'>,
  apart: boolean,
  bare?: string,
): Promise<readonly StoryQuestion[]> {
  const byMeaning = async (part: string, isApart: boolean): Promise<StoryQuestion | undefined> => {
    const vector = await consultation.embed(part);
    const asked = vector && classify({ vector, words: wordsOf(part) }, isApart);
    return (asked === 'people' || asked === 'names') && OF_QUOTED.test(part) ? 'quoted' : asked;
  };
  const known = new Map<string, StoryQuestion | undefined>();
  for (const part of question.split(JOINT))
    if (part !== question)
      known.set(part, askedInForm(part) ?? (ASKS.test(part) ? await byMeaning(part, false) : undefined));
  const each = eachOf(question, (part) => known.get(part));
  if (each.length > 1) return each;
  const core = withoutFrame(question);
  const whole =
    (await byMeaning(core, apart)) ??
    (core === question ? undefined : await byMeaning(question, apart)) ??
    (bare === undefined ? undefined : (askedInForm(bare) ?? (await byMeaning(bare, true))));
  return whole ? [whole] : each;
}

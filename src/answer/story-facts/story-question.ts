import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Consultation } from '../../reader/reader.ts';
import { EXAMPLES, TOLD } from './examples.ts';
import { FORMS } from './forms.ts';

/** What can be asked of a story as such, whatever it tells. */
export type StoryQuestion =
  | 'about'
  | 'title'
  | 'author'
  | 'published'
  | 'source'
  | 'newest'
  | 'oldest'
  | 'names'
  | 'people'
  | 'companies'
  | 'bodies'
  | 'quoted'
  | 'correction'
  | 'next'
  | 'importance'
  | 'length'
  | 'count'
  | 'help';

/** An example of a question, and what it asks of a story as such; nothing for one that asks what a story tells. */
interface Example {
  readonly asked?: StoryQuestion;
  readonly question: string;
}

const AS_SUCH = (Object.entries(EXAMPLES) as [StoryQuestion, readonly string[]][]).flatMap(([asked, questions]) =>
  questions.map((question) => ({ asked, question })),
);
const ALL_EXAMPLES: readonly Example[] = [...AS_SUCH, ...TOLD.map((question) => ({ question }))];
const BY_WORDING = new Map(AS_SUCH.map(({ asked, question }) => [plain(question), asked]));

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
  for (const wording of [whole, core]) {
    const asked = BY_WORDING.get(wording) ?? FORMS.find(([, form]) => form.test(wording))?.[0];
    if (asked) return asked;
  }
  return undefined;
}

/** Cosine from which on a question is taken to ask the same as an example: chosen on labelled questions. */
const ALIKE = 0.5;

const STORY_WORDS = new Set(contentTerms([...lexicon('story-words')].join(' ')));
/** Somebody or something in a story: "he", and "the report", which is another one than "this report". */
const TOLD_OF = /\b(?:he|she|him|his|hers?|(?:the|an) (?:\w+ )?(?:reports?|interviews?|posts?|texts?))\b/i;

/**
 * The same in any words, with a reader: what the most alike example asks. A question with a word that does not speak of
 * stories as such asks what a story tells.
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'alike'>,
): Promise<StoryQuestion | undefined> {
  const asked = storyQuestion(question);
  if (asked) return asked;
  if (TOLD_OF.test(question) || !contentTerms(question).every((term) => STORY_WORDS.has(term))) return undefined;
  const alike = (await consultation.alike(ALL_EXAMPLES.map((example) => example.question))) ?? [];
  const most = Math.max(...alike);
  return most >= ALIKE ? ALL_EXAMPLES[alike.indexOf(most)]?.asked : undefined;
}

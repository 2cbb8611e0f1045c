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
/** What a reader compares a question with: it reads them before the first is asked. */
export const EXAMPLE_QUESTIONS: readonly string[] = ALL_EXAMPLES.map(({ question }) => question);
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

/** Cosine from which on a question is taken to ask the same as an example, and where it has words of its own: by labelled questions. */
const ALIKE = 0.5;
const ALIKE_WITH_OTHER_WORDS = 0.6;
/** How many words of its own a question may have that speaks of "this article". Set by hand. */
const MOST_OTHER_WORDS = 2;
const THIS_STORY = /\b(?:this|the) (?:news )?(?:story|article|piece|report|one)\b|\bhere\b|\bthis[?.! ]*$/i;

const STORY_WORDS = new Set(contentTerms([...lexicon('story-words')].join(' ')));
/** Somebody or something in a story: "he", and "the report", which is another one than "this report". */
const TOLD_OF = /\b(?:he|she|him|his|hers?|(?:the|an) (?:\w+ )?(?:reports?|interviews?|posts?|texts?))\b/i;

/**
 * The same in any words, with a reader: what the most alike example asks. A question with a word that does not speak of
 * stories as such asks what a story tells, unless it speaks of "this article" and no story has the word.
 *
 * @param isTold Whether a story has a term; any may by default.
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'alike'>,
  isTold: (term: string) => boolean = () => true,
): Promise<StoryQuestion | undefined> {
  const asked = storyQuestion(question);
  if (asked) return asked;
  if (TOLD_OF.test(question)) return undefined;
  const others = contentTerms(question).filter((term) => !STORY_WORDS.has(term));
  if (others.length > (THIS_STORY.test(question) ? MOST_OTHER_WORDS : 0) || others.some(isTold)) return undefined;
  const alike = (await consultation.alike(question, EXAMPLE_QUESTIONS)) ?? [];
  const most = Math.max(...alike);
  return most >= (others.length > 0 ? ALIKE_WITH_OTHER_WORDS : ALIKE)
    ? ALL_EXAMPLES[alike.indexOf(most)]?.asked
    : undefined;
}

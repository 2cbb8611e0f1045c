import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Consultation } from '../../reader/reader.ts';
import { withoutFrame } from '../question/frame.ts';
import { FORMS } from './forms.ts';
import { STORY_QUESTIONS, type StoryQuestion } from './kinds.ts';

/** Questions, each with what it asks of a story as such; `told` is what a story tells, and none of these. */
const EXAMPLES = [...lexicon('story-questions')].map((entry) => {
  const [, kind, question] = /^(\w+): (.+)$/.exec(entry) ?? [];
  const asked = STORY_QUESTIONS.find((known) => known === kind);
  if (question === undefined || (asked === undefined && kind !== 'told'))
    throw new Error(`story-questions.txt: “${entry}” is of no kind`);
  return { asked, question };
});

/** What a reader compares a question with: it reads them before the first is asked. */
export const EXAMPLE_QUESTIONS: readonly string[] = EXAMPLES.map(({ question }) => question);

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
 * Cosine to the most alike example from which on a question is taken to ask the same, and where it has words of its own:
 * chosen on labelled questions about what stories tell.
 */
const ALIKE = 0.5;
const ALIKE_WITH_OTHER_WORDS = 0.6;
/** The smaller, the more the most alike examples decide, and not how many are alike. Chosen by leaving each example out. */
const SPREAD = 0.1;
/** How many words of its own a question of "this article" may have. Set by hand. */
const MOST_OTHER_WORDS = 2;

const STORY_WORDS = new Set(contentTerms([...lexicon('story-words')].join(' ')));
const THIS_STORY =
  /\b(?:this|the) (?:news )?(?:story|article|piece)\b|\bthis (?:report|one)\b|\bhere\b|(?<!\ball )\bthis[?.! ]*$/i;
/** Somebody or something in a story: "he", and "the report", which is another one than "this report". */
const TOLD_OF = /\b(?:he|she|him|his|hers?|the (?:\w+ )?(?:reports?|interviews?|posts?|texts?))\b/i;

/**
 * The same in any words, with a reader: what the most alike examples ask. A question with a word that does not speak of
 * stories as such asks what a story tells, unless it speaks of "this article".
 */
export async function storyQuestionByMeaning(
  question: string,
  consultation: Pick<Consultation, 'alike'>,
): Promise<StoryQuestion | undefined> {
  const asked = storyQuestion(question);
  if (asked || TOLD_OF.test(question)) return asked;
  const others = contentTerms(question).filter((term) => !STORY_WORDS.has(term)).length;
  if (others > (THIS_STORY.test(question) ? MOST_OTHER_WORDS : 0)) return undefined;
  const alike = (await consultation.alike(question, EXAMPLE_QUESTIONS)) ?? [];
  const most = Math.max(...alike);
  const isLikeTold = EXAMPLES[alike.indexOf(most)]?.asked === undefined;
  return isLikeTold || most < (others > 0 ? ALIKE_WITH_OTHER_WORDS : ALIKE) ? undefined : votedFor(alike);
}

/** The kind for which most examples speak, each the more, the more alike it is. */
function votedFor(alike: readonly number[]): StoryQuestion | undefined {
  const votes = new Map<StoryQuestion | undefined, number>();
  for (const [i, cosine] of alike.entries()) {
    const asked = EXAMPLES[i]?.asked;
    votes.set(asked, (votes.get(asked) ?? 0) + Math.exp(cosine / SPREAD));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

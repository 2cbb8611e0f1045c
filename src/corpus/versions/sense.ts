import { alternatives } from '../../language/lexicon/lexicon.ts';

/** Words that turn what a sentence says, or say of which of several things: two versions have the same of each row. */
const SENSE: readonly RegExp[] = [
  // Not, or less surely.
  new RegExp(
    String.raw`\b(?:${alternatives('check-negations', 'check-hedges', 'check-attempts')})\b|n['’]t\b|[不没沒未無无]`,
    'giu',
  ),
  // Still to come: a plan is not what came of it.
  /\b(?:will|shall|would|going to)\b|['’]ll\b|\bwon['’]t\b|[将會会]/giu,
  // Above or below, before or after.
  new RegExp(String.raw`\b(?:${alternatives('check-turns')})\b(?! than)`, 'giu'),
  // Which of several, or how many of them.
  /\b(?:all|another|both|each|either|every|former(?:ly)?|further|half|last|most|next|only|other|others|previous(?:ly)?|some)\b/giu,
];

/** Beside these, words that qualify what is said, and how often it is denied by a verb: sentences in other words have the same of each. */
const QUALIFIERS = new RegExp(String.raw`\b(?:${alternatives('qualifiers')})\b`, 'giu');
const DENIALS = new RegExp(String.raw`\b(?:${alternatives('check-denials')})\p{L}*`, 'giu');

/** What is, and what was: a sentence that has one alone is not one that has the other alone. */
const [IS, WAS] = [/\b(?:am|are|is)\b/iu, /\b(?:was|were)\b/iu];
const isOfPast = (text: string): boolean | undefined => (IS.test(text) === WAS.test(text) ? undefined : WAS.test(text));

/** How a sentence opens that leans on the one before: who "he" is, stands there. */
const LEANS =
  /^\P{L}*(?:(he|her|his|I|it|its|my|our|she|such|that|their|these|they|this|those|we)\b|([他她它]们?|这|那|其))/iu;

/** Whether two sentences turn what they say in the same way. */
export const turnAlike = (here: string, there: string): boolean =>
  SENSE.every((row) => cuesIn(here, row) === cuesIn(there, row));

/** Whether two sentences qualify and deny what they say in the same way, too, and of one time. */
export const qualifyAlike = (here: string, there: string): boolean =>
  turnAlike(here, there) &&
  (isOfPast(here) ?? isOfPast(there)) === (isOfPast(there) ?? isOfPast(here)) &&
  cuesIn(here, QUALIFIERS) === cuesIn(there, QUALIFIERS) &&
  (here.match(DENIALS) ?? []).length === (there.match(DENIALS) ?? []).length;

const cuesIn = (text: string, pattern: RegExp): string =>
  (text.match(pattern) ?? [])
    .map((cue) => cue.toLowerCase())
    .sort()
    .join();

/** The pronoun that a sentence opens with, in small letters; nothing where it opens with none. */
export function pronounOf(text: string): string | undefined {
  const [, english, chinese] = LEANS.exec(text) ?? [];
  return (english ?? chinese)?.toLowerCase();
}

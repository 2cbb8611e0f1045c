import type { Phrase } from '../question/phrases.ts';
import type { Question } from '../question/question.ts';
import type { Ranked } from '../ranking/rank.ts';
import type { Bar, Bars } from '../ranking/weights.ts';
import type { Outcome } from '../types.ts';

/** "Nothing in the stories about …" must be true: with this share of the question's words in a story it is not. Set by hand. */
const STORY_SPEAKS = 0.3;

/** What comes of a question: by the estimates of judge and gate `answered` or `likely`, else by its words. */
export function outcomeOf(ranked: Ranked, question: Question, bars: Bars): Outcome {
  const { candidates, gate, isRead } = ranked;
  if (candidates.length === 0) return 'absent';
  const way = isRead ? 'reader' : 'words';
  if (reaches(ranked, bars.answered[way])) return 'answered';
  // What asks for a name that no story has is not nearly answered by a sentence on another one.
  const asksKnown = question.phrases.every(({ named, known }) => known || !named);
  if (asksKnown && reaches(ranked, bars.likely[way])) return 'likely';
  // "Nothing about …" is said only where neither words nor meaning come near: of names that no story has, all the nearer.
  const named = question.phrases.filter((phrase) => phrase.named);
  const isOfOthers = named.length > 0 && named.every(({ known }) => !known);
  return isRead && gate >= (isOfOthers ? bars.likely.reader.gate : bars.present) ? 'related' : byWords(question);
}

const reaches = ({ estimate, gate }: Ranked, bar: Bar): boolean => estimate >= bar.judge && gate >= bar.gate;

/**
 * The outcome of a question that no sentence answers, by its words: `related` if the story has its subject, `absent` if it
 * has none of its names (or, of a question without names, few of its words).
 */
function byWords({ phrases }: Question): Outcome {
  const named = phrases.filter((phrase) => phrase.named);
  if (named.length > 0) return named.some((phrase) => phrase.known) ? 'related' : 'absent';
  const specific = phrases.filter((phrase) => !phrase.light);
  const weightOf = (some: readonly Phrase[]): number => some.reduce((sum, phrase) => sum + phrase.weight, 0);
  const share = weightOf(specific.filter((phrase) => phrase.known)) / weightOf(specific);
  return share >= STORY_SPEAKS ? 'related' : 'absent';
}

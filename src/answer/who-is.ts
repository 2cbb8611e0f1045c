import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import { rolesOf } from '../profile/roles-over-time.ts';
import type { Question } from './question/question.ts';
import type { Highlighted, Ranked } from './ranking/rank.ts';

/**
 * The answer to "Who is X?": the sentence with the fullest role of X, or, if the role changed between documents, with the
 * newest. Undefined for other questions, and if the story gives no role.
 */
export function answerWhoIs(
  question: Question,
  { candidates }: Ranked,
  names: NameIndex,
  story?: Story,
): Highlighted | undefined {
  const [phrase, ...others] = question.phrases;
  if (!phrase?.name || others.length > 0 || !/^who(?:'s|’s|s| is| are| was| were)\s/i.test(question.text))
    return undefined;
  const [role] = rolesOf(phrase.name, names, story);
  const highlight = role?.cited.excerpt.highlight;
  const candidate = role && candidates.find(({ indexed }) => indexed === role.sentence);
  return candidate && highlight && { candidate, highlight };
}

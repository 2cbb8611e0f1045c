import type { Story } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import { rolesOf } from '../profile/roles-over-time.ts';
import type { Question } from './question/question.ts';
import type { Highlighted, Ranked } from './ranking/rank.ts';

/**
 * "Who is X?" asks for what the story says that X is: the sentence with the fullest role, or where it changed from date
 * to date with the newest. Nothing for other questions.
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

import type { Span, Story } from '../library/types.ts';
import type { Question } from './question.ts';
import type { Candidate, Ranked } from './rank.ts';

/** "Who is X?" asks for what the story says that X is: the sentence with the fullest role. Nothing for other questions. */
export function roleAnswer(
  question: Question,
  { candidates }: Ranked,
  story?: Story,
): { readonly candidate: Candidate; readonly span: Span } | undefined {
  const [term, ...others] = question.terms;
  if (!term?.name || others.length > 0 || !/^who(?:'s|’s|s| is| are| was| were)\s/i.test(question.text))
    return undefined;
  const documents = new Set(story?.documents);
  const role = term.name.roles.find(({ document }) => !story || documents.has(document));
  const candidate = role && candidates.find(({ indexed }) => indexed === role.sentence);
  return candidate && { candidate, span: { start: role.start, end: role.end } };
}

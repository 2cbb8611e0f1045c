import type { Story } from '../library/types.ts';
import type { Corpus } from './corpus.ts';
import type { Question } from './question.ts';
import { type Candidate, rank } from './rank.ts';

/** "Who is X?" asks for what the story says that X is: the sentence with the fullest role. Nothing for other questions. */
export function roleAnswer(question: Question, corpus: Corpus, story?: Story): Candidate | undefined {
  const [term, ...others] = question.terms;
  if (!term?.name || others.length > 0 || !/^who(?:'s|’s| is| are| was| were)\s/i.test(question.text)) return undefined;
  const documents = new Set(story?.documents);
  const role = term.name.roles.find(({ document }) => !story || documents.has(document));
  if (!role) return undefined;
  const found = rank(question, corpus, story).find(({ indexed }) => indexed === role.sentence);
  return found && { ...found, spans: [{ start: role.start, end: role.end }] };
}

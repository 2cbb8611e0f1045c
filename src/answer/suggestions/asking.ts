import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold } from '../../language/tokens.ts';
import { areRoles } from '../../names/roles/role-nouns.ts';
import type { Clause } from './clause.ts';

/** A question with the clause's subject after its auxiliary, or after "did" or "does" where it has none. */
export function asked(opening: string, clause: Clause, subject: string, rest: string): string {
  const { auxiliary, base } = clause;
  const parts = auxiliary
    ? [opening, auxiliary, subject, rest]
    : [opening, clause.isPast ? 'did' : 'does', subject, base ?? '', rest];
  return `${parts.filter((part) => part !== '').join(' ')}?`;
}

const DETERMINER = /^(?:the|an?|some|many|most|several|more|about|at|nearly|all|both|each|every|no)$/i;

/** The subject as it stands within a sentence: a small letter for what has a capital only as it begins one. */
export function within(subject: string, isName: (word: string) => boolean): string {
  const [first = '', next = ''] = subject.split(/[ ’']/);
  if (DETERMINER.test(first) || areRoles(first)) return subject.charAt(0).toLowerCase() + subject.slice(1);
  if (/^\p{Lu}/u.test(next)) return subject;
  const isCommon = !/\p{Lu}.*\p{Lu}|\p{N}/u.test(first) && (STOP_WORDS.has(fold(first)) || !isName(first));
  return isCommon ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject;
}

import { IRREGULAR } from '../../language/irregular-forms.ts';
import { NUMBER_WORD } from '../../language/number-words.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { areRoles } from '../../names/roles/role-nouns.ts';
import type { Clause } from './clause.ts';

/** What may stand before a sum or a number, and a number, as parts of a pattern. */
export const AMOUNT =
  '(?:about|around|approximately|roughly|nearly|almost|some|at least|more than|over|up to|as many as|as much as|a total of|an estimated|only|just|another) ';
export const NUMBER = `(?!(?:19|20)\\d\\d\\b)\\d[\\d.,]*(?: (?:thousand|million|billion))?|(?:${NUMBER_WORD})(?: (?:thousand|million|billion))?|hundreds of|thousands of|dozens of`;
/** A subject that is a number of something, and of what. */
export const COUNTED = new RegExp(
  `^(?:${AMOUNT})?(?:${NUMBER}) ((?:[\\p{Ll}-]+ ){0,2}(?!percent|years|times)(?:[\\p{Ll}-]+s|people|men|women|children))$`,
  'iu',
);

/** The base form of a participle. */
export const baseOf = (word: string): string => furtherVerbForm(word)?.base ?? IRREGULAR.get(word) ?? word;

/** A question with the clause's subject after its auxiliary, or after "did" or "does" where it has none. */
export function asked(opening: string, clause: Clause, subject: string, rest: string): string {
  const { auxiliary, base } = clause;
  // "Said that he had given up": who asks does not look back from then.
  const [participle = '', ...others] = rest.split(' ');
  if (auxiliary === 'had' && isParticiple(participle) && participle !== 'been')
    return `${[opening, 'did', subject, baseOf(participle), ...others].filter(Boolean).join(' ')}?`;
  // "Had been taken" is told from then, "were taken" from now.
  if (auxiliary === 'had' && participle === 'been')
    return `${[opening, isMany(subject) ? 'were' : 'was', subject, ...others].filter(Boolean).join(' ')}?`;
  const parts = auxiliary
    ? [opening, auxiliary, subject, rest]
    : [opening, clause.isPast ? 'did' : 'does', subject, base ?? '', rest];
  return `${parts.filter((part) => part !== '').join(' ')}?`;
}

/** Whether a subject is several: "the bells", "Pell and Orle". */
const isMany = (subject: string): boolean =>
  / and /.test(subject) ||
  /[^s]s$|(?:people|men|women|children|police)$/.test(subject.split(/ (?:of|in|at|from|for|by|with) /)[0] ?? '');

const DETERMINER = /^(?:the|an?|some|many|most|several|more|about|at|nearly|all|both|each|every|no)$/i;

/** The subject as it stands within a sentence: a small letter for what has a capital only as it begins one. */
export function within(subject: string, isName: (word: string) => boolean): string {
  const [first = '', next = ''] = subject.split(/[ ’']/);
  // "Japan’s index".
  if (/^\p{Lu}\p{Ll}+['’]s /u.test(subject) && isName(first)) return subject;
  if (DETERMINER.test(first) || areRoles(first)) return subject.charAt(0).toLowerCase() + subject.slice(1);
  if (/^\p{Lu}/u.test(next)) return subject;
  const isCommon = !/\p{Lu}.*\p{Lu}|\p{N}/u.test(first) && (STOP_WORDS.has(fold(first)) || !isName(first));
  return isCommon ? subject.charAt(0).toLowerCase() + subject.slice(1) : subject;
}

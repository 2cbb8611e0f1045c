import { contentTerms } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { countQuestions } from './count-questions.ts';
import type { Matter } from './matter.ts';
import type { Made } from './proposal.ts';

/** What no question can be understood with that stands alone. */
export const POINTS =
  /\b(?:he|she|it|they|him|hers|them|this|that|these|those|there|here|i|we|us|you|our|your|my|such|one)\b|["“”():]/i;

/** "If the ferry fails, the island will", "When a ferry passed, the whales": the condition and what comes of it. */
const FIRST = /^(?:(?:However|But|And|Meanwhile|Yet),? )?(If|When) ([^,]{8,90}), (?:then )?([^,;]+)/;
const IF_LAST = /^(.*\b(?:will|would|could|may|might)\b.*) (if) ((?:[^,]|,(?=\d{3})){8,70}?)(?:,(?!\d).*)?[.!]?$/;
const NAMED = '(?:\\p{Lu}[\\p{L}-]+ )*\\p{Lu}[\\p{L}-]+';
/** "If convicted of theft, the brothers face" */
const FACES = new RegExp(
  `If (?:(?:he|she|they) (?:is|are) )?convicted\\b[^,]{0,40}, (${NAMED}|the \\p{Ll}+s) (faces?) `,
  'u',
);
/** "found Tilda Brandt, 58, guilty of" */
const GUILTY = new RegExp(`\\b(found) (${NAMED})(?:, \\d+,)? (guilty of|liable for)\\b`, 'u');
/** Questions that a sentence answers by its form alone: what happens if something does, what somebody faces, of what somebody was found guilty. */
export function formQuestions(text: string, matter: Matter): Made[] {
  const made: Made[] = [];
  const plain = text.replace(/\s+/g, ' ');
  const [, word = '', condition = '', outcome = ''] = FIRST.exec(plain) ?? inOrder(IF_LAST.exec(plain));
  const cause = condition.replace(/ (?:that|which|who)\b.*$/, '');
  if (condition && !POINTS.test(cause) && !/^(?:all|every|any|no)/.test(cause) && isTold(cause, outcome, matter))
    made.push(['what if', `What ${happens(word, cause)} ${word.toLowerCase()} ${cause}?`]);
  const faces = FACES.exec(plain);
  if (faces) made.push(['what if', `What ${faces[2] === 'faces' ? 'does' : 'do'} ${faces[1]} face if convicted?`]);
  const guilty = GUILTY.exec(plain);
  if (guilty?.[2]?.includes(' ')) made.push(['of what', `What was ${guilty[2]} ${guilty[1]} ${guilty[3]}?`]);
  return [...made, ...countQuestions(plain, matter)];
}

const inOrder = (last: RegExpExecArray | null): string[] => (last ? ['', 'if', last[3] ?? '', last[1] ?? ''] : []);

/** Whether a condition has the story's matter or a name in it, and what comes of it can be understood alone. */
const isTold = (condition: string, outcome: string, { stems }: Matter): boolean =>
  condition.split(' ').length >= 4 &&
  !isParticiple(condition.split(' ')[0] ?? '') &&
  !/\b(?:it|they|he|she|them|him|her|that|this|so)\b/i.test(outcome) &&
  contentTerms(condition).length >= 3 &&
  (/ \p{Lu}|^an? /u.test(condition) || contentTerms(condition).some((term) => stems.has(term)));

function happens(word: string, condition: string): string {
  if (!isPast(condition)) return 'happens';
  return /^if$/i.test(word) ? 'would happen' : 'happened';
}

/** Whether a condition is one that need not hold, or that was: "if the deal failed". */
const isPast = (condition: string): boolean =>
  !/\b(?:is|are|has|have)\b/.test(condition) &&
  condition
    .split(' ')
    .some((word, i) => i > 0 && (/^(?:was|were|did|had)$/.test(word) || furtherVerbForm(word)?.tense === 'past'));

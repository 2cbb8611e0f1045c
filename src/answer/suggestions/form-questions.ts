import { verbForm } from '../../language/verb-forms.ts';
import type { Made } from './proposal.ts';

/** What no question can be understood with that stands alone. */
export const POINTS =
  /\b(?:he|she|it|they|him|hers|them|this|that|these|those|there|here|i|we|us|you|our|your|my|such|one)\b|["“”():]/i;

const IF =
  /^(?:(?:However|But|And|Meanwhile|Yet),? )?[Ii]f ([^,]{8,90}), (?:then )?[^,]*\b(?:will|would|could|may|might)\b/;
const IF_LAST = /\b(?:will|would|could|may|might)\b.* if ([^,]{8,70}?)(?:,.*)?[.!]?$/;
const NAMED = '(?:\\p{Lu}[\\p{L}-]+ )*\\p{Lu}[\\p{L}-]+';
/** "the $9 billion JWCC" */
const OF_WORTH = new RegExp(`\\b[Tt]he [$€£]\\d[\\d.,]*(?: (?:million|billion|trillion))? (${NAMED})`, 'u');
/** "the Joint Warfighting Cloud Capability (JWCC), awarded to Google, is worth up to $9 billion" */
const IS_WORTH = new RegExp(
  `(\\p{Lu}[\\p{L}-]+ ${NAMED})(?: \\((\\p{Lu}{2,})\\))?(?:, [^.;]*,)? (?:is|was) (?:worth|valued at) (?:[\\p{Ll} ]+)?[$€£]\\d`,
  'u',
);
/** "Mara Lund, who captained the ferry for years," */
const WHO = /\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+, who ((?:was|has|had|is|\p{Ll}+) [^,;.]{12,60})[,.]/u;

/** Questions that a sentence answers by its form alone: what happens if something does, what something is worth, who did what is said beside a name. */
export function formQuestions(text: string): Made[] {
  const made: Made[] = [];
  const plain = text.replace(/\s+/g, ' ');
  const condition = (IF.exec(plain) ?? IF_LAST.exec(plain))?.[1]?.replace(/ (?:that|which|who)\b.*$/, '');
  if (condition && !POINTS.test(condition) && condition.split(' ').length >= 3)
    made.push(['what if', `${isUnreal(condition) ? 'What would happen' : 'What happens'} if ${condition}?`]);
  const isWorth = IS_WORTH.exec(plain);
  const worth = OF_WORTH.exec(plain)?.[1] ?? isWorth?.[2] ?? isWorth?.[1];
  if (worth) made.push(['how much', `How much is the ${worth} worth?`]);
  const who = WHO.exec(plain)?.[1] ?? '';
  const [verb = '', ...others] = who.split(' ');
  const isPlain = !POINTS.test(who) && others.length >= 3 && !/\b(?:said|told|added|not|never)\b/.test(who);
  if (isPlain && (/^(?:is|was|has|had)$/.test(verb) || verbForm(verb))) made.push(['who did', `Who ${who}?`]);
  return made;
}

/** Whether a condition is one that need not hold: "if the deal failed". */
const isUnreal = (condition: string): boolean =>
  !/\b(?:is|are|has|have)\b/.test(condition) &&
  condition
    .split(' ')
    .some((word, i) => i > 0 && (/^(?:was|were|did|had)$/.test(word) || verbForm(word)?.tense === 'past'));

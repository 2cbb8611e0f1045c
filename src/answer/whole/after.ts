import { CORRECTION } from '../../corpus/corrections.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { expectsSpan } from '../question/answer-spans.ts';
import type { Question } from '../question/question.ts';
import { asksForSeveral, asksWhatIf, asksWhatThatIs, asksWhoThatIs, asksWhy } from './asks.ts';
import { closes, quotationIn } from './quotations.ts';
import { areOfOneRow, LONGEST_OF_ROW } from './rows.ts';
import { isFragment, LONGEST, type Rule } from './rule.ts';

/** "It will have twelve", "These are": a sentence that says more of what the one before it speaks of. */
const GOES_ON = new RegExp(
  `^(?:this|these|it|he|she|they|(?:its|his|her|their) \\p{L}+) (?:also |now |then )?(?:${alternatives('whole-verbs')}|\\p{L}+s)\\b`,
  'iu',
);
const THING = /^(?:this|these|it|they|its|their)\b/i;
/** "She is", "He has led": who somebody is. */
const PERSON = new RegExp(`^(?:he|she|they) (?:also )?(?:${alternatives('whole-role-verbs')})\\b`, 'i');

/** "will not have ten": the word before the "not", with which the next sentence says what is so instead. */
const DENIES =
  /\b(are|can|could|did|do|does|had|has|have|is|must|should|was|were|will|would)(?:n['’]t| not| no longer)\b/i;
const INSTEAD = /^(?:instead|rather)\b/i;

const CAUSE_WITHIN = new RegExp(`\\b(?:${alternatives('reason-words')})\\b`, 'i');
const CAUSE_NEXT = [
  /^(?:that|this|it) (?:is|was) (?:(?:mainly|mostly|partly) )?(?:because|why)\b/i,
  /^(?:another|her|his|its|one|the|their) (?:main )?(?:cause|reason)\b/i,
];

const CONDITION = /\b(?:if|in case|provided|should|unless)\b/i;
const CONSEQUENCE =
  /^(?:failing that|if (?:not|so)|in that case|otherwise|then|(?:he|it|she|that|they|this) (?:can|could|may|must|will|would))\b/i;

const COUNTS = /\b(?:two|three|four|five|six|seven|eight|several|these|following) (?:\p{L}+ ){0,2}?\p{L}{3,}s\b/iu;
const FIRST = /^(?:in the first|one|some|(?:the )?first(?:ly)?)\b/i;
const FURTHER =
  /^(?:(?:the )?(?:second|third|fourth|fifth|last|other|others)(?:ly)?|another|finally|next|one|two|three)\b/i;

/** Characters of an excerpt that says more of the same. Set by hand. */
const MORE = 320;

/** What the sentence after belongs to an excerpt for: the first that holds. */
export const AFTER: readonly Rule[] = [
  { name: 'announces with a colon', holds: ({ own }) => /[:：]$/u.test(own), crosses: true, most: LONGEST },
  {
    name: 'leaves a quotation open',
    holds: ({ shown, rest }) => quotationIn(shown).open && closes(rest),
    most: LONGEST,
  },
  {
    name: 'breaks a quotation off to say who speaks',
    holds: ({ own, next }) => /^["“][^"“”]*,["”]\s[^"“”]*\.$/u.test(own) && /^["“]/u.test(next),
  },
  {
    name: 'says what was wrong',
    holds: ({ own, shown, next }) => CORRECTION.test(shown) && (GOES_ON.test(next) || /\bversion\b/i.test(own)),
  },
  { name: 'says what is not so', holds: ({ own, next }) => saysInstead(own, next), most: MORE },
  {
    name: 'begins to say what or who that is',
    holds: ({ next, question }) => GOES_ON.test(next) && isOfDefinition(next, question),
    most: MORE,
  },
  {
    name: 'is a fragment',
    holds: (each) => each.shown === each.own && isFragment(each) && GOES_ON.test(each.next),
    most: MORE,
  },
  {
    name: 'begins a row',
    holds: ({ own, next, question }) =>
      mayBeARow(question) &&
      next.length <= 2 * LONGEST_OF_ROW &&
      FURTHER.test(next) &&
      [FIRST, FURTHER].some((of) => of.test(own)),
    most: LONGEST,
  },
  {
    name: 'announces a row',
    holds: ({ own, next, question }) => mayBeARow(question) && COUNTS.test(own) && FIRST.test(next),
    most: LONGEST,
  },
  {
    name: 'is one of a row',
    holds: ({ own, next, question }) => asksForSeveral(question) && areOfOneRow(own, next),
    most: LONGEST,
  },
  {
    name: 'has its cause after it',
    holds: ({ own, next, question }) =>
      asksWhy(question) && !CAUSE_WITHIN.test(own) && CAUSE_NEXT.some((pattern) => pattern.test(next)),
  },
  {
    name: 'has its consequence after it',
    holds: ({ own, next, question }) => asksWhatIf(question) && CONDITION.test(own) && CONSEQUENCE.test(next),
  },
];

/** "The bridge will not have ten lanes. It will have twelve." */
function saysInstead(own: string, next: string): boolean {
  const verb = DENIES.exec(own)?.[1];
  return (
    verb !== undefined && (INSTEAD.test(next) || new RegExp(`^(?:it|he|she|they) ${verb}\\b(?! not)`, 'i').test(next))
  );
}

const isOfDefinition = (next: string, question: Question): boolean =>
  (asksWhatThatIs(question) && THING.test(next)) || (asksWhoThatIs(question) && PERSON.test(next));

/** Whether several sentences may answer: not where one person, number or "yes" is asked for. */
const mayBeARow = (question: Question): boolean =>
  asksForSeveral(question) || !(expectsSpan(question.type) || question.type === 'yes-no');

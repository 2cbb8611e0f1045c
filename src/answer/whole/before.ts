import { CORRECTION } from '../../corpus/corrections.ts';
import { asksForSeveral, asksWhatIf, asksWhy } from './asks.ts';
import {
  actsOnIt,
  bare,
  hasUnnamedPerson,
  isQuotedWithoutName,
  opensNearPronoun,
  opensWithCount,
  opensWithOwned,
  opensWithPronoun,
  pointsAtThat,
  saysThere,
} from './leaning.ts';
import { closes, quotationIn } from './quotations.ts';
import { areOfOneRow } from './rows.ts';
import { FRAGMENT, isFragment, LONGEST, type Rule } from './rule.ts';

const THEREFORE = [
  /^(?:that|this|which) (?:is|was) (?:partly )?why\b/i,
  /^(?:as a result|consequently|for (?:that|this) reason|hence|so|therefore|thus)\b/i,
];
const OTHERWISE = /^(?:failing that|if (?:not|so)|in that case|otherwise|then)\b/i;

/** "I said yes", "Halcyon refused, and": not "were refused". */
const YES_OR_NO = [
  /\bsaid (?:yes|no)\b|^(?:yes|no)\b[,.]/i,
  /(?<!\b(?:be|been|is|was|were) )\b(?:accept(?:ed|s)|agree[ds]|decline[ds]|dissent(?:ed|s)|refuse[ds])(?=[.,;]| on the grounds?\b)/i,
];

/** Characters of an excerpt that begins in the paragraph before. Set by hand. */
const ACROSS = 400;

/** What the sentence before belongs to an excerpt for: the first that holds. */
export const BEFORE: readonly Rule[] = [
  { name: 'opens with a pronoun', holds: opensWithPronoun, most: LONGEST, always: true },
  {
    name: 'stands after a colon',
    holds: ({ next }) => /[:：]$/u.test(next),
    most: LONGEST,
    always: true,
    crosses: true,
  },
  {
    name: 'is inside a quotation',
    holds: ({ earlier, rest }) => quotationIn(earlier).open && closes(rest),
    most: LONGEST,
    always: true,
  },
  { name: 'ends a quotation', holds: ({ own }) => quotationIn(own).closes, most: LONGEST, always: true },
  { name: 'is quoted without who said it', holds: isQuotedWithoutName, most: LONGEST, always: true },
  {
    name: 'corrects what was said before',
    holds: ({ own, earlier }) => CORRECTION.test(earlier) && !CORRECTION.test(own),
    most: LONGEST,
    always: true,
  },
  {
    name: 'says yes or no to it',
    holds: ({ own }) => YES_OR_NO.some((pattern) => pattern.test(own)),
    most: LONGEST,
    always: true,
  },
  {
    name: 'answers a question of the story',
    holds: ({ own, next, together }) => !together && own.length < 3 * FRAGMENT && /[?？]["”]?$/u.test(next),
    always: true,
    crosses: true,
  },
  {
    name: 'is one of a row',
    holds: ({ own, next, question }) => asksForSeveral(question) && areOfOneRow(next, own),
    most: LONGEST,
    always: true,
  },
  {
    name: 'follows from a cause',
    holds: ({ own, question }) => asksWhy(question) && THEREFORE.some((pattern) => pattern.test(own)),
    always: true,
  },
  {
    name: 'follows from a condition',
    holds: ({ own, question }) => asksWhatIf(question) && OTHERWISE.test(own),
    always: true,
  },
  {
    name: 'opens a paragraph with a pronoun',
    holds: ({ own }) => /^(?:he|it|she|they)\b/i.test(bare(own)),
    most: ACROSS,
    crosses: true,
  },
  {
    name: 'says whose or of which',
    holds: opensWithOwned,
    most: LONGEST,
  },
  { name: 'says he or she before a name', holds: hasUnnamedPerson, most: LONGEST },
  { name: 'says it or they at once', holds: opensNearPronoun, most: LONGEST },
  { name: 'acts on it', holds: actsOnIt, most: LONGEST },
  { name: 'points at that', holds: pointsAtThat, most: LONGEST },
  { name: 'says there', holds: saysThere, most: LONGEST },
  { name: 'opens with a count', holds: opensWithCount, most: LONGEST },
  { name: 'is a fragment', holds: isFragment, most: LONGEST },
  {
    name: 'answers a remark of the story',
    holds: ({ own, next }) => own.length < FRAGMENT && next.length < 2 * FRAGMENT && /^[\p{L}\p{N}-]+[,.]/u.test(own),
    crosses: true,
  },
];

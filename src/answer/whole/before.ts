import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { asksForSeveral, asksWhatIf, asksWhy } from './asks.ts';
import { quotationIn, unquoted } from './quotations.ts';
import { areOfOneRow } from './rows.ts';
import { FRAGMENT, isFragment, type Neighbours, type Rule } from './rule.ts';

const MARKS = /^[^\p{L}\p{N}"“‘']+/u;
const CONNECTOR = /^(?:and|but|so|yet|then|or|now|still|even|only|perhaps|instead|however|meanwhile)\b,?\s+/i;
const PRONOUN = /^(?:this|these|it|they|he|she|such|that (?!is\b)|those|both|neither)\b/i;
const OWNED = /^(?:hers?|his|its|theirs?)\b/i;
const AFTER_THAT =
  /^(?:(?:after|at|because of|before|by|for|from|in|of|on|since|to|under|with|without)\s+)(?:that|this|these|those|it|them|him|her|his|its|their)\b/i;
const OF_THEM = /^(?:[\p{L}\p{N}-]+\s){1,4}of\s(?:them|these|those|its|his|her|their|it)\b/iu;
const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`);
const SOMEBODY = /\b(?:boy|girl|man|nobody|one|somebody|someone|who|whose|woman)\b/i;
const SAYS = new RegExp(`\\b(?:${alternatives('saying-verbs')})\\b`, 'i');

const THEREFORE = [
  /^(?:that|this|which) (?:is|was) (?:partly )?why\b/i,
  /^(?:as a result|consequently|for (?:that|this) reason|hence|so|therefore|thus)\b/i,
];
const OTHERWISE = /^(?:failing that|if (?:not|so)|in that case|otherwise|then)\b/i;

/** Words before a pronoun that is at the beginning of its sentence, and before one that stands for a person. Set by hand. */
const EARLY = 2;
const EARLY_PERSON = 8;
/** Characters from a comma to the name that it leads to. Set by hand. */
const NEAR = 25;
/**
 * Characters of an excerpt that begins a sentence earlier because it could not be understood alone; of one that begins in the
 * paragraph before; and of a row. Set by hand.
 */
const MUST = 650;
const ACROSS = 400;
const ROW = 600;

/** A sentence without what may stand before the word that it leans with. What is quoted leans on what its speaker said. */
const bare = (text: string): string => text.replace(MARKS, '').replace(CONNECTOR, '');
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Whether a pronoun leads to a name: "In his speech, Brandt". */
function namesAfterComma(own: string, names: readonly number[], pronoun: number): boolean {
  const after = own.indexOf(', ', pronoun) + 2;
  return after > 1 && names.some((name) => name >= after && name < after + NEAR);
}

/** Whether a sentence says "he" or "her" before it says who that is: "According to her". */
function hasUnnamedPerson({ own, names }: Neighbours): boolean {
  const prose = unquoted(own);
  const at = prose.search(/\b(?:he|she|his|her|him)\b/);
  if (at < 0) return false;
  const before = words(prose.slice(0, at));
  const isNamed = before.slice(1).some((word) => /^\p{Lu}/u.test(word) && !CALENDAR.test(word));
  if (isNamed || names.some((name) => name < at) || namesAfterComma(own, names, at)) return false;
  return before.length <= EARLY_PERSON && !SOMEBODY.test(prose.slice(0, at));
}

/** Whether a sentence says "it" or "they" with its first words; "Once it had landed, the plane" says what it is. */
function opensNearPronoun({ own }: Neighbours): boolean {
  const at = own.search(/\b(?:it|its|they|them|their)\b/);
  const isNamed = /^(?:after|although|as|before|once|since|though|when|while) (?:it|they) [^,]*, the\b/i.test(own);
  return at >= 0 && !isNamed && words(own.slice(0, at)).length <= EARLY;
}

/** Whether a sentence opens with something that is somebody's or of something: "Its director", "Four of them". */
function opensWithOwned({ own, names }: Neighbours): boolean {
  const text = bare(own);
  return OWNED.test(text) || OF_THEM.test(text) || (AFTER_THAT.test(text) && !namesAfterComma(own, names, 0));
}

/** What the sentence before belongs to an excerpt for: the first that holds. */
export const BEFORE: readonly Rule[] = [
  {
    name: 'opens with a pronoun',
    holds: ({ own }) => PRONOUN.test(bare(own)),
    most: Number.POSITIVE_INFINITY,
    always: true,
  },
  {
    name: 'stands after a colon',
    holds: ({ next }) => /[:：]$/u.test(next),
    most: MUST,
    always: true,
    crosses: true,
  },
  { name: 'ends a quotation', holds: ({ own }) => quotationIn(own).closes, most: MUST, always: true },
  {
    name: 'is quoted without who said it',
    holds: ({ own, next }) => /^["“]/u.test(own) && words(unquoted(own)).length === 0 && SAYS.test(unquoted(next)),
    most: MUST,
    always: true,
  },
  {
    name: 'says yes or no to it',
    holds: ({ own }) => /\bsaid (?:yes|no)\b|^(?:yes|no)\b[,.]/i.test(own),
    most: MUST,
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
    most: ROW,
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
    most: MUST,
  },
  { name: 'says he or she before a name', holds: hasUnnamedPerson, most: MUST },
  { name: 'says it or they at once', holds: opensNearPronoun, most: MUST },
  { name: 'is a fragment', holds: isFragment, most: MUST },
  {
    name: 'answers a remark of the story',
    holds: ({ own, next }) => own.length < FRAGMENT && next.length < 2 * FRAGMENT && /^[\p{L}\p{N}-]+[,.]/u.test(own),
    crosses: true,
  },
];

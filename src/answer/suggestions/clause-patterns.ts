import { MONTH, MONTHS, WEEKDAY } from '../../language/calendar.ts';

/** Words as alternatives of a pattern, to be put between `(?:` and `)`. */
export const oneOf = (words: string): string => words.split(' ').join('|');

const PRONOUNS = oneOf(
  'he she it they him hers them theirs himself herself itself themselves this that these those there here i we you me us my our your',
);
const POINTERS = oneOf(
  'said says saying told added such so another(?!\\s\\d) others? both latter same each one ones however instead',
);
/** What cannot be understood without the sentence before, tells who speaks, or is no plain text. */
export const UNFIT = new RegExp(`\\b(?:${PRONOUNS}|${POINTERS})\\b|["“”‘();:\\[\\]]|[’']t\\b|…|\\.\\.`, 'iu');
/** The country, which is no pronoun. */
export const US = /\b(?:US|U\.S\.?)(?=\s|$|['’])/g;

const YEAR = '(?:19|20)\\d\\d';
const DAY = `(?:${[
  `${WEEKDAY},? \\d{1,2} (?:${MONTH})(?: ${YEAR})?`,
  WEEKDAY,
  `(?:${MONTH})\\.?(?: \\d{1,2}(?:st|nd|rd|th)?)?(?:,? ${YEAR})?`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? ${YEAR})?`,
  YEAR,
].join('|')})`;
const PART = '(?:morning|afternoon|evening|night)';
const SEASON = '(?:spring|summer|autumn|fall|winter)\\b';
const WHEN = [
  `(?<=(?:planned|scheduled|set|due|expected) )for ${DAY}`,
  `(?:on|in|by|since|until)(?: early| late| mid| the ${PART} of)?[ -](?:last |next )?${DAY}`,
  `(?:last|next) (?:${WEEKDAY}|week|month|year|night|${MONTH})`,
  `(?:early |late )?(?:${WEEKDAY})|yesterday|tomorrow|today|tonight`,
  `(?:earlier |later )?this (?:week|month|year|${SEASON}|${PART})`,
  `(?:by|at|before) (?:Christmas|Easter)|(?:in|by|last|next) (?:the |last |next |late |early )?${SEASON}|between (?:${MONTH}|${YEAR}) and (?:${MONTH}|${YEAR})|(?:at|by) the end of (?:(?:the|this|next) (?:week|month|year)|${MONTH})`,
].join('|');
/** Words that say when, after a space or at the beginning. */
export const DATE = new RegExp(`(?:^| )((?:${WHEN})(?: ${PART})?)(?=$|[ ,])`, 'u');
/** The same at the beginning of a sentence, without a comma after it. */
export const DATE_FIRST = new RegExp(
  `^(?:(?:On|In|Last|From|By|Since) (?:${DAY}),?|Today|After (?:an?|\\p{Ll}+) (?:week|month|year|decade)s?(?: of \\p{Ll}+)?) (?=\\p{L})`,
  'u',
);

const LEADS = oneOf(
  'On In At After Before During Since Under By For Last This Earlier Over Following With Meanwhile However Also Yesterday Today Late Early Next Later Having Because Due Despite Although While When Until',
);
/** What stands before a clause at the beginning of a sentence, with its comma. */
export const LEAD = new RegExp(
  `^(?:${LEADS}|As of|If (?:all|everything) goes|(?:An?|Two|Three|\\d+) (?:days?|weeks?|months?|years?) (?:after|before)|\\p{Lu}\\p{Ll}+ing)\\b[^,]{0,90}, (?=\\S)`,
  'u',
);
/** A reason that is called one. */
export const REASON = new RegExp(
  ` ((?:${[
    'in protest (?:at|over|against)|because|due to|owing to|in order to|as a result of|in response to',
    'after (?!an? (?:\\p{Ll}+ )?(?:year|month|week|day|hour)|\\d|(?:two|three|four|five|six|several|many) )(?=.* (?:was|were|had|\\p{Ll}+ed)\\b)',
  ].join('|')})\\b.*)$`,
  'iu',
);

const CONJUNCTIONS = oneOf(
  'after before when while although though if unless until following amid despite whereas who whose where according including adding saying citing',
);
/** Where another clause, or what only goes with this one, begins. */
export const GOES_ON = new RegExp(
  ` (?:${[
    '(?:(?:many |some |most )?(?:in|of|for|to|at|by|from|with|on) )?(?:which|whom)',
    CONJUNCTIONS,
    `since (?!early|late|last|\\d|${MONTHS.join('|')})`,
    'as (?:he|she|it|they|the|part|well)|such as|rather than|so that|with the aim',
  ].join('|')})\\b.*$`,
  'i',
);
const BESIDE = oneOf(
  'which who whose where when while and but or so yet as if in on at for with from by to of after before though although despite because since until not according including an? the its his her their about both all most some more nearly almost then making he she it they',
);
/** After a comma or a dash, what is set beside the clause; after any other comma a list goes on. */
export const ASIDE = new RegExp(
  `(?:${[
    ' –| —|--',
    "(?<=\\b(?:in|at|near|from|to|outside) (?:the )?\\p{Lu}[\\p{L}.'’ -]*), (?=\\p{Lu})",
    `, (?=\\p{Nd}|(?:${oneOf('an? two three four five six seven eight nine ten several')}) (?:minute|hour|day|week|month|year)s?\\b|\\p{Ll}+ing\\b|\\p{Ll}+ed\\b|(?:${BESIDE})\\b)`,
  ].join('|')}).*$`,
  'u',
);
/** Where a second verb of the same subject may begin. */
export const AND_VERB = /,? (?:and|but|or|then) (?:also |then )?(\p{Ll}+)\b/gu;
/** How long before or after, where what follows is left out. */
export const MEASURE = new RegExp(
  `(?<! for|^for) (?:\\p{Nd}+|${oneOf('an? two three four five six seven eight nine ten several some many just shortly few')})(?: \\p{Ll}+)? (?:minute|hour|day|week|month|year)s?$`,
  'u',
);
/** An adverb of the whole clause, which a question does without. */
export const ADVERB =
  /^(?:also|now|still|already|later|once|recently|(?!likely|unlikely|only|early|daily|nearly|roughly|fully)\p{Ll}{3,}ly)$/u;
/** How what a verb is about begins. */
export const STARTS =
  /^(?:the|an?|all|no|some|most|more|about|around|nearly|for|on \p{Nd}|in \p{Lu}|\p{Nd}|\p{Sc}|to|\p{Ll}+s (?:\p{Sc}|\p{Nd}))/u;

const THAT = `\\b(?:says?|${oneOf('said announced confirmed reported added revealed found')}|show(?:s|ed)?)`;
/** Where a clause of its own begins within a sentence: after who says it, or after another clause. */
export const BEGINS = new RegExp(
  `(?:(?:,|${THAT}) that|\\b(?:says?|said)(?: on \\p{Lu}\\p{Ll}+day)?|, (?:and|but|while|whereas)|;) (?=(?:the|an?|some|more|at least|nearly|about|around|\\p{Lu}|\\p{Nd})[^ ]* )`,
  'gu',
);

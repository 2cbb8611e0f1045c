import { GERMAN_MONTHS, isCalendarName, MONTH, SHORT_MONTHS, SHORT_WEEKDAYS } from './calendar.ts';
import { alternatives, lexicon } from './lexicon/lexicon.ts';

/** No sentence ends with one: "Mr. Smith". */
const BEFORE_NAME = lexicon('abbreviations-before-name');

/** No sentence ends with one before a number: "No. 2", "Nov. 5". */
const BEFORE_NUMBER: ReadonlySet<string> = new Set([
  ...lexicon('abbreviations-before-number'),
  ...SHORT_MONTHS.map((month) => month.toLowerCase()),
]);

/** A sentence may end with one; the next word decides. */
const EITHER = lexicon('abbreviations');

/** "on Mon. Nov. 4" */
const DAY = new RegExp(`^(?:${SHORT_WEEKDAYS.join('|')})$`);
const DATE = new RegExp(`^(?:\\d{1,2}\\b|(?:${MONTH}))`);
/** German writes an ordinal with a full stop: "am 3. Mai". */
const GERMAN_MONTH = new RegExp(`^(?:${GERMAN_MONTHS.join('|')})\\b`);

const OPENERS = lexicon('sentence-openers');
const ELSEWHERE = lexicon('abbreviations-elsewhere');
const OPENERS_ELSEWHERE = lexicon('sentence-openers-elsewhere');

/** Whether a word is shortened, so that the full stop behind it may end no sentence. */
export const isAbbreviation = (word: string): boolean =>
  BEFORE_NAME.has(word) || BEFORE_NUMBER.has(word) || EITHER.has(word) || ELSEWHERE.has(word);

/** "Vol. II", but not "No. I did not". */
const ROMAN = /^(?:[IVXLC]{2,}|[IVX](?= \p{Ll}))(?!\p{L})/u;
/** "with the Gov. The Senate": what opens a sentence and no name. */
const AFTER_OFFICE =
  /^(?:The|It|They|He|She|We|But|And|This|That|These|Those|His|Her|Its|Their|There|When|While|After)\b/;
const OFFICE_ALONE = /(?:^|\s)(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|former|new) \p{L}+\.$/u;
const GERMAN_ORDERED = new RegExp(`^(?:${[...lexicon('german-ordered')].join('|')})\\b`);
const GERMAN_ORDINAL = /\b(?:im|ins|zum|zur|vom|beim|dem|des) \d{1,3}\.$/;
/** "u. a.", "o. ä.", before which and behind which nouns have capitals. */
const GERMAN_LETTERS = /(?:^|\s)(?:u|o|d|i|z|s)\. ?\p{Ll}\.$/u;
/** "the 5 p.m. Senate vote" */
const ATTRIBUTED_HOUR =
  /\b(?:the|an?|his|her|its|their|our|this|that|each|every|\p{L}+['’]s) \d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$/iu;
const HOUR = /\d ?[ap]\.m\.$/i;
/** What a sentence may begin with and never is: "At 8.40 p.m. Defence Minister". */
const FRONTING = 'At|By|Around|About|From|Until|Since|Before|After|(?:Shortly|Just) (?:before|after)|As of';
const FRONTED_HOUR = new RegExp(
  String.raw`(?:^|[.!?…]["”’)]?\s+|\n)(?:${FRONTING}) (?:about |around |exactly )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$`,
);
const LETTERED = /(?:^|[\s(“"])(?:(\p{L}+)|\d+) \p{Lu}\.$/u;

/** "“Really?” Smith said." and "“走吧！”他说。": who spoke comes after the quotation and belongs to its sentence. */
const SPEAKER = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]*(?:\\s+\\p{Lu}[\\p{L}.'’-]*){0,3}\\s+(?:cried|${alternatives('saying-verbs')})\\b`,
  'u',
);
const SPEAKER_CJK =
  /^\p{Script=Han}{1,12}?(?:说|說|道|问|問|喊|答|叫|称|稱|表示|指出|强调|強調|坦言)(?:道|着|著)?[。，！？]/u;
/** Japanese and Korean particles that take a quotation into the sentence around it. */
const QUOTING = /^(?:と(?!ころが|ても|にかく|りあえず|もに)|って|など|を|、|，|(?:이?라고|이?라며|하고|라는)(?=\s|$))/u;

/** Whether the text right after a closing quotation mark belongs to the sentence of the quotation. */
function quotes(left: string, right: string): boolean {
  if (/[?!]["'”’»]$/u.test(left) && SPEAKER.test(right)) return true;
  return /[。．.！!？?…]["”’」』]$/u.test(left) && (SPEAKER_CJK.test(right) || QUOTING.test(right));
}

/** Whether a break that ICU found (`left` ends there, `right` begins) is inside a sentence. */
export function continues(left: string, right: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(right) || /^\p{Sm}\s/u.test(right)) return true;
  if (/^[\p{Pi}\p{Ps}"']*\p{Ll}/u.test(right) && /[.!?…]\s?["'”’»)\]]*$/u.test(left)) return true;
  if (quotes(left, right)) return true;
  if (/!$/.test(left) && /^(?:Inc|Corp|Ltd|LLC)\b/.test(right)) return true;
  if (/(?:^|\s)\d{1,2}\.$/.test(left) && GERMAN_MONTH.test(right)) return true;
  if (!left.endsWith('.')) return false;
  if (/\d\.$/.test(left)) return GERMAN_ORDERED.test(right) || (GERMAN_ORDINAL.test(left) && !opensSentence(right));
  const end = /(?:^|[\s(["'“‘—–-])((?:\p{L}\.)*\p{L}+)\.$/u.exec(left.slice(Math.max(0, left.lastIndexOf(' '))));
  return end?.[1] !== undefined && isWithin(end[1], left, right);
}

/** Whether the full stop behind a word, or behind letters with stops, ends no sentence. @param left Ends with it. */
function isWithin(word: string, left: string, right: string): boolean {
  const last = word.toLowerCase();
  if (word === 'EST') return false;
  if (BEFORE_NAME.has(last)) return !(OFFICE_ALONE.test(left) && AFTER_OFFICE.test(right));
  if (DAY.test(word) && DATE.test(right)) return true;
  if (word === 'Sec' && /^\p{Lu}/u.test(right)) return true;
  if (BEFORE_NUMBER.has(last) && (/^[#$€£]?\d/.test(right) || ROMAN.test(right))) return true;
  // German abbreviations have spaces: "z. B. für", "u. a. 3,5".
  if (/^\p{Ll}$/u.test(word))
    return /^(?:\p{L}\.|\d|\p{Ll})/u.test(right) || (GERMAN_LETTERS.test(left) && !opensSentence(right));
  if (HOUR.test(left)) return !beginsAfterHour(left, right);
  if (word.length === 1 && isNumbering(left)) return /^\p{Lu}\./u.test(right);
  const initials = /^(?:\p{L}\.)*\p{Lu}$/u.test(word);
  if (!initials && !EITHER.has(last) && !ELSEWHERE.has(last)) return false;
  // Another initial ("A. A. Milne"), a nickname (L. "Rusty" Smith) or brackets within the sentence: "Acme Inc. (ACME), which".
  if (/^\p{Lu}\.|^["“]\p{Lu}\p{L}+["”]\s\p{Lu}|^\([^()]{1,60}\)(?:[.,;]|\s\p{Ll})/u.test(right)) return true;
  return !opensSentence(right, ELSEWHERE.has(last));
}

/** Whether a text begins with a word that opens a sentence, or with a sign. @param isElsewhere In another language than English. */
function opensSentence(right: string, isElsewhere = true): boolean {
  const next = /^\p{L}+/u.exec(right)?.[0].toLowerCase();
  if (next === undefined) return !/^\d/.test(right);
  return OPENERS.has(next) || (isElsewhere && OPENERS_ELSEWHERE.has(next));
}

/** Whether a sentence begins behind an hour: "at 5 p.m. Police", but not "at 5 p.m. Monday" or "the 5 p.m. Senate vote". */
function beginsAfterHour(left: string, right: string): boolean {
  const next = /^["“]?(\p{Lu}[\p{L}’']*)/u.exec(right)?.[1];
  if (next === undefined || ATTRIBUTED_HOUR.test(left)) return false;
  if (FRONTED_HOUR.test(left) && !AFTER_OFFICE.test(right)) return false;
  // "5 p.m. EST"
  if (/^\p{Lu}{2,5}$/u.test(next)) return false;
  const isDay = isCalendarName(next.replace(/s$/, '')) || SHORT_MONTHS.includes(next) || SHORT_WEEKDAYS.includes(next);
  return !isDay && !lexicon('after-hours').has(next.toLowerCase());
}

/** Whether a letter numbers what is before it: "Plan B.", "4 B.". */
function isNumbering(left: string): boolean {
  const lettered = LETTERED.exec(left);
  return lettered !== null && (lettered[1] === undefined || lexicon('letter-nouns').has(lettered[1].toLowerCase()));
}

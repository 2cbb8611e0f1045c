import { DATE, MONTH, MONTHS, WEEKDAY } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { NUMBER_WORD } from '../../language/number-words.ts';
import type { Span } from '../../language/span.ts';
import { stemOf } from '../../language/tokens.ts';
import { type Chosen, inAskedClause, isAsked, type Told } from './told.ts';
import { TIME_UNIT } from './units.ts';

const CASELESS = (words: string): string =>
  words.replace(/(?<=^|\|)(\p{Ll})/gu, (first) => `[${first.toUpperCase()}${first}]`);

const YEAR =
  '(?<![\\d$€£¥.,]|(?<!\\b(?:[Mm]id|[Ll]ate|[Ee]arly))[-–])(?:1\\d{3}|20\\d{2})s?(?![\\d%]|[.,]\\d|\\p{L}|-\\p{L}|[-–]\\d|[ -](?:people|km|miles))';
const CLOCK = [
  '\\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.m\\.|[ap]m\\b|[AP]M\\b)(?: (?:local time|[A-Z]{2,4}\\b))?',
  '\\d{1,2}:\\d{2}(?: (?:local time|UTC|GMT|[A-Z]{3}\\b))?(?: \\([^)]*\\))?',
  '\\b(?:noon|midnight)\\b',
].join('|');
const PERIOD =
  '(?:week|month|year|decade|century|summer|winter|spring|autumn|fall|night|weekend|morning|afternoon|evening)';
const RELATIVE = [
  `\\b[Yy]esterday(?: (?:morning|afternoon|evening))?\\b|\\b(?:[Tt]oday|[Tt]onight|[Tt]omorrow)\\b`,
  `\\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier this|[Ll]ater this) (?:${PERIOD}|${WEEKDAY}|${MONTHS.join('|')})\\b`,
  `\\b(?:[Ee]arlier|[Ll]ater) today\\b`,
  `\\b(?:\\d+(?:[.,]\\d+)*(?: million| billion)?|an?|several|a few|${CASELESS(NUMBER_WORD)}) ${TIME_UNIT} ago\\b`,
].join('|');
const AGES = [
  '\\b(?:\\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:th|st|nd|rd)) (?:century|centuries)\\b(?: (?:BC|AD)\\b)?',
  '\\b\\d{1,4} (?:BCE?|AD|CE)\\b|\\bAD \\d{1,4}\\b',
].join('|');
const SEASON = `\\b(?:[Ss]ummer|[Ww]inter|[Ss]pring|[Aa]utumn|[Ff]all) (?:of )?\\d{4}\\b`;
const CORE = new RegExp(
  `${[DATE, SEASON, AGES, RELATIVE, CLOCK].join('|')}|\\b(?:${WEEKDAY})\\b(?: (?:night|morning|afternoon|evening)\\b)?|\\b(?:${MONTHS.join('|')})\\b|${YEAR}`,
  'gu',
);

/** Between two parts of one time: "at 3 p.m. on Friday". */
const OF_ONE = /^(?:,? |,? (?:on|at|in|of|around|about|to) (?:the )?| \()$/;
const RANGE = /^(?: to | until | till | through |[-–—]| – )$/;
const MODIFIER = [
  'early|mid|late|the|the (?:early|mid|late)|(?:the )?(?:end|beginning|start|middle|morning|evening|night|afternoon|eve|summer|winter|spring|autumn|fall) of',
  'early in|late in|the year|around|about|circa|approximately|exactly|the night of|midday|local time',
].join('|');
const PREPOSITION = [
  'in|on|at|by|since|until|till|before|after|from|between|during|as of|as early as|prior to|starting|beginning|not until|through|for|around',
].join('|');
const MODIFIERS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CASELESS(MODIFIER)})[ -]$`, 'u');
const PREPOSITIONS = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CASELESS(PREPOSITION)}) $`, 'u');
const SAYING = new RegExp(`\\b(${alternatives('saying-verbs')})(?: (?!to\\b)[\\p{L}]+){0,2} $`, 'u');

const AFTER_SAYING = new RegExp(`^ (${alternatives('saying-verbs')})\\b`, 'u');

export interface Time extends Span {
  /** More times follow that it is told with. */
  readonly isTorn: boolean;
  /** Part of a name, "the 2010 census": no answer, but a rival of one. */
  readonly isPart: boolean;
  readonly isRange: boolean;
  /** Stands right after a verb of saying. */
  readonly verb: string | undefined;
}

/** The times of a sentence, each whole: "by 3 p.m. on Friday". */
export function timesIn(text: string): Time[] {
  const merged: { start: number; end: number; isRange: boolean }[] = [];
  for (const { index: start, 0: written } of text.matchAll(CORE)) {
    const end = start + written.length;
    const last = merged.at(-1);
    const gap = last ? text.slice(last.end, start) : '';
    const lead = last ? text.slice(0, last.start) : '';
    const isRange = RANGE.test(gap) || (gap === ' and ' && /\bbetween (?:the )?$/i.test(lead));
    const isList =
      last !== undefined && gap === ', ' && YEARLY.test(written) && YEARLY.test(text.slice(last.start, last.end));
    const isOther = last !== undefined && DAY.test(written) && BARE.test(text.slice(last.start, last.end));
    if (last && !isList && !isOther && (isRange || (OF_ONE.test(gap) && gap !== ' ('))) {
      last.end = end;
      last.isRange ||= isRange;
    } else merged.push({ start, end, isRange });
  }
  return merged.map((span) => whole(text, span));
}

const DAY = /^(?:yesterday|today|tomorrow|tonight)/i;
const YEARLY = /^\d{4}s?$/;
const BARE = new RegExp(`^(?:\\d{4}s?|${MONTHS.join('|')})$`);

function whole(text: string, { start, end, isRange }: Span & { isRange: boolean }): Time {
  const written = text.slice(start, end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  let from = start;
  for (let found = MODIFIERS.exec(before); found; found = MODIFIERS.exec(text.slice(0, from))) from = found.index;
  const preposition = PREPOSITIONS.exec(text.slice(0, from));
  const isBare = BARE.test(written);
  // "the 2010 census", "Euro 2012", "the 17:09 mark".
  const isPart =
    (isBare && !preposition && !/(?:early|mid|late)[ -]$/i.test(before)) ||
    (isBare && /^ (?:\p{Lu}|(?:election|census|season|budget)s?\b)/u.test(after)) ||
    (/\b[Tt]he $/.test(before) && !NAMES_ITSELF.test(written));
  if (preposition) from = preposition.index;
  const said = /\d{4}/.test(written) ? undefined : (SAYING.exec(text.slice(0, from)) ?? AFTER_SAYING.exec(after));
  return { start: from, end, isRange, isPart, isTorn: isPart || GOES_ON.test(after), verb: said?.[1] };
}

const NAMES_ITSELF = /\ds\b|centur|summer|winter|spring|autumn|fall|ago/i;
/** A time is part of a list or of a word. */
const GOES_ON = /^(?:['’]s\b| and (?:the )?(?:\d|[a-z]+th |in \d|early|late)|, (?:and )?\d{4}|[-–/]\p{L}?\d)/u;
const PART_OF_RANGE = /\b(?:begin|began|start|started|end|ended|finish|finished|first|last|until|since)\b/i;
const ASKED_FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:what|which) year\b/i, /\d{4}/],
  [/\b(?:what|which) month\b/i, new RegExp(MONTH)],
  [/\b(?:what|which) (?:day|date)\b/i, new RegExp(`${WEEKDAY}|(?:${MONTH})\\.? \\d|\\d (?:${MONTH})`)],
];

/** The time that is asked for, where one alone can be it. */
export function timeAsked(told: Told): Chosen | undefined {
  const { text, question } = told;
  const form = ASKED_FORMS.find(([asked]) => asked.test(question.text))?.[1];
  const keys = new Set(question.terms.map(({ key }) => key));
  const all = timesIn(text);
  // "When on Thursday?" where the sentence says Thursday and another day.
  if (all.some((time) => !time.isPart && isAsked(told, time))) return undefined;
  const times = all.filter(
    (time) =>
      !(time.isPart && isAsked(told, time)) &&
      (!form || form.test(text.slice(time.start, time.end))) &&
      !(time.verb !== undefined && !keys.has(stemOf(time.verb))),
  );
  const chosen = times.length > 1 ? inAskedClause(told, times) : times[0];
  if (!chosen || chosen.isTorn || (chosen.isRange && PART_OF_RANGE.test(question.text))) return undefined;
  const { start, end } = chosen;
  return { start, end, how: times.length > 1 ? 'clause' : form ? 'named' : 'alone', rivals: all.length - 1 };
}

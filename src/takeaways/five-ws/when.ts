import { timesIn } from '../../answer/answering-words/times.ts';
import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { isAhead, isAside, recurs, type Within } from './clauses.ts';
import { isDoubted } from './doubt.ts';
import type { News, NewsSentence } from './news.ts';
import { firstTold, type Told } from './told.ts';

/** A day or a part of one, by which news are told; a year alone is of something further back. */
const DAYS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:${WEEKDAY})\b|\b(?:${MONTH})\.? \d{1,2}\b|\b\d{1,2} (?:${MONTH})\b`, 'u'),
  /\b(?:yesterday|today|tonight|last (?:night|week|month)|this (?:morning|afternoon|evening|week|month))\b|\d:\d\d/iu,
];
/** A day with its year is told of what is long past, but where the news begins with it. */
const YEAR = /\d{4}/;
/** How long, or how far, and not when; "before noon on Friday" is when. */
const PERIOD =
  /^(?:since|until|till|(?:before|after|by|from) (?!noon|midnight|dawn|\d)|as|prior|for|between|through|during|next|not)\b/i;
/** Sentences after the lead in which one that refers to it says when, and all in which one with so many of its words does. Set by hand. */
const NEAR = 4;
const FURTHEST = 20;
const FEWEST_SHARED = 3;

/** When it happened, or will: the lead, if it has a day; else a sentence of the same event that has one. */
export function whenOf({ lead, after }: News): Told | undefined {
  return (
    timeIn(lead, 'that') ??
    timeIn(lead, 'that', 'to come') ??
    firstTold(after.filter(mayTell), (sentence) => timeIn(sentence, 'that')) ??
    timeIn(lead, 'that', 'after')
  );
}

const mayTell = ({ place, opens, shared }: NewsSentence): boolean =>
  (place <= NEAR && opens !== 'other') || (place <= FURTHEST && shared() >= FEWEST_SHARED);

function timeIn(sentence: NewsSentence, ...within: readonly (Within | 'to come')[]): Told | undefined {
  const { text, place } = sentence;
  const time = timesIn(text).find((each) => {
    const written = text.slice(each.start, each.end);
    return (
      DAYS.some((day) => day.test(written)) &&
      !PERIOD.test(written) &&
      (place === 0 || !YEAR.test(written)) &&
      !isAside(text, each, ...within) &&
      !isDoubted(sentence, each) &&
      !recurs(text, each) &&
      (within.includes('to come') || !isAhead(text, each))
    );
  });
  return time && { sentence, ...(!time.isTorn && { words: { start: time.start, end: time.end } }) };
}

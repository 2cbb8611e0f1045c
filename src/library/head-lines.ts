import { MONTH, ORDINAL_ENDING, SHORT_WEEKDAYS, WEEKDAY } from '../language/calendar.ts';
import { lexicon } from '../language/lexicon/lexicon.ts';
import { isAffiliation, isBoilerplate } from './boilerplate.ts';
import { chineseAuthors, MAY_BE_CHINESE } from './chinese-byline.ts';
import { isPaper } from './credit.ts';
import { dayOf, MONTH_ELSEWHERE } from './dates.ts';

/** A line that can be read so has one of these: what has none needs no pattern, which takes long to compile. */
const MAY_BE = /\d|(?:^|\s)(?:by|ago|read|von|par|por|di|door|aut(?:h?o|eu)re?)\b/i;
const ANY_MONTH = `(?:${MONTH}|${MONTH_ELSEWHERE})`;
const DAY_OF_WEEK = String.raw`(?:(?:${WEEKDAY}|${SHORT_WEEKDAYS.join('|')})\.?,? )?`;
const DAY = [
  String.raw`\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?|\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`,
  String.raw`${DAY_OF_WEEK}${ANY_MONTH}\.? \d{1,2}(?:${ORDINAL_ENDING})?,? \d{4}`,
  String.raw`${DAY_OF_WEEK}\d{1,2}(?:${ORDINAL_ENDING}|\.|er)?(?: de| of)?[ -]${ANY_MONTH}\.?,?(?: del?)?[ -]\d{4}`,
].join('|');
const TIME = String.raw`\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\b\.?|[+-]\d{2}:?\d{2}\b|\d{1,2}[时時시] ?(?:\d{1,2}[分분])?`;
const AGO = String.raw`(?:\d{1,2}|an?|a few) ?(?:min(?:ute)?|hour|hr|day|week|month|[mhd])s? ago`;
const READING = String.raw`\d{1,3}[ -]?min(?:ute)?s?(?: read)?`;
const DATED = new RegExp(String.raw`(?<!\w)(?:${DAY.toLowerCase()})(?!\w)`, 'g');
const HOUR = new RegExp(String.raw`(?<!\w)(?:${TIME})(?!\w)`, 'g');
const TIMED = new RegExp(String.raw`(?<!\w)(?:${AGO}|${READING})(?!\w)`, 'g');
/** What says that an hour alone is one of these: by itself it is the heading of what happened then. */
const LABEL = /\b(?:updated?|published|posted|modified|last|first)\b/i;
/** "(@jopark)", "jo@example.org" */
const HANDLE = /\(?@[\w.]{2,30}\)?|\S+@\S+\.\p{L}{2,}/gu;
/** "By Jo Park", "Photos by Jo Park", "Von Jo Park", "Author: Jo Park" */
const BY = new RegExp(
  String.raw`(?:^|[|·•—–-] ?|\b(?:written|posted|published|edited|photos?|photography|photographs|illustrations?|video|text|story|words|` +
    String.raw`reviewed|translated|updated) )(?:(?:by|von|par|por|di|door) ?:?|(?:author|autor|auteur|autore|byline) ?:) (?=\p{Lu})`,
  'iu',
);
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|da|di|la|le|el|al|bin)){1,3}`;
const PEOPLE = new RegExp(`^${PERSON}(?:(?:, | and |, and | & )${PERSON}){0,4}`, 'u');
const ONE_PERSON = new RegExp(`^${PERSON}$`, 'u');
const UPDATED =
  /\b(?:updated?|modified|aktualisiert|geändert|actualizad[oa]|modificad?t?[oa]|aggiornat[oa]|bijgewerkt|modifié|mise? à jour)(?!\p{L})|更新/iu;
/** How a line begins that says when a story was published, wherever on its page it stands. */
const SAYS_WHEN = new RegExp(
  '^(?:(?:last |first |zuletzt )?(?:published|posted|updated|veröffentlicht|erschienen|aktualisiert|gepubliceerd|bijgewerkt)|stand' +
    '|publi(?:é|cad[oa])|pubblicat[oa]|mise? à jour|actualizad[oa]|aggiornat[oa]|atualizad[oa])(?: ?:| (?:on|at|am|um|le|el|il|em|op|den|\\d))',
  'iu',
);
const FULL_STOP = /(?<!\b(?:\p{L}|\p{L}\.\p{L}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|Jr|Sr))[.!?]$/u;

/** In UTF-16 code units, and in words with a capital. Set by hand. */
const LONGEST = 160;
const MOST_CAPITALS = 10;
/** Words in small letters that are not known, as those of a date in another language may be. Set by hand. */
const MOST_SMALL = 4;

/** What a line between a headline and its story says. */
export interface HeadLine {
  readonly author?: string;
  /** ISO 8601 dates. */
  readonly published?: string;
  readonly updated?: string;
}

/**
 * Reads a line that stands between a headline and its story and says who wrote it or when, in any order and with any marks:
 * "Jo Park · 5 March 2026 · 4 min read", "Von Jo Park, 5. März 2026", "记者 林晓舟". Beside dates, times and names it has no more than words such as
 * "by" and "updated". Only its place tells it from the row of a table, so that other lines are not to be read by it.
 *
 * @param isFirst Whether nothing is above it: then it might be a title with a date, and must say "by" or have a mark between its parts.
 */
export function readHeadLine(line: string, isFirst = false): HeadLine | undefined {
  if (
    line.length > LONGEST ||
    !(MAY_BE.test(line) || MAY_BE_CHINESE.test(line)) ||
    line.startsWith('|') ||
    FULL_STOP.test(line)
  )
    return undefined;
  if (isNamedRow(line)) return undefined;
  // Most lines are sentences: their words tell them soonest.
  const small = line.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu) ?? [];
  if (small.length > MOST_SMALL && small.filter((word) => !lexicon('head-line-words').has(word)).length > MOST_SMALL)
    return undefined;
  // Patterns that heed case take a fraction of the time to compile.
  const lower = line.toLowerCase();
  if (lower.length !== line.length) return undefined;
  const days = [...lower.matchAll(DATED)];
  const blank = (from: string, pattern: RegExp): string => {
    let left = from;
    for (const { index, 0: found } of from.toLowerCase().matchAll(pattern))
      left = left.slice(0, index) + ' '.repeat(found.length) + left.slice(index + found.length);
    return left;
  };
  const bare = blank(
    line.replace(HANDLE, (handle) => ' '.repeat(handle.length)),
    DATED,
  );
  const untimed = blank(bare, TIMED);
  const rest = blank(untimed, HOUR);
  const isTimed = days.length > 0 || untimed !== bare || (rest !== untimed && LABEL.test(rest));
  const by = BY.exec(line);
  const chinese = chineseAuthors(rest);
  if (!isTimed && !by && !chinese) return undefined;
  if (isFirst && !by && !chinese && !/\s[|·•]\s/.test(line)) return undefined;
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? [];
  const known = lexicon('head-line-words');
  const others = words.filter((word) => !known.has(word.toLowerCase().replace(/\.$/, '')));
  if (!chinese && (!others.every((word) => /^\p{Lu}/u.test(word)) || others.length > MOST_CAPITALS)) return undefined;
  if (!chinese && !isTimed && others.length < 2) return undefined;
  const [alone = ''] = line.split(/\s*[|·•—–,]\s*/);
  const isPerson =
    days.length > 0 && ONE_PERSON.test(alone) && !isPaper(alone) && others.length <= alone.split(' ').length;
  const author = by ? PEOPLE.exec(line.slice(by.index + by[0].length))?.[0] : isPerson ? alone : chinese;
  const read: { -readonly [K in keyof HeadLine]: HeadLine[K] } = {};
  if (
    author !== undefined &&
    !/\b(?:edited|photo|video|illustration|translated|reviewed)/i.test(line.slice(0, by?.index))
  )
    read.author = author.replace(/^[\p{Lu} .,&'’-]+$/u, inSmallLetters);
  let from = 0;
  for (const day of days) {
    const known = dayOf(day[0]);
    const as = UPDATED.test(line.slice(from, day.index)) ? 'updated' : 'published';
    if (known !== undefined) read[as] ??= known;
    from = day.index + day[0].length;
  }
  return read;
}

/** "JO PARK" → "Jo Park" */
const inSmallLetters = (name: string): string =>
  name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase());

/** Whether a line says when the story was published or changed, and begins with that: "Pubblicato il 15/04/2026 alle 10:30". */
export const saysWhen = (line: string): boolean =>
  line.length <= LONGEST && SAYS_WHEN.test(line) && readHeadLine(line) !== undefined;

/**
 * Whether the lines of a paragraph between a headline and its story say who wrote it and when, and no more; a name may be a line of its
 * own beside one that does.
 */
export function areHeadLines(lines: readonly string[], isFirst: boolean): boolean {
  const isCredit = (line: string): boolean => isBoilerplate(line) || readHeadLine(line, isFirst) !== undefined;
  /** "Jo Park, senior reporter" */
  const isAuthor = (line: string): boolean => {
    const [name = '', ...roles] = line.split(/, | [-–—|] /);
    return ONE_PERSON.test(name) && roles.every((role) => isAffiliation(role));
  };
  return lines.some(isCredit) && lines.every((line) => isCredit(line) || isAffiliation(line) || isAuthor(line));
}

/** Whether a line is the row of a table with the names of its columns: "Line: A1 | Length: 18 minutes", but not "Author: Jo Park | Updated: May 3". */
function isNamedRow(line: string): boolean {
  const named = line.split(' | ').flatMap((cell) => /^([^:]{1,60}): /.exec(cell)?.[1]?.toLowerCase() ?? []);
  return named.length > 1 && !named.some((name) => name.split(' ').some((word) => OF_HEAD.test(word)));
}
const OF_HEAD =
  /^(?:authors?|by|published|posted|updated|date|written|autor(?:in)?|von|par|por|di|door|datum|fecha|publi\p{L}*)$/u;

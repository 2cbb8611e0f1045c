import { isCalendarName, MONTH, WEEKDAY } from '../language/calendar.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { dayOf } from './dates.ts';

/** A day as a line above a story writes it. */
export const DAY =
  String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일]` +
  String.raw`|(?:\p{L}{3,9}\.?,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?),? \d{4}` +
  String.raw`|(?:\d{1,2}|an?) (?:min(?:ute)?|hour|day|week|month)s? ago)`;
/** What may come behind it. */
export const TIME = String.raw`(?:[,|·• ]*(?:at )?\d{1,2}[:.]\d{2}.{0,20})?`;
/** A word of a name. */
export const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|den|da|di|du|la|le|el|al|bin|ibn)`;

/**
 * Whether a line may say a day. What has no digit and no "ago" does not, and the patterns for one need not be compiled, which takes
 * long: most stories have no such line.
 */
export const mayHaveDay = (line: string): boolean => /\d|ago/i.test(line);

/** What a line above a story says of it. */
export interface Credit {
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly place?: string;
  /** ISO 8601 dates. */
  readonly published?: string;
  readonly updated?: string;
}

/** Between the parts of a line: "By Ann Lee | The Times | 4 May 2026". */
const PARTS = /(?:(?<!\s)\s+)?[|·•]\s*|(?<!\s)\s+[–—-]+\s+/u;
/** How a line begins that names an author. */
export const BY =
  /^(?:[Bb]y|BY|(?:Written|Story|Words|Text|Report|Reported|Reporting|Analysis|Compiled) by|(?:Author|Byline|Reporter|Words|Text):)\s+(?=\p{Lu})/u;
const AND = /((?:,|(?<!\s))\s+(?:and|&|with)\s+|,\s+)/u;
const PEOPLE = new RegExp(`^\\p{Lu}[\\p{L}.'’-]+(?: ${NAME}){1,4}$`, 'u');
/** "By Reuters" and "By Monday" name no person. */
const ONE_WORD = /^\p{Lu}[\p{L}.'’-]+$/u;
/** "Transport correspondent", "Staff Writer", "editor of the weekend pages". */
const ROLE = new RegExp(
  String.raw`^(?:(?:[\p{L}’'&-]+ ){0,4}(?:${alternatives('byline-roles')})s?(?: (?:of|at|in|for|on) [\p{L}’'& -]{2,40})?)$`,
  'u',
);
const FOR = /^(?:special (?:to|for)|for|of|from) (?=(?:the |The )?\p{Lu})/u;
const IN = /^(?:in|at|reporting from|from) (?=\p{Lu})/u;
/** In the middle of a part: "Ann Lee in London", "Ann Lee for the Courier". */
const BEHIND = /(?<!\s)\s+(?=(?:in|at|for|of|special to) (?:the )?\p{Lu})/u;
const READING = /^(?:\d{1,3}|a few)[ -]min(?:ute)?s?(?: read)?$/i;

const OF_PAPER = String.raw`(?:\p{L}[\p{L}&.’'-]* ){0,4}(?:${alternatives('paper-ends')})`;
const PAPER = new RegExp(
  `^(?:the )?(?:${alternatives('news-agencies')}|${OF_PAPER})(?:, \\p{L}[\\p{L} ]{1,30})?$`,
  'u',
);
/** A name of any paper, where its place says that it is one. */
const TITLED = /^(?:(?:The|the) )?\p{Lu}[\p{L}\d&.’'-]*(?: (?:\p{Lu}[\p{L}\d&.’'-]*|of|the|and|&|on|in|for)){0,5}$/u;

const SAID = '(?:first |last )?(?<how>published|updated|posted|modified|issued|amended|printed)';
const WHEN = new RegExp(`^(?:${SAID}(?: (?:on|at))?:? )?(?<day>${DAY})${TIME}$`, 'u');
const IN_PAPER = /^(?:first )?(?:published|printed|appeared|posted)? ?(?:in|by|on|from) (?=(?:the |The )?\p{Lu})/u;
/** A date at the end of a part, without a day of the week. */
const AT_END = new RegExp(`^(.+?),? (?=(?:${MONTH})\\b|\\d|an? )(${DAY}${TIME})$`, 'iu');
/** "Published 9 January 2025 in The Courier" */
const IN_AFTER = new RegExp(`^(?=\\p{L}|\\d)(.*${DAY}) (?=in (?:the |The )?\\p{Lu})(.+)$`, 'u');
const DAY_OF_WEEK = new RegExp(`,? (?:${WEEKDAY}),?$`);

/** Whether a name is a paper's, a magazine's or an agency's, by its last word or by "The". */
export const isPaper = (name: string): boolean => TITLED.test(name) && (endsAsPaper(name) || /^The \p{Lu}/u.test(name));
/** Whether it may be one's, where its place says that it is. */
export const mayBePaper = (name: string): boolean => TITLED.test(name) && !isCalendarName(name);
/** Whether words under a byline say what its author is, or for whom they write: "Staff writer", "Reuters". */
export const isAffiliation = (words: string): boolean => (endsAsPaper(words) && TITLED.test(words)) || isRole(words);
/** Whether words say what an author is: "Staff writer". */
export const isRole = (words: string): boolean => ROLE.test(words.toLowerCase());
const endsAsPaper = (words: string): boolean => PAPER.test(words.toLowerCase());

/** A line without any of these names neither an author nor a day: most lines are told by it. */
const MAY_CREDIT = /\d| ago|by|:/i;

/**
 * Reads a line above a story: "By Ann Lee, transport correspondent, and Tom Roe | The Courier | Published 2 May 2026, updated 6 May
 * 2026". Nothing if any part of it is something else, or if it gives neither an author nor a date.
 */
export function readCredit(line: string): Credit | undefined {
  if (!MAY_CREDIT.test(line)) return undefined;
  const read: { -readonly [K in keyof Credit]: Credit[K] } & { authors: string[] } = { authors: [] };
  let hasCredit = false;
  for (const part of line.trim().split(PARTS).flatMap(datesApart)) {
    const date = mayHaveDay(part) ? WHEN.exec(part.toLowerCase()) : null;
    const by = BY.exec(part)?.[0];
    if (date?.groups) {
      const { how = 'published', day = '' } = date.groups;
      const as = /updated|modified|amended/i.test(how) ? 'updated' : 'published';
      const known = dayOf(day);
      if (known !== undefined) read[as] ??= known;
      hasCredit = true;
    } else if (by !== undefined) {
      const said = readBy(part.slice(by.length));
      if (!said) return undefined;
      read.authors.push(...said.authors);
      if (said.publication) read.publication ??= said.publication;
      if (said.place) read.place ??= said.place;
      hasCredit = true;
    } else {
      const name = part.replace(IN_PAPER, '');
      if (!READING.test(part) && !mayBePaper(name)) return undefined;
      if (isPaper(name)) read.publication ??= withoutThe(name);
    }
  }
  return hasCredit ? read : undefined;
}

/** "The Courier, 4 May 2026, updated 5 May 2026" has three parts. */
function datesApart(part: string): string[] {
  const later = /^(.*?)[.,;(]? ?(?=(?:last )?(?:updated|modified|amended)\b)(.+?)[.)]?$/i.exec(part);
  if (later?.[1] && later[2]) return [...datesApart(later[1]), later[2]];
  const said = /^(.+?),? (?=(?:first )?(?:published|posted|printed)(?: on|:)? \p{L}*,? ?\d)(.+)$/iu.exec(part);
  if (said?.[1] && said[2]) return [said[1], said[2]];
  if (!mayHaveDay(part)) return [part];
  const placed = IN_AFTER.exec(part);
  if (placed?.[1] && placed[2]) return [placed[1], placed[2]];
  const [, before, day] = (WHEN.test(part.toLowerCase()) ? undefined : AT_END.exec(part)) ?? [];
  return before && day ? [before.replace(DAY_OF_WEEK, ''), day] : [part];
}

/** Who, for whom and where, behind "By"; nothing if some of it is none of these. */
function readBy(said: string): Pick<Credit, 'authors' | 'publication' | 'place'> | undefined {
  const pieces = said.split(AND).map((piece) => piece.trim());
  const authors: string[] = [];
  let [publication, place]: (string | undefined)[] = [];
  let isListed = false;
  const lastJoin = pieces.findLastIndex(joins);
  for (const [i, whole] of pieces.entries()) {
    if (i % 2 === 1) {
      isListed ||= joins(whole);
      continue;
    }
    for (const [j, piece] of whole.split(BEHIND).entries()) {
      const paper = piece.replace(FOR, '');
      if (paper !== piece) publication ??= withoutThe(paper);
      else if (IN.test(piece)) place ??= piece.replace(IN, '');
      else if (
        j > 0 ||
        !(PEOPLE.test(piece) || ONE_WORD.test(piece) || isRole(piece) || endsAsPaper(piece) || isPaper(piece))
      )
        return undefined;
      else if (i > 0 && isRole(piece)) continue;
      else if (i > 0 && isPaper(piece)) publication ??= withoutThe(piece);
      // The last of two with no more than a comma between them may be a paper or a place.
      else if (PEOPLE.test(piece) && !isCalendarName(piece) && (i === 0 || isListed || i <= lastJoin))
        authors.push(piece);
    }
  }
  return { authors, ...(publication && { publication }), ...(place && { place }) };
}

const joins = (piece: string): boolean => /^,? ?(?:and|&|with)$/.test(piece);

/** "The Courier" keeps its article, "the Courier" does not. */
const withoutThe = (paper: string): string => paper.trim().replace(/^the /, '');

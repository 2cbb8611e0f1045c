import { WEEKDAY } from '../language/calendar.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { BY, DAY, isAffiliation as isOfAuthor, mayBePaper, mayHaveDay, NAME, readCredit, TIME } from './credit.ts';
import { isPageLine } from './page-lines.ts';

/** How every byline begins, which takes less to compile. */
const BY_FIRST = /^(?:by|\w+ by) /i;
const BYLINE = new RegExp(
  String.raw`^(?:By|BY|(?:Written|Story|Words|Text|Reported|Analysis|Photographs?|Compiled) by) \p{Lu}[\p{L}.'’-]+` +
    `(?: (?:and |& |in |with |for )?${NAME}){0,7}` +
    String.raw`(?:(?:, (?:and )?\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}-]+| ${NAME}){0,4}){0,3}|\s*[|·•].{0,60}|,?(?: [-–—])? ${DAY}${TIME})$`,
  'u',
);

// What has no capital here is compared with lines in lower case: with the flag `i` beside `u`, a pattern takes six times as long to
// compile, which every start would wait for.

/** "By the newsdesk, 29 June 2026". */
const STAFF = new RegExp(
  `^by (?:the |our )?(?:news ?desk|newsroom|(?:news )?staff(?: (?:writer|reporter)s?)?|editors|editorial (?:team|staff))` +
    `(?:(?:,|\\s*[|·•])? (?:published )?${DAY}${TIME})?$`,
  'u',
);

/** "Merrow City, Wednesday, June 10, 2026". */
const PLACED = new RegExp(String.raw`^(?:\p{Lu}[\p{L}.'’-]+,? ){1,4}(?:[-–—] )?(?:${WEEKDAY}),? ${DAY}${TIME}$`, 'u');

/** What may come behind the first date: "Published 4 May 2026, updated 5 May 2026". */
const LATER = `(?:[,;|·•(]? *(?:last )?(?:updated|modified)[: ].{0,40})?`;
const DATELINE = new RegExp(
  `^(?:(?:(?:first |last )?(?:published|updated|posted|modified|issued)|发布时间|更新)(?: on| at)?[:： ]+${DAY}${TIME}` +
    String.raw`(?:,? by [\p{L} .'’-]{1,40})?|${DAY}${TIME})${LATER}$`,
  'u',
);

/** Whole lines of a page that are no part of the story: buttons, advertisements, links to other pages. */
const PAGE = new RegExp(
  `^(?:${[
    'advertisements?(?: ?[-–—·:|] ?.*)?|sponsored(?: content)?',
    '(?:story|article) continues (?:below|after).*',
    String.raw`sign up (?:to|for) .{0,40}newsletters?\b.{0,40}|subscribe(?: (?:now|today|here|to (?:our|the) .{0,40}))?`,
    String.raw`(?:share|save|print|e-?mail|copy link|listen)(?:(?: to)? this(?: (?:article|story|page|post))?)?(?: ?[·•|] ?.*| on \p{L}+)?:?`,
    String.raw`(?:\d{1,3}|a few)[ -]min(?:ute)?s?(?: (?:read|listen))?`,
    '(?:read|see|watch|listen)(?: (?:more|also|next|now))+(?:[:：].*| (?:at|about|on) .*)?',
    'more (?:on this(?: story)?|from [^.!?]*)|recommended|most read|you (?:may|might) also like',
    'related(?: (?:topics?|articles?|stor(?:y|ies)|links?|content|news|coverage))?(?:[:：].*)?',
    String.raw`(?:leave a (?:reply|comment)|(?:view |show |\d+ )?comments?(?: \(\d+\))?|loading)(?:\.\.\.|…)?`,
    'published|updated|like this:?|follow us(?: on .*)?|skip to (?:main )?content|(?:log|sign) in|back to top',
    String.raw`(?:©|\(c\) ?\d|copyright (?:©|\d|\(c\))).*|all rights reserved\.?|our standards: .*`,
    'for immediate release:?|ends?|-30-|(?:categor(?:y|ies)|tags?|keywords|filed under): .*',
    String.raw`[【[]?(?:関連記事|あわせて読みたい|相关阅读|相关新闻|延伸阅读|관련기사)[】\]]?.*`,
    '(?:责任编辑|責任編輯|编辑|来源|來源)[：:][^。]{1,50}',
    String.raw`\S+@\S+\.\p{L}+|https?://\S+`,
  ].join('|')})$`,
  'u',
);

/** Who took a picture. It is boilerplate only if the rest of the line is names: else it says what the picture shows. */
const CREDIT =
  /^[([]?(?:photo(?:graph)?|image|picture|video|illustration|graphic)s?(?: credits?| source| courtesy)?(?:(?: by| of)?\s?[:：]| (?:by|courtesy of)\s)/i;
const NAMES = /^(?:\s*(?:[\p{Lu}©@(\d][\p{L}\d.&'’)-]*|via|and|of|for|the|[/,|]))+$/u;

/** "Ann Lee/Reuters" */
const PHOTOGRAPHER = /^\p{Lu}\S+(?: \p{Lu}\S*){1,2} ?\/ ?\p{Lu}[\p{L} ]{1,40}$/u;

/** What may be above a title: the section of the paper, or an entry of the page's menu. */
const KICKER = new RegExp(`^(?:${alternatives('page-sections')})$`, 'i');

/** In UTF-16 code units: a longer line is text. Set by hand. */
const LONGEST = 160;
/** The same of the line under a byline. */
const LONGEST_AFFILIATION = 60;

/** Whether a line says who wrote the story or when, and no more: "By Jane Doe", "March 5, 2026". */
export function isByline(line: string): boolean {
  if (line.length > LONGEST) return false;
  const lower = line.toLowerCase();
  return (
    (BY_FIRST.test(line) && (BYLINE.test(line) || STAFF.test(lower))) ||
    (mayHaveDay(line) && (PLACED.test(line) || DATELINE.test(lower))) ||
    isCredit(line)
  );
}

/** A row of a table may have a name beside a date: it says neither "By" nor "published", nor is the name a paper's. */
function isCredit(line: string): boolean {
  const read = readCredit(line);
  return read !== undefined && (BY.test(line) || /\bpublished\b/i.test(line) || read.publication !== undefined);
}

/** Whether a line right under a byline says whom the author works for: "Reuters", "The Example Times". */
export function isAffiliation(line: string): boolean {
  return line.length <= LONGEST_AFFILIATION && isOfAuthor(line);
}

/** Whether a line says where and on which day of the week a story was written: "Merrow City, Wednesday, June 10, 2026". */
export const isPlaced = (line: string): boolean => mayHaveDay(line) && PLACED.test(line);

/** Whether a line is on the page but no part of the story: a byline, a date, a button, a link to another page. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST) return false;
  const credit = CREDIT.exec(line)?.[0];
  const lower = line.toLowerCase();
  if (isByline(line) || PAGE.test(lower) || isPageLine(line, lower) || PHOTOGRAPHER.test(line)) return true;
  return credit !== undefined && NAMES.test(line.slice(credit.length));
}

/** Whether lines of one paragraph are, or the name of a paper, an author or a role under or above one that is. */
export function areBoilerplate(lines: readonly string[]): boolean {
  return lines.every(
    (line, i) =>
      isBoilerplate(line) ||
      (isByline(lines[i - 1] ?? '') && (isAffiliation(line) || (mayBePaper(line) && isByline(lines[i + 1] ?? '')))),
  );
}

/** Whether a line above a title names a section of the paper, not the story. */
export function isKicker(line: string): boolean {
  return KICKER.test(line);
}

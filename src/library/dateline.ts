import { MONTH, SHORT_MONTHS_ELSEWHERE } from '../language/calendar.ts';
import { lexicon } from '../language/lexicon/lexicon.ts';
import type { DocumentBlock } from './blocks.ts';
import { isKicker } from './boilerplate.ts';
import { dayOf, MONTH_ELSEWHERE } from './dates.ts';

/** Where and when a story was written, as its first paragraph begins: "OSLO, May 3 (NTB) — ". */
interface Dateline {
  /** With the day as it is written, if it has one: "OSLO, May 3". */
  readonly place: string;
  /** ISO 8601 date, where the year is written. */
  readonly published?: string;
  /** In UTF-16 code units, with what parts it from the story. */
  readonly length: number;
}

/** In UTF-16 code units. Set by hand. */
const LONGEST = 160;
/** Paragraphs that may begin with it: a teaser may come first. Set by hand. */
const MOST_ABOVE = 3;
const WORD = String.raw`\p{Lu}(?:[\p{L}\p{M}.'’]|-(?=\p{L}))+`;
const PLACE = `${WORD}(?: (?:${WORD}|de|del|la|le|am|an|der|do|da|di|sur|upon|on)){0,3}`;
const REGION = `(?:, ${WORD}(?: ${WORD}){0,2})?`;
/** As they are written, since a pattern that heeds case takes a fraction of the time to compile. */
const ANY_MONTH = [...`${MONTH}|${MONTH_ELSEWHERE}`.split('|'), ...SHORT_MONTHS_ELSEWHERE]
  .flatMap((month) => [month, month.toLowerCase(), month.toUpperCase(), month.charAt(0).toUpperCase() + month.slice(1)])
  .filter((month, i, all) => all.indexOf(month) === i)
  .join('|');
const DAY =
  String.raw`(?:${ANY_MONTH})\.? \d{1,2}(?:,? \d{4})?|` +
  String.raw`\d{1,2}(?:\.|er|º)?(?: de)? (?:${ANY_MONTH})\.?(?:,?(?: del?)? \d{4})?`;
/** What every one has, which takes less to look for. */
const MAY_BE = /^\p{Lu}[^\n]{2,100}(?:[—–―/]|-- ?|\.-|- |\d: |\d{4}\. )/u;
const MAY_BE_WIDE = /^[（([【\p{Script=Han}]/u;
const LATIN = new RegExp(
  String.raw`^(?<place>${PLACE})(?<region>${REGION})(?:,? (?:[–—-] )?(?<day>${DAY}))?(?<agency>(?: ?|--)\([\p{L}][\p{L}. /&-]{1,40}\)| ?/[\p{L} ]{3,30}/)?` +
    String.raw`(?:,? (?<late>${DAY}))?(?<mark> ?(?:[—–―]|--|\.-|\.—|-(?= ))|:(?= )|(?<=\d{4})\.(?= )) ?(?=["“'‘«„]?[\p{Lu}\d])`,
  'u',
);
const AGENCY_FIRST = /^\(\p{L}[\p{L}. /&-]{1,30}\) ?(?:[—–―-]{1,2} ?)?(?=\p{Lu})/u;
/** In Chinese, Japanese and Korean: "新华社北京3月5日电 ", "【ロンドン＝林】", "(서울=연합뉴스) 김민 기자 = ". */
const WIDE = [
  new RegExp(
    String.raw`^[（(]?(?:\p{Script=Han}{1,6}?[社网網报報])?(?:记者\p{Script=Han}{2,4} )?[，, ]?(?<place>\p{Script=Han}{2,6}?)(?<day>\d{1,2}月\d{1,2}日)` +
      String.raw`(?:[电電讯訊])[）)]?(?:[（(]记者[^）)]{1,20}[）)])?[ \u3000:：]*(?=\S)`,
    'u',
  ),
  /^【(?<place>[^】＝=]{1,12}?)(?:[＝=][^】]{1,20}|AFP時事|共同|時事|ロイター|聯合ニュース)】/u,
  /^[([](?<place>\p{Script=Hangul}{2,8}) ?[=＝] ?[^)\]]{2,20}[)\]](?: \p{Script=Hangul}{2,4} (?:특파원|기자))? ?[=＝] ?/u,
];

/** Reads the dateline at the beginning of a paragraph. */
function readDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, LONGEST);
  for (const form of MAY_BE_WIDE.test(head) ? WIDE : []) {
    const found = form.exec(head);
    if (!found?.groups) continue;
    const { place = '', day } = found.groups;
    return { place: day === undefined ? place : `${place}, ${day}`, length: found[0].length };
  }
  // "(ANSA) - ROMA, 12 MAG - "
  const sent = AGENCY_FIRST.exec(head)?.[0] ?? '';
  const rest = head.slice(isAgency(sent) ? sent.length : 0);
  const found = MAY_BE.test(rest) ? LATIN.exec(rest) : undefined;
  if (!found?.groups) return undefined;
  const { place = '', region = '', agency, mark = '' } = found.groups;
  const day = found.groups['day'] ?? found.groups['late'];
  const isLoud = !/\p{Ll}/u.test(place.replace(/\b(?:de|del|la|le|am|an|der|do|da|di|sur|upon|on)\b/gu, ''));
  const isSure = day !== undefined || (agency !== undefined && isAgency(agency));
  const isPlace = isLoud && place.length > 3 && !isLabel(place);
  if (!isSure && !(isPlace && mark !== ':')) return undefined;
  if (mark === '.' && !/\d{4}$/.test(day ?? '')) return undefined;
  if (isKicker(place) || isLabel(place)) return undefined;
  const published = day === undefined ? undefined : dayOf(day);
  return {
    place: `${place}${region}${day === undefined ? '' : `, ${day}`}`,
    ...(published !== undefined && { published }),
    length: head.length - rest.length + found[0].length,
  };
}

/** "(AP)", "/PRNewswire/", "(dpa/lnw)"; not "(left)". */
function isAgency(said: string): boolean {
  const [first = ''] = /\p{L}+/u.exec(said) ?? [];
  return /^\p{Lu}/u.test(first) || lexicon('news-agencies').has(first);
}

const isLabel = (place: string): boolean =>
  place.split(' ').some((word) => lexicon('label-words').has(word.toLowerCase())) ||
  /^(?:UPDATE|EXCLUSIVE|CORRECTION|ANALYSIS|OPINION|LIVE)/.test(place);

/** The blocks without the dateline that one of the first paragraphs begins with, and that. */
export function withoutDateline(
  text: string,
  blocks: readonly DocumentBlock[],
): { readonly blocks: readonly DocumentBlock[]; readonly dateline: Dateline | undefined } {
  let above = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'heading') continue;
    if (block.kind === 'item' || above >= MOST_ABOVE) break;
    above += 1;
    const dateline = readDateline(text.slice(block.start, Math.min(block.end, block.start + 2 * LONGEST)));
    if (!dateline || block.start + dateline.length >= block.end) continue;
    const rest = { ...block, start: block.start + dateline.length };
    return { blocks: [...blocks.slice(0, i), rest, ...blocks.slice(i + 1)], dateline };
  }
  return { blocks, dateline: undefined };
}

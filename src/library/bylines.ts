import { MONTH, WEEKDAY } from '../language/calendar.ts';
import type { DocumentBlock } from './blocks.ts';
import { isByline, isKicker, isPlaced } from './boilerplate.ts';
import { DAY, isPaper, isRole, mayBePaper, readCredit } from './credit.ts';
import { dayOf } from './dates.ts';
import { readHeadLine } from './head-lines.ts';
import { isCjk, linesOf } from './lines.ts';
import type { BylineFact, DocumentFacts } from './types.ts';

/** A line that is no part of the story, such as a byline. */
export interface LineLeftOut {
  readonly text: string;
  /** How many paragraphs and items there are above it, and how many blocks of any kind. */
  readonly above: number;
  readonly blocks: number;
}

/** Below more paragraphs than a teaser has, a date or a byline may be another page's. Set by hand. */
const MOST_ABOVE = 3;
/** Lines at the end of a text that may say who wrote it. */
const LAST_LINES = 3;

const PERSON = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|da|di|la|le|el|al|bin)){1,3}`;
const PEOPLE = `${PERSON}(?:(?:, | and |, and | & )${PERSON}){0,4}`;
/** "(Reporting by Jane Doe in London; Editing by John Roe)" and "— Jane Doe", at the end. */
const AT_THE_END = [
  new RegExp(String.raw`^[([]?Reporting by (${PEOPLE})(?= in |[;.,)\]]|$)`, 'u'),
  new RegExp(`^[—–] ?(${PEOPLE})$`, 'u'),
];
/** From here on a line says when it was changed. */
const UPDATED = /\b(?:last )?(?:updated|modified)\b.*|更新.*/i;
const DATE = new RegExp(DAY, 'u');
/** "来源：… 2026年5月12日 09:30", "입력 2026.05.12 09:30": a day, whatever else the line says. */
const WIDE_DAY = /\d{4}(?:[年년]\s?\d{1,2}[月월]\s?\d{1,2}[日일]|([./-])\d{1,2}\1\d{1,2})/u;
/** "作者：李岚", "김민수 기자" */
const WIDE_AUTHOR = /^(?:作者|记者|記者|撰文)[：:] ?(\p{Script=Han}{2,4})$|^(\p{Script=Hangul}{2,4}) ?기자$/u;
/** What comes before a day of the week. */
const PLACED = new RegExp(`^.*?(?=(?:${WEEKDAY}),? )`, 'u');

/** In UTF-16 code units: a dateline is near the start of a text. Set by hand. */
const HEAD = 600;
const PLACE = String.raw`(?:\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3})`;
const REGION = String.raw`(?:, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)`;
const ON = String.raw`(?:, (?:${MONTH})\.? \d{1,2}(?:, \d{4})?|, \d{1,2} (?:${MONTH})\.?(?: \d{4})?)`;
/** What every dateline ends with, and how every signature begins, which takes less to compile. */
const DATELINE_END = /(?:[—–]|- ) ?["“'‘]?[\p{Lu}\d]/u;
const SIGNED = /^(?:[([]?Reporting by |[—–])/;
/** "PELL, Ohio, Aug. 3 (AP) — ": in small letters, a day or an agency shows that it is one. */
const DATELINE = new RegExp(
  String.raw`^(${PLACE}${REGION}?${ON}?|\p{Lu}[\p{Ll}.'’-]+(?: \p{Lu}[\p{Ll}.'’-]+){0,2}${REGION}?${ON}|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?(?= \())` +
    String.raw`(?: \(\p{Lu}[\p{L} ]{1,20}\))? ?(?:[—–]|-{1,2}(?= )) ?(?=["“'‘]?[\p{Lu}\d])`,
  'mu',
);

/** What the lines above and below a document's text say of it. */
export function bylineFacts(text: string, leftOut: readonly LineLeftOut[]): Pick<DocumentFacts, BylineFact> {
  const above = leftOut.filter((line) => line.above <= MOST_ABOVE).map((line) => line.text);
  const credits = above.flatMap((line) => (isPlaced(line) ? [] : (readCredit(line) ?? [])));
  const lines = above.flatMap((line) => readHeadLine(line) ?? []);
  const ofLine = (fact: 'author' | 'published' | 'updated'): string | undefined =>
    lines.find((line) => line[fact] !== undefined)?.[fact];
  const first = <T>(of: (one: (typeof credits)[number]) => T | undefined): T | undefined =>
    credits.flatMap((one) => of(one) ?? [])[0];
  const placed = above.find(isPlaced);
  const dated = above.filter(isByline).map((line) => line.replace(UPDATED, '').replace(PLACED, ''));
  const found: Record<BylineFact, string | undefined> = {
    author: first(({ authors }) => listOf(authors)) ?? ofLine('author') ?? authorIn(above) ?? signatureOf(text),
    published:
      first((one) => one.published) ??
      dated.flatMap((line) => dayOf(DATE.exec(line.toLowerCase())?.[0] ?? '') ?? [])[0] ??
      ofLine('published') ??
      above.flatMap((line) => (isCjk(line) ? (dayOf(WIDE_DAY.exec(line)?.[0].replace(/\.$/, '') ?? '') ?? []) : []))[0],
    updated: first((one) => one.updated) ?? ofLine('updated'),
    publication:
      first((one) => (isKicker(one.publication ?? '') ? undefined : one.publication)) ??
      above.find((line) => !isPlaced(line) && isPaper(line) && mayBePaper(line) && !isRole(line)),
    place:
      datelineOf(text) ??
      PLACED.exec(placed ?? '')?.[0].replace(/(?<![,\s–—-])[,\s–—-]+$/, '') ??
      first((one) => one.place),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const authorIn = (lines: readonly string[]): string | undefined =>
  lines.flatMap((line) => (isCjk(line) ? (WIDE_AUTHOR.exec(line)?.slice(1).find(Boolean) ?? []) : []))[0];

/** "PELL, Aug. 3 — The bridge …": what is before the dash, of the first lines that begin so. */
function datelineOf(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  const found = DATELINE_END.test(head) ? DATELINE.exec(head)?.[1]?.trim() : undefined;
  // "BREAKING — "
  return found !== undefined && !isKicker(found) && !/^(?:UPDATE|EXCLUSIVE|CORRECTION)/.test(found) ? found : undefined;
}

/**
 * The blocks without those that are part of the lines above a story: the name of its paper between a byline and a date, or right
 * under one of them.
 */
export function withoutHead<T extends DocumentBlock>(
  text: string,
  blocks: readonly T[],
  leftOut: readonly LineLeftOut[],
): { blocks: readonly T[]; leftOut: readonly LineLeftOut[] } {
  const isCredited = (at: number): boolean => leftOut.some((line) => line.blocks === at && isByline(line.text));
  const found = blocks.findIndex(
    ({ start, end, kind }, i) =>
      i > 0 &&
      i <= MOST_ABOVE &&
      kind !== 'item' &&
      isCredited(i) &&
      isCredited(i + 1) &&
      mayBePaper(text.slice(start, end)),
  );
  const block = blocks[found];
  if (!block) return { blocks, leftOut };
  const above = blocks.slice(0, found).filter(({ kind }) => kind !== 'heading').length;
  const line = { text: text.slice(block.start, block.end), above, blocks: found };
  return { blocks: blocks.filter((one) => one !== block), leftOut: [...leftOut, line] };
}

/** "Ann Lee, Tom Roe and Ida Moor" */
function listOf(names: readonly string[]): string | undefined {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0];
}

function signatureOf(text: string): string | undefined {
  const lines = text
    .slice(-1_000)
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  const [before, last] = [lines.at(-2) ?? '', lines.at(-1) ?? ''];
  for (const line of lines.slice(-LAST_LINES)) {
    if (!SIGNED.test(line.trim())) continue;
    const [reporting, signed] = AT_THE_END.map((form) => form.exec(line.trim())?.[1]);
    if (reporting) return reporting;
    // "— Jane Doe" under a quotation says whose words those are.
    if (signed && line === last && !/["”»]\s*$/u.test(before)) return signed;
  }
  return undefined;
}

/** The lines of a plain text that are in no block. */
export function linesLeftOut(text: string, blocks: readonly DocumentBlock[]): LineLeftOut[] {
  const found: LineLeftOut[] = [];
  let [at, above] = [0, 0];
  for (const line of linesOf(text)) {
    for (let block = blocks[at]; block && block.end <= line.start; block = blocks[at]) {
      if (block.kind !== 'heading') above += 1;
      at += 1;
    }
    const block = blocks[at];
    if (line.text !== '' && (!block || block.start >= line.end)) found.push({ text: line.text, above, blocks: at });
  }
  return found;
}

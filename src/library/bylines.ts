import { isCalendarName, MONTH, WEEKDAY } from '../language/calendar.ts';
import type { DocumentBlock } from './blocks.ts';
import { DAY, isByline } from './boilerplate.ts';
import { dayOf } from './dates.ts';
import { linesOf } from './lines.ts';
import type { DocumentFacts } from './types.ts';

/** A line that is no part of the story, such as a byline. */
export interface LineLeftOut {
  readonly text: string;
  /** How many paragraphs and items there are above it. */
  readonly above: number;
}

/** Below more paragraphs than a teaser has, a date or a byline may be another page's. Set by hand. */
const MOST_ABOVE = 3;
/** Lines at the end of a text that may say who wrote it. */
const LAST_LINES = 3;

const BY = /^(?:By|BY|(?:Written|Story|Words|Text|Reported|Analysis|Compiled) by) (?=\p{Lu})/u;
const PERSON = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|der|da|di|la|le|el|al|bin)){1,3}`;
const PEOPLE = `${PERSON}(?:(?:, | and |, and | & )${PERSON}){0,4}`;
/** "(Reporting by Jane Doe in London; Editing by John Roe)" and "— Jane Doe", at the end. */
const AT_THE_END = [
  new RegExp(String.raw`^[([]?Reporting by (${PEOPLE})(?= in |[;.,)\]]|$)`, 'u'),
  new RegExp(`^[—–] ?(${PEOPLE})$`, 'u'),
];
/** What a byline may say behind its names: where, for whom, when. */
const WHEN = String.raw`(?:(?:${WEEKDAY}),? )?(?:(?:${MONTH})\.? \d|\d{1,4}[-/. ]|an? \p{Ll})`;
const BEHIND_NAMES = new RegExp(String.raw`\s*[|·•].*$|,? (?:in|for) \p{Lu}.*$|,?(?: [-–—])? ${WHEN}.*$`, 'u');
/** From here on a line says when it was changed. */
const UPDATED = /\b(?:last )?(?:updated|modified)\b.*|更新.*/i;
const DATE = new RegExp(DAY, 'iu');
/** What comes before a day of the week. */
const PLACE = new RegExp(`^.*?(?=(?:${WEEKDAY}),? )`, 'u');

/** Who wrote a document and when it was published, as its bylines say. */
export function bylineFacts(
  text: string,
  leftOut: readonly LineLeftOut[],
): Pick<DocumentFacts, 'author' | 'published'> {
  const bylines = leftOut.filter(({ text: line, above }) => above <= MOST_ABOVE && isByline(line));
  const authors = bylines
    .filter(({ text: line }) => BY.test(line))
    .map(({ text: line }) => line.replace(BY, '').replace(BEHIND_NAMES, ''))
    .filter((author) => !isCalendarName(author));
  const author = authors[0] ?? signatureOf(text);
  const published = bylines.flatMap(
    ({ text: line }) => dayOf(DATE.exec(line.replace(UPDATED, '').replace(PLACE, ''))?.[0] ?? '') ?? [],
  )[0];
  return { ...(author && { author }), ...(published !== undefined && { published }) };
}

function signatureOf(text: string): string | undefined {
  const lines = text
    .slice(-1_000)
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  const [before, last] = [lines.at(-2) ?? '', lines.at(-1) ?? ''];
  for (const line of lines.slice(-LAST_LINES)) {
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
    if (line.text !== '' && (!block || block.start >= line.end)) found.push({ text: line.text, above });
  }
  return found;
}

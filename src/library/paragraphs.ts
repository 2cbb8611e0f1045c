import { isAffiliation, isBoilerplate, isByline } from './boilerplate.ts';
import { areHeadLines, readHeadLine, saysWhen } from './head-lines.ts';
import { breaksOff, looksLikeHeading } from './headings.ts';
import { columns, isCaption, isCjk, STOP, type TextLine } from './lines.ts';

/** In columns. A longer line is not wrapped by hand, but a paragraph. Set by hand, as are the next three. */
const WRAPPED_LINE = 140;
/** In columns. Narrower lines are verse or a table, and do not show where paragraphs end. */
const NARROWEST = 40;
/** A line shorter than this part of the widest line was ended on purpose. */
const RAGGED = 0.8;
/** Lines are wrapped if more than this part of all line ends is inside a sentence, before a word in lower case. */
const SOFT = 0.15;

/** How a file's lines are set: wrapped, one paragraph a line, or not clear from all of them. */
export type Layout = 'wrapped' | 'line' | 'unknown';

/** Whether the next line goes on, in lower case, with a sentence that this line has not ended. */
export function runsOn(above: TextLine, below: TextLine): boolean {
  if (/^(?:image|photo) caption,?$/i.test(above.text)) return true;
  return !STOP.test(above.text) && /^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(below.text);
}

/** "Jane Doe" */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Whether a line that looks like boilerplate is in the middle of a sentence: "… on / March 5, 2026 / …". */
function isInside(above: TextLine, line: TextLine): boolean {
  if (isBoilerplate(above.text)) return false;
  return (
    runsOn(above, line) ||
    (isByline(line.text) && !STOP.test(above.text) && (!looksLikeHeading(above.text) || breaksOff(above.text)))
  );
}

const isInCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Lines between a title and the date under it that may say who wrote it. Set by hand. */
const MOST_CREDITS = 4;
const textsOf = (lines: readonly TextLine[]): string[] => lines.map(({ text }) => text);

/**
 * The lines of a story, in groups between bylines, dates, buttons and other boilerplate.
 *
 * @param author The index of a line right under the title, which may be an author's name without "By", above a date.
 * @param head How many lines may stand between the title and the story; the first of all lines is never one.
 */
export function storyLines(lines: readonly TextLine[], author?: number, head = 0): TextLine[][] {
  // "Ann Roe / Transport editor / @annroe", right under the title.
  if (author === 0 && head >= lines.length && areHeadLines(textsOf(lines), false)) return [[]];
  const groups: TextLine[][] = [[]];
  let byline = false;
  /** The lines under the title, down to a date, that say who wrote it for whom. */
  let credited = 0;
  if (author === 1)
    for (let to = 2; to <= Math.min(MOST_CREDITS, lines.length - 1); to++)
      if (isByline(lines[to]?.text ?? '') && areHeadLines(textsOf(lines.slice(1, to + 1)), false)) credited = to;
  const isOfHead = (line: TextLine, i: number): boolean =>
    !(author === 1 && i === 0) && (i < head ? readHeadLine(line.text) !== undefined : saysWhen(line.text));
  for (const [i, line] of lines.entries()) {
    const { text } = line;
    const above = lines[i - 1];
    const names = i === author && PERSON.test(text) && isBoilerplate(lines[i + 1]?.text ?? '');
    const left: boolean =
      names ||
      (i > 0 && i <= credited) ||
      ((isBoilerplate(text) || isOfHead(line, i)) && !(above && isInside(above, line))) ||
      (byline && isAffiliation(text));
    byline = left && (names || isByline(text));
    // The name of the paper, between the headline and a date.
    const isPaperLine =
      i === 1 && above && isInCapitals(text) && !isInCapitals(above.text) && isByline(lines[i + 1]?.text ?? '');
    if (left || isPaperLine) groups.push(left ? [] : [line]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * The layout of groups of lines, by how lines end that have another one under them. Wrapped lines end inside a sentence,
 * before a word for which there was no room. Paragraphs end where a sentence does.
 *
 * @param title The line that may be the title, of any length.
 */
export function layoutOf(groups: readonly (readonly TextLine[])[], title?: TextLine): Layout {
  const ends = { all: 0, soft: 0, stops: 0, open: 0 };
  const alone = ({ text }: TextLine): boolean => looksLikeHeading(text) && !breaksOff(text);
  for (const lines of groups) {
    const width = widest(lines);
    for (const [i, line] of lines.entries()) {
      const below = lines[i + 1];
      if (!below) continue;
      ends.all += 1;
      if (isCaption(line.text) || (line === title && alone(line))) continue;
      if (STOP.test(line.text)) ends.stops += 1;
      else if (runsOn(line, below)) ends.soft += 1;
      else if (!looksLikeHeading(line.text) || !hasRoom(line, below, width)) ends.open += 1;
    }
  }
  if (ends.soft > ends.all * SOFT) return 'wrapped';
  const inside = ends.open + ends.soft;
  if (inside === 0) return ends.all >= 2 && ends.stops > (title ? 1 : 0) ? 'line' : 'unknown';
  return ends.stops >= 3 && ends.stops >= 3 * inside ? 'line' : 'unknown';
}

/**
 * Splits lines without blank lines between them into paragraphs. If one is too long to be wrapped, or nearly every line
 * ends where a sentence does, each line is a paragraph: wrapped lines almost never do that. Else a line ends a paragraph
 * if there was ample room for the next word and the line reads as an end: it is a heading, or has a full stop.
 *
 * @param layout The layout of the whole file.
 */
export function partParagraphs(lines: readonly TextLine[], layout: Layout): TextLine[][] {
  const width = widest(lines);
  const own = layoutOf([lines]);
  const perLine =
    own !== 'wrapped' && (width > WRAPPED_LINE || layout === 'line' || (own === 'line' && layout !== 'wrapped'));
  const parts: TextLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    const alone =
      above !== undefined &&
      below !== undefined &&
      STOP.test(above.text) &&
      looksLikeHeading(line.text) &&
      endsParagraph(line, below, width);
    const parted =
      above &&
      (perLine ? !runsOn(above, line) && !isCutOff(above, line, width) : alone || endsParagraph(above, line, width));
    if (!above || parted) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}

/** Whether a long line ends inside a sentence, with no room for the next word: wrapped, but wider than usual. */
function isCutOff(above: TextLine, below: TextLine, width: number): boolean {
  return (
    columns(above.text) > WRAPPED_LINE &&
    !/[.!?。！？…:：;；]["'”’»)\]」』]*$/u.test(above.text) &&
    !hasRoom(above, below, width)
  );
}

function widest(lines: readonly TextLine[]): number {
  return lines.reduce((most, line) => Math.max(most, columns(line.text)), 0);
}

/** Whether the first word of the next line would have fitted on this one, in lines of `width` columns. */
function hasRoom(above: TextLine, below: TextLine, width: number): boolean {
  const next = isCjk(below.text.charAt(0)) ? 2 : (/^\S+/.exec(below.text)?.[0].length ?? 0);
  return columns(above.text) + 1 + next <= width;
}

function endsParagraph(above: TextLine, below: TextLine, width: number): boolean {
  if (width < NARROWEST || runsOn(above, below) || !hasRoom(above, below, width * RAGGED)) return false;
  return STOP.test(above.text) || looksLikeHeading(above.text);
}

/**
 * Whether lines without blank lines between them are a list without marks, or the rows of a table: none is wrapped, none
 * ends like a sentence or a clause, and each begins like a line of its own.
 */
export function areEntries(lines: readonly TextLine[]): boolean {
  if (lines.length < 3) return lines.length === 2 && lines.every(isRow);
  if (lines.every(isRow)) return true;
  const body = /[:：]$/u.test(lines[0]?.text ?? '') ? lines.slice(1) : lines;
  const width = widest(body);
  const full = body.filter((line, i) => {
    const below = body[i + 1];
    return below && !hasRoom(line, below, width);
  });
  return (
    body.length >= 2 &&
    width <= 100 &&
    full.length <= 1 &&
    body.every(({ text }) => /^[\p{Lu}\p{N}$€£¥“"(]/u.test(text) && !/[.,;:—–-]["”’]?$/u.test(text))
  );
}

const isRow = ({ text }: TextLine): boolean => /\S(?:\t|[ \t]+\|[ \t]*| {3,})\S/.test(text);

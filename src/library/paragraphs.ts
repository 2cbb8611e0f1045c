import { isAffiliation, isByline, isFurniture } from './boilerplate.ts';
import { breaksOff, looksLikeHeading } from './headings.ts';
import { columns, isCaption, isCjk, STOP, type TextLine } from './lines.ts';

/** Lines of more columns than this are not wrapped by hand, but a paragraph each. */
const WRAPPED_LINE = 140;
/** Lines narrower than this (in columns) are verse or a table, and tell nothing of where paragraphs end. */
const NARROWEST = 40;
/** A line that fills less than this part of the widest was ended by hand. */
const RAGGED = 0.8;
/** A greater part of all line ends stands inside a sentence, before a word in lower case, only where lines are wrapped. */
const SOFT = 0.15;

/** How a file's lines are set: wrapped by hand, a paragraph each, or not to be told from all of them. */
export type Layout = 'wrapped' | 'line' | 'unknown';

/** Whether the next line goes on in lower case with what this one has not ended. */
export function runsOn(above: TextLine, below: TextLine): boolean {
  if (/^(?:image|photo) caption,?$/i.test(above.text)) return true;
  return !STOP.test(above.text) && /^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(below.text);
}

/** "Jane Doe" */
const PERSON = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** Whether a line that would be left out stands in the middle of a sentence: "… on / March 5, 2026 / …". */
function isInside(above: TextLine, line: TextLine): boolean {
  if (isFurniture(above.text)) return false;
  return (
    runsOn(above, line) ||
    (isByline(line.text) && !STOP.test(above.text) && (!looksLikeHeading(above.text) || breaksOff(above.text)))
  );
}

/**
 * The lines of a story, in groups between bylines, dates, buttons and their like.
 *
 * @param author Where an author may stand who has no "By", over a date: the index of a line right under the title.
 */
export function storyLines(lines: readonly TextLine[], author?: number): TextLine[][] {
  const groups: TextLine[][] = [[]];
  let byline = false;
  for (const [i, line] of lines.entries()) {
    const { text } = line;
    const above = lines[i - 1];
    const names = i === author && PERSON.test(text) && isFurniture(lines[i + 1]?.text ?? '');
    const left: boolean =
      names || (isFurniture(text) && !(above && isInside(above, line))) || (byline && isAffiliation(text));
    byline = left && (names || isByline(text));
    if (left) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * Tells the layout of groups of lines from how lines end that have one under them. Wrapped ones stand open: inside a
 * sentence, before a word for which there was no room. Nearly every paragraph ends where a sentence does.
 *
 * @param title The line that may be the title, however long it is.
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
 * Parts lines that no blank line parts. Where one is too long to be wrapped, or nearly every line ends where a sentence
 * does, each is a paragraph: wrapped lines almost never do that. Else a line ends a paragraph if the next word would
 * well have fitted on it and it reads as an end: a heading, or with a full stop.
 *
 * @param layout Of the whole file.
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

/** Whether lines are wrapped wider than is usual: a long one ends inside a sentence, where no word had room. */
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

/** Whether the first word of the next line would have fitted on this one, in lines of so many columns. */
function hasRoom(above: TextLine, below: TextLine, width: number): boolean {
  const next = isCjk(below.text.charAt(0)) ? 2 : (/^\S+/.exec(below.text)?.[0].length ?? 0);
  return columns(above.text) + 1 + next <= width;
}

function endsParagraph(above: TextLine, below: TextLine, width: number): boolean {
  if (width < NARROWEST || runsOn(above, below) || !hasRoom(above, below, width * RAGGED)) return false;
  return STOP.test(above.text) || looksLikeHeading(above.text);
}

/**
 * Whether lines that no blank line parts are a list without marks, or the rows of a table: none is wrapped, none ends
 * as a sentence or a clause does, and each begins as a line of its own.
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

import type { DocumentBlock } from './blocks.ts';
import { isBoilerplate, isKicker } from './boilerplate.ts';
import { readHeadLine } from './head-lines.ts';
import { looksLikeHeading, titled, withoutFalseHeadings } from './headings.ts';
import { keyPointsKind } from './key-points.ts';
import { cut, type LineBlock, lineBlocks } from './line-blocks.ts';
import { columns, STOP, type TextLine } from './lines.ts';
import { areEntries, type Layout, layoutOf, partParagraphs, storyLines } from './paragraphs.ts';

/** Marks of items that may also be before a heading, if there is only one of them. */
const HEADING_MARK = /^(?:\(?\d{1,2}[.)、．]|[■□◆◇▼●①-⑳])/u;

/** Lines with more UTF-16 code units are of the story, and what is above them may be of its head: runs and lines, at most. Set by hand. */
const LONGEST_OF_HEAD = 100;
const MOST_OF_HEAD = 6;

/**
 * Reads plain text as blocks: blank lines separate paragraphs, bullets and numbers begin items, and a short line alone
 * without a full stop is a heading. Boilerplate is left out.
 *
 * @returns Blocks in order, with offsets into `text`, without their bullets and heading marks. Headings that are known
 *   only by their form have no level.
 */
export function readPlainText(text: string): DocumentBlock[] {
  const all = lineBlocks(text);
  const isOfStory = ({ text: line }: TextLine): boolean =>
    line.length > LONGEST_OF_HEAD || (STOP.test(line) && readHeadLine(line) === undefined && !isBoilerplate(line));
  const story = all.findIndex(
    ({ lines }, i) => (i > 0 || lines.length > 1) && lines.slice(i > 0 ? 0 : 1).some(isOfStory),
  );
  const groups = all.map((run, i) => {
    if (run.kind !== 'paragraph') return [];
    const lines = i === 0 ? withoutMenu(run.lines) : run.lines;
    const isHead = i < MOST_OF_HEAD && (story < 0 || i <= story);
    const long = lines.findIndex((line, at) => (i > 0 || at > 0) && isOfStory(line));
    const head = isHead ? (long < 0 ? lines.length : long) : 0;
    return storyLines(lines, i === 0 ? 1 : i === 1 ? 0 : undefined, Math.min(head, MOST_OF_HEAD));
  });
  const layout = layoutOf(groups.flat(), groups[0]?.[0]?.[0]);
  const blocks: DocumentBlock[] = [];
  for (const [i, run] of all.entries()) {
    const [above, below] = [all[i - 1], all[i + 1]];
    if (run.kind === 'marked') blocks.push(block('heading', run.lines, run.level));
    else if (run.kind === 'item') blocks.push(block(kindOfItem(above, run, below), run.lines));
    else if (isInsideList(above, run, below)) blocks.push(block('item', run.lines));
    else
      for (const group of groups[i] ?? [])
        for (const paragraph of paragraphs(group, layout, blocks.length === 0)) blocks.push(paragraph);
  }
  return withoutFalseHeadings(titled(blocks, text), text).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}

/** The lines without the page's menu above the title. */
function withoutMenu(lines: readonly TextLine[]): readonly TextLine[] {
  const from = lines.findIndex(({ text }, i) => !isKicker(text) || !looksLikeHeading(lines[i + 1]?.text ?? ''));
  return lines.slice(Math.max(0, from));
}

function block(kind: DocumentBlock['kind'], lines: readonly TextLine[], level?: number): DocumentBlock {
  return { kind, start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, ...(level !== undefined && { level }) };
}

/** A single item may be a heading above a paragraph ("1. Emissions fell") or a paragraph that begins with a dash. */
function kindOfItem(above: LineBlock | undefined, run: LineBlock, below: LineBlock | undefined): DocumentBlock['kind'] {
  if (above?.kind === 'item' || below?.kind === 'item') return 'item';
  const [line, next] = [run.lines[0], below?.lines[0]];
  if (/^[-–—]/.test(run.mark ?? '')) return /[:：]$/u.test(above?.lines.at(-1)?.text ?? ':') ? 'item' : 'paragraph';
  const heads =
    line !== undefined &&
    next !== undefined &&
    run.lines.length === 1 &&
    below?.kind === 'paragraph' &&
    (below.indent <= run.indent || next.newParagraph) &&
    HEADING_MARK.test(run.mark ?? '') &&
    looksLikeHeading(line.text) &&
    !looksLikeHeading(next.text);
  return heads ? 'heading' : 'item';
}

/** Whether an indented paragraph between two items belongs to the first. */
function isInsideList(above: LineBlock | undefined, run: LineBlock, below: LineBlock | undefined): boolean {
  return above?.kind === 'item' && below?.kind === 'item' && run.indent > above.indent && run.indent >= 2;
}

function paragraphs(lines: readonly TextLine[], layout: Layout, first: boolean): DocumentBlock[] {
  const [head, ...points] = lines;
  if (head && points.length >= 1 && keyPointsKind(head.text)?.isBare && !keyPointsKind(points[0]?.text ?? ''))
    return [block('heading', [head]), ...paragraphs(points, layout, false)];
  // The first lines of a document are its title and what belongs to that, not a list.
  if (!first && areEntries(lines))
    return lines.map((line) => block(/[:：]$/u.test(line.text) ? 'paragraph' : 'item', [cell(line)]));
  return partParagraphs(lines, layout).map((part) => {
    // A heading may be wrapped: then its first line is long.
    const short = part.length === 1 || (part.length === 2 && columns(part[0]?.text ?? '') >= 50);
    const heads = short && looksLikeHeading(part.map((line) => line.text).join(' '));
    return block(heads ? 'heading' : 'paragraph', part);
  });
}

/** The row of a table without the vertical lines at its ends. */
function cell(line: TextLine): TextLine {
  const from = /^\|\s*/.exec(line.text)?.[0].length ?? 0;
  const to = line.text.endsWith('|') ? line.text.slice(0, -1).trimEnd().length : line.text.length;
  return to > from ? cut(line, from, to) : line;
}

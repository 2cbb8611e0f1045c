import type { DocumentBlock } from './blocks.ts';
import { isKicker } from './boilerplate.ts';
import { looksLikeHeading, titled, withoutFalseHeadings } from './headings.ts';
import { keyPointsKind } from './key-points.ts';
import { cut, type LineBlock, lineBlocks } from './line-blocks.ts';
import { columns, type TextLine } from './lines.ts';
import { areEntries, type Layout, layoutOf, partParagraphs, storyLines } from './paragraphs.ts';

/** Marks that stand before headings, too, where one stands alone. */
const HEADING_MARK = /^(?:\(?\d{1,2}[.)、．]|[■□◆◇▼●①-⑳])/u;

/**
 * Reads plain text as blocks: blank lines part paragraphs, bullets and numbers begin items, and a short line alone
 * without a full stop is a heading. What stands on a page and is no part of the story is left out.
 *
 * @returns Blocks in order, with offsets into `text`, bullets and heading marks outside them. Headings that are known
 *   by their form alone have no level.
 */
export function readPlainText(text: string): DocumentBlock[] {
  const all = lineBlocks(text);
  const groups = all.map((run, i) =>
    run.kind === 'paragraph'
      ? storyLines(i === 0 ? withoutMenu(run.lines) : run.lines, i === 0 ? 1 : i === 1 ? 0 : undefined)
      : [],
  );
  const layout = layoutOf(groups.flat(), groups[0]?.[0]?.[0]);
  const blocks: DocumentBlock[] = [];
  for (const [i, run] of all.entries()) {
    const [above, below] = [all[i - 1], all[i + 1]];
    if (run.kind === 'marked') blocks.push(block('heading', run.lines, run.level));
    else if (run.kind === 'item') blocks.push(block(kindOfItem(above, run, below), run.lines));
    else if (standsInList(above, run, below)) blocks.push(block('item', run.lines));
    else for (const group of groups[i] ?? []) blocks.push(...paragraphs(group, layout, blocks.length === 0));
  }
  return withoutFalseHeadings(titled(blocks, text), text).filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );
}

/** Lines without those of a page's menu over the title. */
function withoutMenu(lines: readonly TextLine[]): readonly TextLine[] {
  const from = lines.findIndex(({ text }, i) => !isKicker(text) || !looksLikeHeading(lines[i + 1]?.text ?? ''));
  return lines.slice(Math.max(0, from));
}

function block(kind: DocumentBlock['kind'], lines: readonly TextLine[], level?: number): DocumentBlock {
  return { kind, start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, ...(level !== undefined && { level }) };
}

/** An item alone may be a heading over a paragraph ("1. Emissions fell") or a paragraph that a dash begins. */
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

/** Whether an indented paragraph between two items says more of the first. */
function standsInList(above: LineBlock | undefined, run: LineBlock, below: LineBlock | undefined): boolean {
  return above?.kind === 'item' && below?.kind === 'item' && run.indent > above.indent && run.indent >= 2;
}

function paragraphs(lines: readonly TextLine[], layout: Layout, first: boolean): DocumentBlock[] {
  const [head, ...points] = lines;
  if (head && points.length >= 1 && keyPointsKind(head.text)?.isBare && !keyPointsKind(points[0]?.text ?? ''))
    return [block('heading', [head]), ...paragraphs(points, layout, false)];
  // The first lines of a document are its title and what belongs to it.
  if (!first && areEntries(lines))
    return lines.map((line) => block(/[:：]$/u.test(line.text) ? 'paragraph' : 'item', [cell(line)]));
  return partParagraphs(lines, layout).map((part) => {
    // A heading of two lines is wrapped: the first is long.
    const short = part.length === 1 || (part.length === 2 && columns(part[0]?.text ?? '') >= 50);
    const heads = short && looksLikeHeading(part.map((line) => line.text).join(' '));
    return block(heads ? 'heading' : 'paragraph', part);
  });
}

/** A table's row without the lines at its ends. */
function cell(line: TextLine): TextLine {
  const from = /^\|\s*/.exec(line.text)?.[0].length ?? 0;
  const to = line.text.endsWith('|') ? line.text.slice(0, -1).trimEnd().length : line.text.length;
  return to > from ? cut(line, from, to) : line;
}

import type { Heading, List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { oneLine } from './blocks.ts';
import { readPlainText } from './plain-text.ts';

/** Of headings that are known only by their form. */
const LEVEL = 2;
/** Before an item, in UTF-16 code units. */
const LONGEST_MARK = 10;
/** More digits are no list's in Markdown. */
const NUMBER = /(?:^|\s)(\d{1,6})[.)]\s*$/;

/**
 * Plain text as Markdown with the same headings, paragraphs, items and rows of tables. What would be a mark of Markdown is escaped, so that
 * the words are read as they are.
 */
export function plainToMarkdown(text: string): string {
  const children: RootContent[] = [];
  for (const { kind, start, end, level } of readPlainText(text)) {
    const value = oneLine(text.slice(start, end));
    if (kind === 'heading') children.push(headingOf(value, level ?? (children.length === 0 ? 1 : LEVEL)));
    else if (kind === 'paragraph') children.push(paragraphOf(value));
    else if (isRow(text, start, value)) addRow(children, value);
    else addItem(children, value, NUMBER.exec(text.slice(Math.max(0, start - LONGEST_MARK), start))?.[1]);
  }
  return toMarkdown({ type: 'root', children }, { bullet: '-', extensions: [gfmTableToMarkdown()] });
}

/** A row stands in its line without a mark before it. */
const isRow = (text: string, start: number, value: string): boolean =>
  value.includes(' | ') && (start === 0 || text[start - 1] === '\n');

function addRow(children: RootContent[], value: string): void {
  const cells = value.split(' | ').map((cell) => ({ type: 'tableCell' as const, children: [textOf(cell)] }));
  const row: TableRow = { type: 'tableRow', children: cells };
  const last = children.at(-1);
  if (last?.type === 'table' && last.children[0]?.children.length === cells.length) last.children.push(row);
  else children.push({ type: 'table', children: [row] } satisfies Table);
}

/** @param number As it is written before the item. */
function addItem(children: RootContent[], value: string, number: string | undefined): void {
  const item: ListItem = { type: 'listItem', children: [paragraphOf(value)] };
  const [last, ordered] = [children.at(-1), number !== undefined];
  if (last?.type === 'list' && last.ordered === ordered) last.children.push(item);
  else
    children.push({
      type: 'list',
      ordered,
      start: Number(number ?? 1),
      spread: false,
      children: [item],
    } satisfies List);
}

const textOf = (value: string) => ({ type: 'text' as const, value });

const paragraphOf = (value: string): Paragraph => ({ type: 'paragraph', children: [textOf(value)] });

const headingOf = (value: string, level: number): Heading => ({
  type: 'heading',
  depth: Math.min(6, level) as Heading['depth'],
  children: [textOf(value)],
});

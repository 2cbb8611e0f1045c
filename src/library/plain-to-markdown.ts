import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
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
 * Plain text as Markdown with the same headings, paragraphs and items. What would be a mark of Markdown is escaped, so that
 * the words are read as they are.
 */
export function plainToMarkdown(text: string): string {
  const children: RootContent[] = [];
  for (const { kind, start, end, level } of readPlainText(text)) {
    const value = oneLine(text.slice(start, end));
    if (kind === 'heading') children.push(headingOf(value, level ?? (children.length === 0 ? 1 : LEVEL)));
    else if (kind === 'paragraph') children.push(paragraphOf(value));
    else {
      const item: ListItem = { type: 'listItem', children: [paragraphOf(value)] };
      const number = NUMBER.exec(text.slice(Math.max(0, start - LONGEST_MARK), start))?.[1];
      const [last, ordered] = [children.at(-1), number !== undefined];
      if (last?.type === 'list' && last.ordered === ordered) last.children.push(item);
      else children.push({ type: 'list', ordered, start: Number(number ?? 1), spread: false, children: [item] });
    }
  }
  return toMarkdown({ type: 'root', children }, { bullet: '-' });
}

const paragraphOf = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

const headingOf = (value: string, level: number): Heading => ({
  type: 'heading',
  depth: Math.min(6, level) as Heading['depth'],
  children: [{ type: 'text', value }],
});

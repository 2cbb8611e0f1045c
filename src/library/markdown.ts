import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Block } from './blocks.ts';

/**
 * Reads Markdown (CommonMark with tables) as plain text and blocks. Markup, images, HTML and link targets are left
 * out, so that what is quoted is what a reader of the page would see. A table gives a paragraph a row.
 *
 * @returns The text that every offset of the document counts in, and its blocks in order.
 * @throws Error when lists or quotations are nested 200 deep.
 */
export function readMarkdown(source: string): { text: string; blocks: Block[] } {
  const tree = parse(source);
  const blocks: Block[] = [];
  let text = '';
  const add = (kind: Block['kind'], content: string, level?: number): void => {
    const clean = content.replace(/\s*\n\s*|[ \t]{2,}/g, ' ').trim();
    if (clean === '') return;
    if (text !== '') text += '\n\n';
    blocks.push({ kind, start: text.length, end: text.length + clean.length, ...(level && { level }) });
    text += clean;
  };
  const visit = (node: RootContent, inItem: boolean): void => {
    switch (node.type) {
      case 'heading':
        if (inItem) add('item', inline(node));
        else add('heading', inline(node), node.depth);
        return;
      case 'paragraph':
        if (inItem) add('item', inline(node).replace(/^\[[ xX]\]\s+/, ''));
        else add('paragraph', inline(node));
        return;
      case 'code':
        add('paragraph', node.value);
        return;
      case 'table':
        for (const row of node.children) {
          const cells = row.children.map(inline);
          if (cells.some((cell) => cell.trim() !== '')) add('paragraph', cells.join(' | '));
        }
        return;
      case 'list':
        for (const item of node.children) for (const child of item.children) visit(child, true);
        return;
      case 'blockquote':
        for (const child of node.children) visit(child, false);
        return;
      default:
    }
  };
  for (const node of tree.children) visit(node, false);
  return { text, blocks };
}

/** Marks of quotations and lists one after the other on a line: the parser recurses, and takes seconds, on thousands. */
const NESTED = /^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){200}/m;

function parse(source: string): Root {
  if (NESTED.test(source)) throw new Error('nests lists or quotations too deeply');
  return fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function inline(node: Parents): string {
  return node.children
    .map((child: Nodes) => {
      if (child.type === 'break' || (child.type === 'html' && /^<br\b/i.test(child.value))) return ' ';
      return 'children' in child ? inline(child) : textOf(child, { includeImageAlt: false, includeHtml: false });
    })
    .join('');
}

import type { Paragraph, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { DocumentBlock } from './blocks.ts';
import { areBoilerplate, isBoilerplate, isByline, isKicker } from './boilerplate.ts';
import type { LineLeftOut } from './bylines.ts';
import { cleanText } from './clean-text.ts';
import { areHeadLines, saysWhen } from './head-lines.ts';
import { looksLikeHeading, titled } from './headings.ts';
import { plainMarkdown } from './markdown-dialects.ts';
import { shownOf } from './markdown-html.ts';
import { inline, isCaptionOf, isListOfLinks, isOfLinks, withAuthorsApart } from './markdown-nodes.ts';
import { piecesOf } from './markdown-pieces.ts';
import { labelOf } from './speaker-labels.ts';
import { withTurnsApart } from './speaker-turns.ts';
import { rowsAs, unitOf } from './tables.ts';

/** Text that is struck out is left out. */
const STRUCK = /(^|[\s(])~~(?=\S)[^~]*[^~\s]~~(?=[\s.,;:!?)]|$)/g;
/** In words: a title without a mark. Set by hand. */
const SHORTEST_TITLE = 3;
/** The level of a heading without marks. */
const LOWEST = 6;

interface ReadMarkdown {
  readonly text: string;
  readonly blocks: DocumentBlock[];
  readonly leftOut: LineLeftOut[];
  readonly isDense: boolean;
}

/**
 * Reads Markdown (CommonMark with tables and footnotes) as plain text and blocks. Markup, images, struck text, tags and
 * link targets are left out, so that a quotation is what a reader of the page would see. Boilerplate is left out, too.
 * Each row of a table is an item, with its columns' names. A paragraph all in bold, or a list of one numbered item ("1. Emissions fell"), is a
 * heading if it reads as one and text follows.
 *
 * @returns The text that every offset of the document counts in, its blocks in order, the boilerplate, and whether some
 *   paragraphs have so many marks that these were left in the text.
 * @throws Error if lists or quotations are nested 200 deep.
 */
export function readMarkdown(source: string): ReadMarkdown {
  const blocks: DocumentBlock[] = [];
  const leftOut: LineLeftOut[] = [];
  const texts: string[] = [];
  let length = 0;
  let above = 0;
  /** The depth of nested lists: a block with a greater indent belongs to the item above it. */
  let depth = 0;
  /** Whether no paragraph of the story is above: the first may be its title without a mark. */
  const isHead = (): boolean => above === 0 || (blocks.length === 1 && looksLikeHeading(texts[0] ?? ''));
  const add = (kind: DocumentBlock['kind'], content: string, level?: number): void => {
    const clean = content
      .replace(STRUCK, '$1')
      .replace(/(?<!\s)\s*\n\s*|[ \t]{2,}/g, ' ')
      .trim();
    if (!/[\p{L}\p{N}]/u.test(clean)) return;
    if (kind !== 'item') {
      // A byline and a date may be lines of one paragraph; neither is a heading, whatever its marks.
      const ways = [content.split('\n').map((line) => line.trim()), [clean]];
      const boilerplate =
        (kind === 'paragraph' ? ways.find(areBoilerplate) : undefined) ??
        (isHead() && (kind === 'paragraph' || blocks.length > 0)
          ? ways.find((lines) => areHeadLines(lines, blocks.length === 0))
          : undefined) ??
        (kind === 'paragraph' && blocks.length > 0 && saysWhen(clean) ? [clean] : undefined);
      leftOut.push(...(boilerplate ?? []).map((line) => ({ text: line, above, blocks: blocks.length })));
      if (boilerplate) return;
    }
    // "## Related stories"
    if (kind === 'heading' && blocks.length > 0 && isBoilerplate(clean) && !isByline(clean)) return;
    if (kind === 'paragraph' && blocks.length === 0 && isKicker(clean)) return;
    const indent = '  '.repeat(Math.max(0, depth - 1));
    length += indent.length + (texts.length > 0 ? 2 : 0);
    if (kind !== 'heading') above += 1;
    blocks.push({ kind, start: length, end: length + clean.length, ...(level && { level }) });
    texts.push(indent + clean);
    length += clean.length;
  };
  const visitAll = (nodes: readonly RootContent[], inItem: boolean): void => {
    for (const [i, node] of nodes.entries()) {
      if (node.type === 'paragraph' && !inItem && (isOfLinks(node) || isCaptionOf(node, nodes[i - 1]))) {
        const text = inline(node).replace(/\s+/g, ' ').trim();
        if (text !== '') leftOut.push({ text, above, blocks: blocks.length });
        continue;
      }
      if (node.type === 'list' && !inItem && isListOfLinks(node)) continue;
      const heading = inItem ? undefined : headingIn(node, nodes[i + 1]);
      if (heading === undefined) visit(node, inItem);
      else add('heading', heading, LOWEST);
    }
  };
  const visit = (node: RootContent, inItem: boolean): void => {
    switch (node.type) {
      case 'heading':
        if (inItem) add('item', inline(node));
        else add('heading', inline(node), node.depth);
        return;
      case 'paragraph':
        if (inItem) add('item', inline(node).replace(/^\[[ xX]\]\s+/, ''));
        else add('paragraph', inline(withAuthorsApart(withoutLastButton(node))));
        return;
      case 'code':
        add(inItem ? 'item' : 'paragraph', node.value);
        return;
      case 'html':
        visitAll(parse(shownOf(node.value)), inItem);
        return;
      case 'table':
        for (const row of rowsOf(node, unitOf(texts))) add('item', row);
        return;
      case 'list':
        for (const { children } of node.children) {
          depth += 1;
          visitAll(children.slice(0, 1), true);
          depth += 1;
          visitAll(children.slice(1), true);
          depth -= 2;
        }
        return;
      case 'blockquote':
        visitAll(node.children, inItem);
        return;
      default:
    }
  };
  const { pieces, isDense } = piecesOf(withTurnsApart(plainMarkdown(cleanText(source))));
  visitAll(pieces.flatMap(parse), false);
  const text = texts.join('\n\n');
  const [first = '', second = ''] = texts;
  const isTitled = blocks.some(({ level }) => level === 1) || blocks.length < 2;
  const mayBeTitle =
    !(labelOf(first) && labelOf(second)) &&
    /^[\p{L}\p{N}"“‘«„¿¡]/u.test(first) &&
    (leftOut.some((line) => line.blocks === 1) || first.split(/\s+/).length >= SHORTEST_TITLE);
  return { text, blocks: isTitled || !mayBeTitle ? blocks : titled(blocks, text), leftOut, isDense };
}

/** A paragraph without a link at its end that is a button: "[Read more](…)". */
function withoutLastButton(paragraph: Paragraph): Paragraph {
  const last = paragraph.children.at(-1);
  const isButton =
    last?.type === 'link' &&
    paragraph.children.length > 1 &&
    isBoilerplate(
      inline(last)
        .replace(/(?<![\s»›→>.…])[\s»›→>.…]+$/u, '')
        .trim(),
    );
  return isButton ? { ...paragraph, children: paragraph.children.slice(0, -1) } : paragraph;
}

/** A table's rows, each cell with the name of its column. */
function rowsOf({ children }: Table, unit: string | undefined): string[] {
  const rows = children.map((row) => row.children.map((cell) => inline(cell).replace(/\s+/g, ' ').trim()));
  return rows.length === 1 ? rows.map((cells) => cells.join(' | ')) : rowsAs(rows, unit);
}

function parse(source: string): RootContent[] {
  return fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children;
}

/** The text of a node that is a heading by its form, without marks. */
function headingIn(node: RootContent, next: RootContent | undefined): string | undefined {
  const only = (paragraph: Paragraph): string | undefined => {
    const [child, ...others] = paragraph.children;
    return child?.type === 'strong' && others.length === 0 ? inline(child) : undefined;
  };
  let text: string | undefined;
  if (node.type === 'paragraph' && next && next.type !== 'heading') text = only(node);
  if (node.type === 'list' && node.ordered && node.children.length === 1 && next?.type === 'paragraph') {
    const [child, ...others] = node.children[0]?.children ?? [];
    if (child?.type === 'paragraph' && others.length === 0) text = inline(child);
  }
  return text !== undefined && looksLikeHeading(text) && !isBoilerplate(text) ? text : undefined;
}

import { type DomElement, type DomNode, isElement, isText, textOf } from './dom.ts';
import { type Run, runsToMarkdown } from './markdown-runs.ts';
import { isDataTable, rowsOf } from './tables.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What a reader does not see, or sees struck out. */
const UNSEEN = new Set(
  'audio button canvas del embed head iframe input math noscript object option s script select strike style svg template textarea title video'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['em', 'i', 'cite']);

/**
 * Writes what a reader sees of an element as Markdown: headings, paragraphs, lists, tables, quotations, and pictures with their
 * captions in italics. Links stay, since a paragraph or a list that is links alone is no story.
 */
export function markdownOf(root: DomElement): string {
  const writer = new Writer();
  writer.visit(root);
  return writer.blocks().join('\n\n');
}

class Writer {
  readonly #blocks: string[] = [];
  #runs: Run[] = [];

  /** What was written, block by block. */
  blocks(): readonly string[] {
    this.#flush();
    return this.#blocks;
  }

  visit(node: DomNode, style: Omit<Run, 'text'> = {}): void {
    if (isText(node)) this.#runs.push({ ...style, text: node.textContent ?? '' });
    if (!isElement(node)) return;
    const name = node.localName;
    if (UNSEEN.has(name) || isHidden(node)) return;
    if (name === 'br') this.#runs.push({ text: '', isBreak: true });
    else if (name === 'img') this.#flushPicture(node);
    else if (BLOCKS.has(name)) this.#block(node, name);
    else this.#visitAll(node, styleOf(node, name, style));
  }

  #visitAll(node: DomNode, style: Omit<Run, 'text'> = {}): void {
    for (const child of node.childNodes) this.visit(child, style);
  }

  #block(node: DomElement, name: string): void {
    this.#flush();
    if (/^h[1-6]$/.test(name)) this.#heading(node, Number(name[1]));
    else if (name === 'ul' || name === 'ol') this.#list(node, name === 'ol');
    else if (name === 'blockquote') this.#prefixed(node, '> ', '> ');
    else if (name === 'figcaption') this.#caption(node);
    else if (name === 'table' && isDataTable(node)) this.#table(node);
    else if (name === 'pre') this.#lines(node);
    else this.#visitAll(node);
    this.#flush();
  }

  #heading(node: DomElement, level: number): void {
    const text = inlineOf(node);
    if (text !== '') this.#blocks.push(`${'#'.repeat(level)} ${text}`);
  }

  #list(node: DomElement, isNumbered: boolean): void {
    let number = Number(node.getAttribute('start') ?? 1) || 1;
    const items: string[] = [];
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      const mark = isNumbered ? `${number++}. ` : '- ';
      const written = writtenOf(child, child.localName === 'li');
      if (written.length > 0) items.push(indented(written, mark, ' '.repeat(mark.length)));
    }
    if (items.length > 0) this.#blocks.push(items.join('\n'));
  }

  #prefixed(node: DomElement, first: string, further: string): void {
    const written = writtenOf(node, true);
    if (written.length > 0) this.#blocks.push(indented(written, first, further));
  }

  #caption(node: DomElement): void {
    const text = inlineOf(node);
    if (text !== '') this.#blocks.push(`*${text}*`);
  }

  #table(node: DomElement): void {
    const caption = node.querySelector('caption');
    if (caption) this.#caption(caption);
    const [head, ...rows] = rowsOf(node, inlineOf);
    if (!head) return;
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    this.#blocks.push(lines.join('\n'));
  }

  /** Lines that were set by hand, such as verse. */
  #lines(node: DomElement): void {
    for (const line of (node.textContent ?? '').split('\n')) {
      this.#runs.push({ text: line }, { text: '', isBreak: true });
    }
  }

  /** A picture shows which paragraph below it may be its caption. */
  #flushPicture(node: DomElement): void {
    const source = node.getAttribute('src') ?? '';
    const isDot = [node.getAttribute('width'), node.getAttribute('height')].some((size) => /^[01]$/.test(size ?? ''));
    if (isDot || !/^[^\s<>()\\]+$/.test(source)) return;
    this.#flush();
    this.#blocks.push(`![](${source})`);
  }

  #flush(): void {
    const paragraphs = runsToMarkdown(this.#runs);
    this.#blocks.push(...paragraphs);
    this.#runs = [];
  }
}

function writtenOf(node: DomElement, onlyInside: boolean): readonly string[] {
  const writer = new Writer();
  if (onlyInside) for (const child of node.childNodes) writer.visit(child);
  else writer.visit(node);
  return writer.blocks();
}

function indented(blocks: readonly string[], first: string, further: string): string {
  const lines = blocks.join('\n\n').split('\n');
  return lines.map((line, i) => `${i === 0 ? first : further}${line}`.trimEnd()).join('\n');
}

/** The words of an element on one line. */
function inlineOf(node: DomElement): string {
  const written = writtenOf(node, true).filter((block) => !block.startsWith('![]('));
  return written
    .join(' ')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^\*\*(.*)\*\*$/, '$1');
}

function styleOf(node: DomElement, name: string, style: Omit<Run, 'text'>): Omit<Run, 'text'> {
  if (BOLD.has(name)) return { ...style, isBold: true };
  if (ITALIC.has(name)) return { ...style, isItalic: true };
  const href = name === 'a' ? (node.getAttribute('href') ?? '') : '';
  return /^(?:https?:|\/|\.|\w[\w./-]*$)/i.test(href) && textOf(node) !== '' ? { ...style, href } : style;
}

function isHidden(node: DomElement): boolean {
  return (
    node.getAttribute('hidden') !== null ||
    node.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute('style') ?? '')
  );
}

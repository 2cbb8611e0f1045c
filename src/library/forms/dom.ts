import { UnusableError } from '../unusable.ts';

/** As much of the DOM as is used here. Node.js has no types of it. */
export interface DomNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentNode: DomNode | null;
  readonly nextSibling: DomNode | null;
  remove(): void;
  after(...nodes: readonly DomNode[]): void;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  append(...nodes: readonly DomNode[]): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
}

const [ELEMENT, TEXT, COMMENT] = [1, 3, 8];

export const isElement = (node: DomNode): node is DomElement => node.nodeType === ELEMENT;
export const isText = (node: DomNode): boolean => node.nodeType === TEXT;
export const isComment = (node: DomNode): boolean => node.nodeType === COMMENT;

/** The text of a node on one line. */
export const textOf = (node: DomNode | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Elements that are open at a time, by their tags; parsing takes longer than linear time. Set by hand. */
const MOST_OPEN = 5000;
/** Elements that need no end. */
const ENDLESS =
  /^(?:p|li|t[rdh]|d[dt]|option|t(?:head|body|foot)|r[tp]|br|hr|img|input|meta|link|col|area|base|embed|source|track|wbr)$/i;
/** Elements in elements: browsers go to 512, and extractors take time that grows with the cube. Set by hand. */
const DEEPEST = 200;

const TOO_DEEP = new UnusableError('is nested too deeply to be read', 'copy its text into a .txt file');

/**
 * Parses a page, also one without a frame of `<html>` and `<body>`.
 *
 * @throws UnusableError if its elements are nested too deeply.
 */
export async function parsePage(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const isFramed = /<html[\s>]/i.test(html);
  const source = isFramed ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  if (mostOpen(source) > MOST_OPEN) throw TOO_DEEP;
  const { document } = parseHTML(source) as unknown as { document: DomDocument };
  if (isDeeper(document, DEEPEST)) throw TOO_DEEP;
  return document;
}

function mostOpen(source: string): number {
  let [open, most] = [0, 0];
  for (const [, slash, name = '', rest = ''] of source.matchAll(/<(\/?)([a-z][a-z\d]*)([^<>]*)>/gi)) {
    if (ENDLESS.test(name) || rest.endsWith('/')) continue;
    open = slash ? Math.max(0, open - 1) : open + 1;
    most = Math.max(most, open);
  }
  return most;
}

function isDeeper(root: DomNode, most: number): boolean {
  const left: [node: DomNode, depth: number][] = [[root, 0]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [node, depth] = next;
    if (depth > most) return true;
    if (isElement(node) || node === root) for (const child of node.childNodes) left.push([child, depth + 1]);
  }
  return false;
}

import { QUOTED } from '../cards/text.ts';
import type { Inline } from './page/view.ts';
import { parseMarkdown } from './parse-markdown.ts';

const STYLES = {
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  italic: ['\u001b[3m', '\u001b[23m'],
} as const;

/** Shows text in a style, or as it is on a terminal without colours. */
export type Style = (name: keyof typeof STYLES, text: string) => string;

export const coloured: Style = (name, text) => `${STYLES[name][0]}${text}${STYLES[name][1]}`;
export const plain: Style = (_name, text) => text;

const DATE = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short' });
const FROM_NOW = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto' });
/** Seconds of a unit. */
const LENGTHS = { day: 86_400, hour: 3_600, minute: 60, second: 1 } as const;

/** A time as it is from now, in its largest unit. @param at Seconds since 1970. */
function fromNow(at: number): string {
  const seconds = Math.round(at - Date.now() / 1_000);
  const units = ['day', 'hour', 'minute'] as const;
  const unit = units.find((each) => Math.abs(seconds) >= LENGTHS[each]) ?? 'second';
  return FROM_NOW.format(Math.round(seconds / LENGTHS[unit]), unit);
}

function timeText({ seconds, style }: Extract<Inline, { kind: 'time' }>): string {
  const date = new Date(seconds * 1_000);
  if (Number.isNaN(date.getTime())) return String(date);
  return style === 'R' ? fromNow(seconds) : DATE.format(date);
}

/** Discord's Markdown as text for a terminal. */
export function drawMarkdown(markdown: string, style: Style): string {
  return linesOf(
    parseMarkdown(markdown, () => undefined),
    style,
  ).join('\n');
}

/** Markdown as lines: a heading, a quotation or a list has lines of its own. */
function linesOf(nodes: readonly Inline[], style: Style): string[] {
  const lines = [''];
  for (const node of nodes) {
    const block = blockOf(node, style);
    if (block) {
      if (lines.at(-1) === '') lines.pop();
      lines.push(...block, '');
    } else if (node.kind === 'break') lines.push('');
    else lines.push(`${lines.pop() ?? ''}${inlineText(node, style)}`);
  }
  return lines.length > 1 && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The lines of a piece that has some of its own; undefined for one within a line. */
function blockOf(node: Inline, style: Style): string[] | undefined {
  switch (node.kind) {
    case 'heading':
      return linesOf(node.inner, style).map((line) => style('bold', line));
    case 'subtext':
      return linesOf(node.inner, style).map((line) => style('dim', line));
    case 'quote':
      return linesOf(node.inner, style).map((line) => QUOTED + line);
    case 'codeBlock':
      return node.text.split('\n');
    case 'list':
      return node.items.flatMap((item, i) => {
        const mark = node.start === undefined ? '•' : `${node.start + i}.`;
        return linesOf(item, style).map((line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)} ${line}`);
      });
    default:
      return undefined;
  }
}

function inlineText(node: Inline, style: Style): string {
  const inner = 'inner' in node ? linesOf(node.inner, style).join('\n') : '';
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'mention':
      return node.text;
    case 'strong':
      return style('bold', inner);
    case 'em':
      return style('italic', inner);
    case 'link':
      return inner === node.url ? inner : `${inner} (${node.url})`;
    case 'time':
      return timeText(node);
    case 'unknown':
      return notDrawn(node.what);
    default:
      return inner;
  }
}

/** Says that there is something which the terminal cannot show. */
export const notDrawn = (what: string): string => `(The terminal cannot draw ${what}.)`;

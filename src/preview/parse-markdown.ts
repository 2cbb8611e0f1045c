import { isWebAddress, readMarkdown } from '../discord/read-markdown.ts';
import { raw } from '../local-discord/protocol.ts';
import { mentionedUser } from '../local-discord/world.ts';
import type { Inline } from './page/view.ts';

/**
 * Reads Discord's Markdown into the pieces that the page and the terminal draw. Markdown that is nested too deeply to be
 * read comes back as its text.
 *
 * @param nameOf The name of the user with this id, for mentions.
 */
export function parseMarkdown(markdown: string, nameOf: (id: string) => string | undefined): readonly Inline[] {
  try {
    return nodesOf(readMarkdown(markdown), nameOf);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [
      { kind: 'text', text: markdown },
      { kind: 'unknown', what: 'Markdown nested this deeply' },
    ];
  }
}

/** The text of the pieces, without markup, on one line. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'break') return ' ';
      if (node.kind === 'list') return node.items.map(plainText).join(' ');
      if ('inner' in node) return plainText(node.inner);
      return 'text' in node ? node.text : '';
    })
    .join('');
}

type NameOf = Parameters<typeof parseMarkdown>[1];

function nodesOf(nodes: unknown, nameOf: NameOf): readonly Inline[] {
  const found: Inline[] = [];
  for (const node of Array.isArray(nodes) ? nodes : []) {
    const next = nodeOf(node, nameOf);
    const last = found.at(-1);
    if (next.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { ...last, text: last.text + next.text };
    else found.push(next);
  }
  return found;
}

const NESTED = {
  strong: 'strong',
  em: 'em',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
} as const;

type NodeField =
  | 'type'
  | 'content'
  | 'level'
  | 'target'
  | 'timestamp'
  | 'format'
  | 'name'
  | 'fullName'
  | 'start'
  | 'items'
  | 'written';

function nodeOf(value: unknown, nameOf: NameOf): Inline {
  const node = raw<NodeField>(value);
  const text = typeof node.content === 'string' ? node.content : '';
  const inner = () => nodesOf(node.content, nameOf);
  const type = String(node.type);
  if (type in NESTED) return { kind: NESTED[type as keyof typeof NESTED], inner: inner() };
  switch (type) {
    case 'text':
    case 'emoticon':
      return { kind: 'text', text };
    case 'br':
    case 'newline':
      return { kind: 'break' };
    case 'inlineCode':
      return { kind: 'code', text };
    case 'codeBlock':
      return { kind: 'codeBlock', text };
    case 'heading':
      return { kind: 'heading', level: node.level === 1 || node.level === 2 ? node.level : 3, inner: inner() };
    case 'list':
      return {
        kind: 'list',
        items: (Array.isArray(node.items) ? node.items : []).map((item) => nodesOf(item, nameOf)),
        ...(typeof node.start === 'number' && { start: node.start }),
      };
    case 'link':
    case 'url':
    case 'autolink':
      if (typeof node.written === 'string') return { kind: 'text', text: node.written };
      return isWebAddress(node.target)
        ? { kind: 'link', url: node.target, inner: inner() }
        : { kind: 'text', text: String(node.target) };
    case 'timestamp':
      return { kind: 'time', seconds: Number(node.timestamp), style: String(node.format ?? 'f') };
    case 'mention': {
      const id = mentionedUser(text);
      return { kind: 'mention', text: id === undefined ? text : `@${nameOf(id) ?? 'unknown-user'}` };
    }
    case 'slashCommand':
      return { kind: 'mention', text: `/${String(node.fullName)}` };
    case 'emoji':
      return { kind: 'text', text: `:${String(node.name)}:` };
    case 'everyone':
    case 'here':
      return { kind: 'mention', text: `@${type}` };
    case 'twemoji':
      return { kind: 'text', text: String(node.name) };
    default:
      return { kind: 'unknown', what: `Markdown of the kind “${type}”` };
  }
}

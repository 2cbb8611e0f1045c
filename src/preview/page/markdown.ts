import { rules as known, rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { raw } from '../protocol.ts';
import type { Inline } from './view.ts';

type Rule = (typeof known)[string];
type State = Parameters<Rule['match']>[1];

/** Where a line begins; what stood before is known only as the last capture. */
const isLineStart = (state: State): boolean => {
  const before: unknown = state['prevCapture']?.[0];
  return before === undefined || /\n *$/.test(String(before));
};

const ITEM = /^( *)([-*+]|\d{1,9}\.) +(?=\S)/;

/** Lines of a list as they stand: items, and lines that are set in further than the first of them. */
function listOf(source: string): string | undefined {
  const first = ITEM.exec(source);
  if (!first) return undefined;
  const inner = new RegExp(`^ {${(first[1] ?? '').length + 2},}\\S`);
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !ITEM.test(line) && !inner.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}

function itemsOf(list: string): { start: number | undefined; items: string[] } {
  const [, indent = '', mark = ''] = ITEM.exec(list) ?? [];
  const items: string[] = [];
  for (const line of list.split('\n')) {
    const found = ITEM.exec(line);
    if (items.length === 0 || (found && (found[1] ?? '').length < indent.length + 2))
      items.push(line.slice(found?.[0].length ?? 0));
    else items.push(`${items.pop()}\n${line.slice(indent.length + 2)}`);
  }
  return { start: /\d/.test(mark) ? Number.parseInt(mark, 10) : undefined, items };
}

const lineRule = (name: 'heading' | 'subtext', pattern: RegExp): Rule => {
  const order = known[name]?.order ?? 0;
  return {
    order,
    match: (source, state) => (isLineStart(state) ? pattern.exec(source) : null),
    parse: (capture, parse, state) => ({
      level: capture[1]?.length,
      content: parse(capture[2] ?? '', state),
    }),
  };
};

const mention = (pattern: RegExp): Rule => ({
  order: known['user']?.order ?? 0,
  match: (source) => pattern.exec(source),
  parse: (capture) => ({ type: 'mention', content: String(capture[0]) }),
});

const LINK = rulesExtended['link'];

/**
 * The library's rules for Discord's dialect, and what it lacks: lists, headings and subtext behind a quotation, mentions
 * with short ids. A link that leads elsewhere than to http or https stays text, as in Discord.
 */
const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  heading: lineRule('heading', /^ *(#{1,3}) +([^\n]+?)(?:\n|$)/),
  subtext: lineRule('subtext', /^ *(-#) +([^\n]+?)(?:\n|$)/),
  list: {
    order: known['heading']?.order ?? 0,
    match: (source, state) => {
      const list = isLineStart(state) ? listOf(source) : undefined;
      // With the line end behind it, as of a heading.
      return list === undefined ? null : /^[\s\S]*/.exec(source.slice(0, list.length + 1));
    },
    parse: (capture, parse, state) => {
      const { start, items } = itemsOf(String(capture[0]).replace(/\n$/, ''));
      return { start, items: items.map((item) => parse(item, { ...state, prevCapture: null })) };
    },
  },
  user: mention(/^<@!?\d+>/),
  role: mention(/^<@&\d+>/),
  channel: mention(/^<#\d+>/),
  ...(LINK && {
    link: {
      ...LINK,
      parse: (capture, parse, state) => {
        const node = raw<'target'>(LINK.parse(capture, parse, state));
        return isWebAddress(node.target) ? node : { type: 'text', content: capture[0] };
      },
    },
  }),
});

/**
 * Reads Discord's Markdown.
 *
 * @param nameOf The name of whoever has this id, for mentions.
 */
export function parseMarkdown(markdown: string, nameOf: (id: string) => string | undefined): readonly Inline[] {
  try {
    return nodesOf(parser(markdown, { inline: true }), nameOf);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [
      { kind: 'text', text: markdown },
      { kind: 'unknown', what: 'Markdown nested this deeply' },
    ];
  }
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

type Field = 'type' | 'content' | 'level' | 'target' | 'timestamp' | 'format' | 'name' | 'fullName' | 'start' | 'items';

function nodeOf(value: unknown, nameOf: NameOf): Inline {
  const node = raw<Field>(value);
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
      return isWebAddress(node.target)
        ? { kind: 'link', url: node.target, inner: inner() }
        : { kind: 'text', text: String(node.target) };
    case 'timestamp':
      return { kind: 'time', seconds: Number(node.timestamp), style: String(node.format ?? 'f') };
    case 'mention': {
      const id = /^<@!?(\d+)>$/.exec(text)?.[1];
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

/** Whether an address leads to the web: nothing else becomes a link. */
export function isWebAddress(address: unknown): address is string {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  return ['http:', 'https:'].includes(new URL(address).protocol);
}

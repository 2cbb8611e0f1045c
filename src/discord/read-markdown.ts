import { rules as known, rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type MarkdownRule = (typeof known)[string];
type State = Parameters<MarkdownRule['match']>[1];

/** A piece of Discord's Markdown, as the rules below make it. */
export interface MarkdownNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Whether a line begins here; the text before is known only from the last capture. */
const isLineStart = (state: State): boolean => {
  const before: unknown = state['prevCapture']?.[0];
  return before === undefined || /\n *$/.test(String(before));
};

const ITEM = /^( *)([-*+]|\d{1,9}\.) +(?=\S)/;

/** The lines of a list: items, and lines that are indented further than the first of them. */
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

const lineRule = (name: 'heading' | 'subtext', pattern: RegExp): MarkdownRule => {
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

const mention = (pattern: RegExp): MarkdownRule => ({
  order: known['user']?.order ?? 0,
  match: (source) => pattern.exec(source),
  parse: (capture) => ({ type: 'mention', content: String(capture[0]) }),
});

const matching = (name: string, pattern: RegExp): Record<string, MarkdownRule> => {
  const rule = known[name];
  return rule ? { [name]: { ...rule, match: (source) => pattern.exec(source) } } : {};
};

/**
 * Label, address and title of a link. The library's pattern takes seconds on a message of brackets; this one reads
 * each bracket once.
 */
const LINK = /^\[((?:\[[^[\]]*\]|[^[\]])*)\]\(\s*<?((?:\([^\s()]*\)|[^\s()<>])*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/;

/** What Discord allows in a label. */
const IN_LABELS: readonly string[] = [
  'text',
  'em',
  'strong',
  'underline',
  'strikethrough',
  'spoiler',
  'inlineCode',
  'br',
  'timestamp',
];

/**
 * Links, also those that Discord shows as they are written: their address is not http or https, or the label has
 * something that is not allowed there, such as a mention, an address or an emoji. A backslash escapes nothing in a label.
 */
const link: MarkdownRule = {
  order: rulesExtended['link']?.order ?? 0,
  match: (source) => LINK.exec(source),
  parse: (capture) => {
    const [written = '', label = '', target = ''] = capture;
    const content = readLabel(label, { inline: true });
    const isRead = isWebAddress(target) && label.trim() !== '' && areInLabels(content);
    return { content, target, ...(!isRead && { written }) };
  },
};

function areInLabels(nodes: unknown): boolean {
  if (!Array.isArray(nodes)) return true;
  return nodes.every((node) => IN_LABELS.includes(String(node.type)) && areInLabels(node.content));
}

/**
 * The library's rules for Discord's dialect, and what they lack: lists, headings and subtext after a quotation, labels of
 * links as Discord reads them, mentions with short ids, links to the pages of a server.
 */
const RULES: Readonly<Record<string, MarkdownRule>> = {
  ...known,
  ...matching('emoji', /^<(a)?:(\w{1,40}):(\d+)>/),
  ...matching('timestamp', /^<t:(-?\d+)(?::(\w))?>/),
  ...matching('slashCommand', /^<\/([^<>:\n]{1,100}):(\d+)>/),
  user: mention(/^<@!?\d+>/),
  role: mention(/^<@&\d+>/),
  channel: mention(/^<#\d+>/),
  guildNavigation: mention(/^<id:[a-z-]+(?::\d+)?>/),
  link,
  heading: lineRule('heading', /^ *(#{1,3}) +([^\n]+?)(?:\n|$)/),
  subtext: lineRule('subtext', /^ *(-#) +([^\n]+?)(?:\n|$)/),
  list: {
    order: known['heading']?.order ?? 0,
    match: (source, state) => {
      const list = isLineStart(state) ? listOf(source) : undefined;
      // With the line end after it, as of a heading.
      return list === undefined ? null : /^[\s\S]*/.exec(source.slice(0, list.length + 1));
    },
    parse: (capture, parse, state) => {
      const { start, items } = itemsOf(String(capture[0]).replace(/\n$/, ''));
      return { start, items: items.map((item) => parse(item, { ...state, prevCapture: null })) };
    },
  },
};
const NOT_IN_LABELS = ['escape', 'blockQuote', 'heading', 'subtext', 'list'];

const readAll = SimpleMarkdown.parserFor(RULES);
const readLabel = SimpleMarkdown.parserFor(
  Object.fromEntries(Object.entries(RULES).filter(([name]) => !NOT_IN_LABELS.includes(name))),
);

/**
 * Reads Discord's Markdown. A link that Discord shows as it is written has that in `written`.
 *
 * @throws RangeError where marks are nested too deeply.
 */
export function readMarkdown(markdown: string): readonly MarkdownNode[] {
  const nodes: unknown = readAll(markdown, { inline: true });
  return Array.isArray(nodes) ? nodes : [];
}

/** Whether an address is http or https: Discord makes a link of no other. */
export function isWebAddress(address: unknown): address is string {
  if (typeof address !== 'string' || !URL.canParse(address)) return false;
  return ['http:', 'https:'].includes(new URL(address).protocol);
}

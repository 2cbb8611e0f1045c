import { ComponentType } from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { type MarkdownNode, readMarkdown } from './read-markdown.ts';
import { wholeCharacters } from './truncate.ts';

/**
 * A message's words as its readers see them, without markup, mentions, addresses and custom emoji: those of its content,
 * else of its Text Displays in order, else of its embeds, else of its poll, else of what is said of its pictures, else of the messages
 * that it forwards.
 *
 * @param message As Discord sends it; any other value has no text.
 * @returns Lines separated by `\n`: empty without any text, blank where there is nothing but markup. Of a long message the
 *   first `LIMITS.text` UTF-16 code units.
 */
export function plainText(message: unknown): string {
  const forwarded = listIn(message, 'message_snapshots').map((snapshot) => textOf(field(snapshot, 'message')));
  return firstWords([textOf(message), clipped(forwarded.filter(Boolean).join('\n'), LIMITS.text)]);
}

/** The words that the Text Displays of a message quote, as plain text: those of a card of this bot without their numbers. */
export function quotedText(message: unknown): string {
  const quotes = textDisplays(message).map((text) =>
    withoutMarks(clipped(text, LIMITS.text), ({ type }) => type === 'blockQuote'),
  );
  return clipped(quotes.join('\n').replace(/ \[\d{1,3}\]$/gm, ''), LIMITS.text);
}

function textOf(message: unknown): string {
  const ways = [[textIn(message, 'content')], textDisplays(message), embeds(message), poll(message), pictures(message)];
  return firstWords(ways.map(wordsOfAll));
}

/** The first text that has words, else the first that is not blank, else the first. */
function firstWords(texts: readonly string[]): string {
  return (
    texts.find((text) => /[\p{L}\p{N}]/u.test(text)) ??
    texts.find((text) => text.trim() !== '') ??
    texts.find((text) => text !== '') ??
    ''
  );
}

/** The words of texts that are drawn one below the other: markup never continues from one into the next. */
function wordsOfAll(texts: readonly string[]): string {
  const words: string[] = [];
  let left = LIMITS.text;
  for (const text of texts) {
    if (left <= 0) break;
    if (text.trim() === '') continue;
    const read = clipped(text, left);
    left -= read.length + 1;
    words.push(withoutMarks(read));
  }
  return words.join('\n');
}

/** Text Displays at any depth, in the order in which they are read: containers have sections, and both have texts. */
function textDisplays(message: unknown): string[] {
  const found: string[] = [];
  const left = listIn(message, 'components').reverse();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (field(next, 'type') === ComponentType.TextDisplay) found.push(textIn(next, 'content'));
    for (const inner of listIn(next, 'components').reverse()) left.push(inner);
  }
  return found;
}

function embeds(message: unknown): string[] {
  return listIn(message, 'embeds').flatMap((embed) => {
    const texts = [
      textIn(embed, 'title'),
      textIn(embed, 'description'),
      ...listIn(embed, 'fields').flatMap((each) => [textIn(each, 'name'), textIn(each, 'value')]),
    ];
    // Beside others, these say whose embed it is.
    return texts.some(Boolean)
      ? texts
      : [textIn(field(embed, 'author'), 'name'), textIn(field(embed, 'footer'), 'text')];
  });
}

function poll(message: unknown): string[] {
  const asked = field(message, 'poll');
  const answers = listIn(asked, 'answers').map((answer) => textIn(field(answer, 'poll_media'), 'text'));
  return [textIn(field(asked, 'question'), 'text'), ...answers];
}

/** What is said of pictures for those who do not see them. */
function pictures(message: unknown): string[] {
  const galleries = listIn(message, 'components').flatMap((part) => [part, ...listIn(part, 'components')]);
  return [...listIn(message, 'attachments'), ...galleries.flatMap((part) => listIn(part, 'items'))].map((picture) =>
    textIn(picture, 'description'),
  );
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const textIn = (value: unknown, name: string): string => {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
};

/** A copy of a list, without what is undefined; empty if it is no list. */
const listIn = (value: unknown, name: string): unknown[] => {
  const list = field(value, name);
  return Array.isArray(list) ? list.filter((each) => each !== undefined) : [];
};

const clipped = (text: string, length: number): string => text.slice(0, wholeCharacters(text, length));

/** The text of Discord's Markdown, or of parts of it; unchanged where it is nested too deeply to be read. */
function withoutMarks(markdown: string, isWanted = (_: MarkdownNode): boolean => true): string {
  try {
    return readMarkdown(markdown).filter(isWanted).map(wordsOf).join('');
  } catch (error) {
    if (error instanceof RangeError) return markdown;
    throw error;
  }
}

function wordsOf(node: MarkdownNode): string {
  const { type, content, items } = node;
  const inner = (): string => (Array.isArray(content) ? content.map(wordsOf).join('') : String(content ?? ''));
  switch (type) {
    case 'br':
      return '\n';
    case 'heading':
    case 'subtext':
    case 'blockQuote':
      return `${inner()}\n`;
    case 'codeBlock':
      return `\n${inner()}\n`;
    case 'list':
      return (Array.isArray(items) ? items : []).map((item) => `${item.map(wordsOf).join('')}\n`).join('');
    case 'twemoji':
      return String(node['name']);
    case 'mention':
    case 'everyone':
    case 'here':
    case 'emoji':
    case 'timestamp':
    case 'slashCommand':
    case 'url':
    case 'autolink':
      return ' ';
    default:
      return inner();
  }
}

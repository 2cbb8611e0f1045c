import { bare } from '../blocks.ts';
import { readMarkdown } from '../markdown.ts';
import { parsePage } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { asWritten, decodeText } from './encodings.ts';
import type { Extracted, Hints } from './types.ts';

/** In bytes: of a longer page or message it is not said. */
const MOST_BYTES = 1024 * 1024;

/**
 * What of a web page or a message is not in the story that was taken of it, in order: menus, banners and related links; a greeting, what
 * is answered, a signature. Nothing of other forms.
 */
export async function aroundOf(
  extension: string,
  bytes: Uint8Array,
  hints: Hints,
  extracted: Extracted,
): Promise<readonly string[]> {
  if (bytes.length > MOST_BYTES) return [];
  if (extension === '.eml') return mailLeftOut(bytes, extracted);
  if (extension !== '.html' && extension !== '.htm') return [];
  return markupLeftOut(decodeText(bytes, { ...hints, isHtml: true }).text, extracted);
}

async function markupLeftOut(source: string, { text, facts }: Extracted): Promise<string[]> {
  const { body } = await parsePage(source);
  // Lists of links alone are no story, and are to be named here.
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href');
  const taken = new Set(blocksOf(text).map(bare));
  const title = bare(facts.title ?? '');
  return blocksOf(markdownOf(body)).filter((block) => {
    const words = bare(block);
    return words !== '' && words !== title && !taken.has(words);
  });
}

/** Of a message's text, lines without a blank one between them are one. */
async function mailLeftOut(bytes: Uint8Array, extracted: Extracted): Promise<string[]> {
  // It is there, since the message was read.
  const { default: PostalMime } = await import('postal-mime');
  const { text = '', html = '' } = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>);
  if (extracted.form === 'markdown') return markupLeftOut(asWritten(html), extracted);
  const taken = new Set(extracted.text.split('\n').map(bare));
  const groups: string[][] = [[]];
  for (const line of asWritten(text).split(/\r\n?|\n/)) {
    const words = bare(line);
    if (words === '' || taken.has(words)) groups.push([]);
    else groups.at(-1)?.push(line.trim());
  }
  return groups.filter((lines) => lines.length > 0).map((lines) => lines.join(' '));
}

/** The words of its headings, paragraphs and items, and of the lines that no story has. */
function blocksOf(markdown: string): string[] {
  const { text, blocks, leftOut } = readMarkdown(markdown);
  return [...blocks.map(({ start, end }) => text.slice(start, end)), ...leftOut.map((line) => line.text)];
}

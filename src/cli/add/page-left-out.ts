import { bare } from '../../library/blocks.ts';
import { parsePage } from '../../library/forms/dom.ts';
import { markdownOf } from '../../library/forms/dom-markdown.ts';
import { decodeText } from '../../library/forms/forms.ts';
import type { Extracted, Hints } from '../../library/forms/types.ts';
import { readMarkdown } from '../../library/markdown.ts';

/** In bytes: of a longer page it is not said. */
const MOST_BYTES = 1024 * 1024;

/** The blocks of a web page that are not in the story that was taken of it, in order: menus, banners, related links. */
export async function pageLeftOut(
  name: string,
  bytes: Uint8Array,
  hints: Hints,
  extracted: Extracted,
): Promise<string[]> {
  const isPage = /html/i.test(hints.contentType ?? name);
  if (!isPage || bytes.length > MOST_BYTES) return [];
  const { text } = await decodeText(bytes, hints);
  const { body } = await parsePage(text);
  // Lists of links alone are no story, and are to be named here.
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href');
  const taken = new Set(blocksOf(extracted.text).map(bare));
  const title = bare(extracted.facts.title ?? '');
  return blocksOf(markdownOf(body)).filter((block) => {
    const words = bare(block);
    return words !== '' && words !== title && !taken.has(words);
  });
}

/** The words of its headings, paragraphs and items, and of the lines that no story has. */
function blocksOf(markdown: string): string[] {
  const { text, blocks, leftOut } = readMarkdown(markdown);
  return [...blocks.map(({ start, end }) => text.slice(start, end)), ...leftOut.map((line) => line.text)];
}

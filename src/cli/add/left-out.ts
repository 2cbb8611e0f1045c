import { bare } from '../../library/blocks.ts';
import { readCredit } from '../../library/credit.ts';
import { parsePage } from '../../library/forms/dom.ts';
import { markdownOf } from '../../library/forms/dom-markdown.ts';
import { asWritten } from '../../library/forms/encodings.ts';
import { decodeText } from '../../library/forms/forms.ts';
import type { Extracted, Hints } from '../../library/forms/types.ts';
import { readMarkdown } from '../../library/markdown.ts';
import type { DocumentFacts } from '../../library/types.ts';

/** In bytes: of a longer page or message it is not said. */
const MOST_BYTES = 1024 * 1024;

/**
 * What of a web page or a message is not in the story that was taken of it, in order: menus, banners and related links; a greeting, what
 * is answered, a signature. Nothing of other forms.
 */
export async function leftOutOf(
  name: string,
  bytes: Uint8Array,
  hints: Hints,
  extracted: Extracted,
): Promise<readonly string[]> {
  if (bytes.length > MOST_BYTES) return [];
  if (/rfc822|\.eml$/i.test(hints.contentType ?? name)) return mailLeftOut(bytes, extracted);
  if (!/html/i.test(hints.contentType ?? name)) return [];
  return markupLeftOut((await decodeText(bytes, hints)).text, extracted);
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

/** Whether the facts of an article say all that a line says: a byline, a date, the name of the paper. */
export function areFacts(line: string, facts: DocumentFacts): boolean {
  const { title, author, publication, place, published, updated } = facts;
  const isOne = (said: string, ...known: readonly (string | undefined)[]): boolean =>
    known.some((fact) => fact !== undefined && bare(fact) === bare(said));
  const isDay = (day: string): boolean => day === published || day === updated;
  if (isOne(line, title, author, publication, place)) return true;
  const credit = readCredit(line);
  if (!credit) return false;
  const writers = ` ${bare(author ?? '')} `;
  return (
    credit.authors.every((name) => writers.includes(` ${bare(name)} `)) &&
    [credit.published, credit.updated].every((day) => day === undefined || isDay(day)) &&
    (credit.publication === undefined || isOne(credit.publication, publication)) &&
    (credit.place === undefined || isOne(credit.place, place))
  );
}

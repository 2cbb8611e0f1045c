import { bare } from '../blocks.ts';
import { UnusableError } from '../unusable.ts';
import { type DomDocument, type DomElement, type DomNode, isText, parsePage } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { decodeText } from './encodings.ts';
import { ifInstalled, optional } from './optional.ts';
import { factsOfPage } from './page-facts.ts';
import { prunePage, pruneStory } from './page-prune.ts';
import type { Extracted, Hints } from './types.ts';

/** Bytes that are written into a page, such as pictures; they may be most of it. */
const EMBEDDED = /data:[\w/+.-]{0,100}(?:;[\w=-]{0,40}){0,3};base64,[\w+/=%]*/g;
/** In UTF-16 code units. The second extractor takes two seconds for each million. */
const MOST_CHECKED = 500_000;
/** In UTF-16 code units. A page of words alone that is larger has more text than is read. */
const MOST_MARKUP = 10 * 1024 * 1024;
/** In UTF-16 code units: by which two readings are compared, and within which one must have the other's; set by hand. */
const [OPENING, NEAR] = [60, 400];
/** In letters and digits: what is shorter is no story. */
const SHORTEST_STORY = 40;

/**
 * A web page: the story, without what stands around it, as Markdown; and what the page says of itself.
 *
 * @throws UnusableError if it has no words.
 */
export async function extractHtml(bytes: Uint8Array, hints: Hints): Promise<Extracted> {
  const { text, encoding } = decodeText(bytes, { ...hints, isHtml: true });
  const source = text.replace(EMBEDDED, 'data:,');
  if (source.length > MOST_MARKUP)
    throw new UnusableError(
      `has more than ${MOST_MARKUP / 1024 / 1024} MiB of markup`,
      'copy its text into a .txt file',
    );
  const { Readability } = await optional('@mozilla/readability', () => import('@mozilla/readability'));
  await optional('linkedom', () => import('linkedom'));
  const page = await parsePage(source);
  const facts = factsOfPage(page, hints.url);
  prunePage(page);
  // Readability changes the page that it reads.
  const spare = await prunedPage(source);
  const options = { serializer: (node: unknown) => node as DomElement };
  const read = new Readability<DomElement>(spare as never, options as never).parse();
  const found = read?.content ?? undefined;
  const story = found && lettersOf(found).length >= SHORTEST_STORY ? found : page.body;
  pruneStory(story);
  const markdown = markdownOf(story);
  if (!/[\p{L}\p{N}]/u.test(markdown))
    throw new UnusableError(
      'has no text',
      'if a script draws it, save the page from a browser, or copy its text into a .txt file',
    );
  const title = facts.title ?? (read?.title || undefined);
  const notes = [
    ...(encoding === undefined ? [] : [`is read as ${encoding}`]),
    ...doubts(wordsOf(story), source.length <= MOST_CHECKED ? await otherReading(source, hints.url) : undefined),
  ];
  return { form: 'markdown', text: markdown, facts: { ...facts, ...(title !== undefined && { title }) }, notes };
}

async function prunedPage(source: string): Promise<DomDocument> {
  const page = await parsePage(source);
  prunePage(page);
  return page;
}

const lettersOf = (element: DomElement): string => bare(element.textContent ?? '');

/** The words of a node on one line; those of one block do not touch those of the next. */
const wordsOf = (node: DomNode): string =>
  (isText(node) ? (node.textContent ?? '') : [...node.childNodes].map(wordsOf).join(' ')).replace(/\s+/g, ' ').trim();

/** A page's story as a second extractor finds it; nothing where that is not installed or finds none. */
async function otherReading(source: string, url?: string): Promise<string | undefined> {
  const defuddle = await ifInstalled(() => import('defuddle/node'));
  if (!defuddle) return undefined;
  try {
    // It may not ask other services for what the page has not.
    const { content } = await defuddle.Defuddle(source, url ?? 'https://example.org/', { useAsync: false });
    const { body } = await parsePage(content);
    pruneStory(body);
    return wordsOf(body);
  } catch {
    // It only checks: what it cannot read is read by the other.
    return undefined;
  }
}

/** Tells the host where two extractors begin the story with other words: one may have left some of it out. */
function doubts(one: string, other: string | undefined): string[] {
  if (other === undefined || bare(other).length < SHORTEST_STORY) return [];
  const has = (text: string, opening: string): boolean =>
    bare(text.slice(0, NEAR)).includes(bare(opening.slice(0, OPENING)));
  if (has(one, other) || has(other, one)) return [];
  const [begins, orBegins] = [one, other].map((text) => `“${text.slice(0, OPENING).trim()}…”`);
  return [
    `begins with ${begins} as one extractor reads it and with ${orBegins} as another does; see what /takeaways quotes of it`,
  ];
}

import { UnusableError } from '../unusable.ts';
import { bare } from '../blocks.ts';
import { type DomElement, isElement, parsePage } from './dom.ts';
import { markdownOf } from './dom-markdown.ts';
import { decodeText } from './encodings.ts';
import { ifInstalled, optional } from './optional.ts';
import { factsOfPage } from './page-facts.ts';
import { prunePage, pruneStory } from './page-prune.ts';
import type { Extracted, Hints } from './types.ts';

/** Bytes that are written into a page, such as pictures; they may be most of it. */
const EMBEDDED = /data:[\w/+.-]{0,100}(?:;[\w=-]{0,40}){0,3};base64,[\w+/=%]*/g;
/** In UTF-16 code units. The second extractor takes some seconds for each million. */
const MOST_CHECKED = 500_000;
/** Letters and digits by which two readings of a page are compared. Set by hand. */
const OPENING = 60;
/** Letters and digits: Readability takes a shorter text where it finds no story. Set by hand. */
const SHORTEST_STORY = 40;
const MOST_SHOWN = 60;

/** A web page: the story, without what stands around it, as Markdown; and what the page says of itself. */
export async function extractHtml(bytes: Uint8Array, hints: Hints): Promise<Extracted> {
  const { text, encoding } = decodeText(bytes, { ...hints, isHtml: true });
  const notes = encoding === undefined ? [] : [`is read as ${encoding}`];
  const { story, facts, notes: more } = await readPage(text, hints.url);
  return { form: 'markdown', text: story, facts, notes: [...notes, ...more] };
}

/**
 * Reads the story of a page.
 *
 * @throws UnusableError if there is none.
 */
async function readPage(source: string, url?: string): Promise<{ story: string } & Pick<Extracted, 'facts' | 'notes'>> {
  const { Readability } = await optional('@mozilla/readability', () => import('@mozilla/readability'));
  await optional('linkedom', () => import('linkedom'));
  const html = source.replace(EMBEDDED, 'data:,');
  const page = await parsePage(html);
  const facts = factsOfPage(page, url);
  prunePage(page);
  const whole = page.body;
  const spare = await parsePage(html);
  prunePage(spare);
  const options = { serializer: (node: unknown) => node as DomElement };
  const read = new Readability<DomElement>(spare as never, options as never).parse();
  let story = read?.content ?? undefined;
  if (!story || bare(story.textContent ?? '').length < SHORTEST_STORY) story = whole;
  pruneStory(story);
  const markdown = markdownOf(story);
  if (!/[\p{L}\p{N}]/u.test(markdown))
    throw new UnusableError('has no text', 'if its text is drawn by a script, save the page from a browser, or copy the text into a .txt file');
  const title = facts.title ?? (read?.title || undefined);
  const other = html.length <= MOST_CHECKED ? await otherOpening(html, url) : undefined;
  return { story: markdown, facts: { ...facts, ...(title !== undefined && { title }) }, notes: doubts(bare(story.textContent ?? ''), other) };
}

/** The words of a page as a second extractor reads it; nothing where that is not installed or finds none. */
async function otherOpening(html: string, url?: string): Promise<string | undefined> {
  const defuddle = await ifInstalled(() => import('defuddle/node'));
  if (!defuddle) return undefined;
  try {
    // It may not ask other services for what a page has not.
    const { content } = await defuddle.Defuddle(html, url ?? 'https://example.org/', { useAsync: false });
    const { body } = await parsePage(content);
    pruneStory(body);
    return firstWords(body);
  } catch {
    return undefined;
  }
}

function firstWords(body: DomElement): string {
  return bare([...body.childNodes].filter(isElement).map(({ textContent }) => textContent ?? '').join(' '));
}

/** What to tell the host where two extractors begin the story with other words: one may have left some of it out. */
function doubts(said: string, other: string | undefined): string[] {
  if (other === undefined || other === '' || other.startsWith(said.slice(0, OPENING)) || said.startsWith(other.slice(0, OPENING))) return [];
  // One may begin with the title or the byline.
  if (said.slice(0, 1500).includes(other.slice(0, OPENING)) && said.indexOf(other.slice(0, OPENING)) < 300) return [];
  const at = other.indexOf(said.slice(0, OPENING));
  if (at >= 0 && at < 300) return [];
  return [`begins with “${said.slice(0, MOST_SHOWN)}…” for one extractor and with “${other.slice(0, MOST_SHOWN)}…” for another; see whether its beginning is the story’s`];
}

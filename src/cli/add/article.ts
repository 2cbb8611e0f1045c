import { areFacts } from '../../library/are-facts.ts';
import { bare } from '../../library/blocks.ts';
import { readDocument } from '../../library/library.ts';
import { plainToMarkdown } from '../../library/plain-to-markdown.ts';
import type { Document, DocumentFacts } from '../../library/types.ts';
import { linesUnquoted } from '../../library/unquoted.ts';
import { withFrontMatter } from '../../library/with-front-matter.ts';
import { withoutTracking } from './known-articles.ts';
import type { Taken } from './take.ts';

/** An article as it will be written. */
export interface Article {
  readonly taken: Taken;
  /** Markdown; plain text where Markdown would say it in other words. */
  readonly form: 'md' | 'txt';
  /** The whole file. */
  readonly text: string;
  /** What the library makes of the file. */
  readonly document: Document;
  /** What stands around it on its page or in its message, and is neither in its text nor among its facts. */
  readonly leftOut: readonly string[];
  /** Lines of it that are not quoted, such as its byline. */
  readonly unquoted: readonly string[];
  /** What is known of it and does not fit into front matter. */
  readonly lost: readonly string[];
}

const FACTS = ['title', 'url', 'author', 'published', 'updated', 'publication', 'place', 'language', 'names'] as const;

/** @param earlier What was said of an earlier version. @throws Error if it has no sentence. */
export async function articleOf(taken: Taken, earlier: DocumentFacts = {}): Promise<Article> {
  const { form, text } = taken.extracted;
  const facts = { ...earlier, ...taken.extracted.facts, ...addressOf(taken) };
  const extension = form === 'plain' ? 'txt' : 'md';
  // What lines of it say, such as its byline, is written down as facts, too.
  const first = await read(extension, withFrontMatter(facts, text).text, taken);
  const known = factsOf(first, facts);
  const same = withFrontMatter(known, text);
  const document = await read(extension, same.text, taken);
  const leftOut = (taken.extracted.around ?? []).filter((line) => !areFacts(line, known));
  const unquoted = linesUnquoted(taken.extracted, document);
  const asIs = { taken, form: extension, text: same.text, leftOut, unquoted, lost: same.lost } as const;
  if (form === 'markdown') return { ...asIs, document };
  const marked = withFrontMatter(known, plainToMarkdown(text));
  const again = await read('md', marked.text, taken).catch(() => undefined);
  return again && wordsOf(again) === wordsOf(document)
    ? { ...asIs, form: 'md', text: marked.text, document: again }
    : { ...asIs, document };
}

const read = async (form: string, text: string, { name }: Taken): Promise<Document> =>
  (await readDocument({ id: `${name.replace(/\.\w+$/, '')}.${form}`, text })).document;

/** Where it came from, unless the page itself has a better address: some name the front page as theirs. */
function addressOf({ hints, extracted }: Taken): DocumentFacts {
  const [said, from] = [extracted.facts.url, hints.url];
  const isFrontPage = said !== undefined && from !== undefined && isFront(said) && !isFront(from);
  const url = isFrontPage ? from : (said ?? from);
  return url === undefined ? {} : { url: withoutTracking(url) };
}

const isFront = (url: string): boolean => new URL(url).pathname === '/';

/** The facts of a document that somebody said: its language may be a guess. */
function factsOf(document: Document, given: DocumentFacts): DocumentFacts {
  const said: DocumentFacts = { ...document, language: given.language };
  return Object.fromEntries(FACTS.flatMap((fact) => (said[fact] === undefined ? [] : [[fact, said[fact]]])));
}

/** All that can be quoted, and what it stands under. */
const wordsOf = ({ text, sections, passages }: Document): string =>
  bare(
    [
      ...sections.map(({ heading }) => heading?.text ?? ''),
      ...passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
    ].join(' '),
  );

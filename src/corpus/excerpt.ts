import type { Span } from '../language/span.ts';
import type { Document, Passage } from '../library/types.ts';
import type { IndexedPassage, IndexedSentence, SearchIndex } from '../search/search-index.ts';
import type { Citation, CitedExcerpt, Excerpt } from './types.ts';

/**
 * Makes an excerpt; nothing else does, so that every excerpt is a slice of its document.
 *
 * @throws RangeError when the range is empty, outside the document or cuts a character in two, or when the highlight
 *   is outside the range.
 */
export function excerptOf(document: Document, start: number, end: number, highlight?: Span): Excerpt {
  const inside = start >= 0 && start < end && end <= document.text.length;
  if (!inside || cutsCharacter(document.text, start) || cutsCharacter(document.text, end))
    throw new RangeError(`no excerpt at ${start} to ${end} of ${document.id}`);
  if (highlight && (highlight.start < start || highlight.end > end || highlight.start >= highlight.end))
    throw new RangeError(`no highlight at ${highlight.start} to ${highlight.end} of ${document.id}`);
  return { document, start, end, text: document.text.slice(start, end), ...(highlight && { highlight }) };
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

/** Quotes what a span has of a document, with its place; the span begins in the passage. */
export function citeSpan(passage: IndexedPassage, { start, end }: Span, highlight?: Span): CitedExcerpt {
  return {
    excerpt: excerptOf(passage.document, start, end, highlight),
    citation: citationOf(passage, { start, end }, passage.passage.index),
  };
}

/** Joins two excerpts that overlap; the first one's highlight is kept. */
export function joinExcerpts({ excerpt: a, citation }: CitedExcerpt, { excerpt: b }: CitedExcerpt): CitedExcerpt {
  const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return { excerpt: excerptOf(a.document, span.start, span.end, a.highlight), citation: citationOf(citation, span) };
}

/**
 * Says where a span is: from its first paragraph to the last one in the same section.
 *
 * @param from Position of a passage that is not behind the span.
 */
export function citationOf({ story, document }: Pick<Citation, 'story' | 'document'>, span: Span, from = 0): Citation {
  const isIn = ({ start, end }: Span): boolean => start < span.end && end > span.start;
  const passages: Passage[] = [];
  for (let i = from; (document.passages[i]?.start ?? span.end) < span.end; i++) {
    const passage = document.passages[i];
    if (passage && isIn(passage) && passage.section === (passages[0] ?? passage).section) passages.push(passage);
  }
  const [first] = passages;
  const sentences = passages.flatMap((passage) => passage.sentences.filter(isIn));
  const paragraph = (sentences[0] ?? first?.sentences[0])?.paragraph ?? 1;
  const lastParagraph = sentences.at(-1)?.paragraph ?? paragraph;
  const section = first && document.sections[first.section]?.heading?.text;
  const speakers = new Set(
    passages.flatMap(({ speaker }) => (speaker ? document.text.slice(speaker.start, speaker.end) : [])),
  );
  const [page, lastPage] = [pageOf(document, span.start), pageOf(document, span.end - 1)];
  return {
    story,
    document,
    paragraph,
    ...(lastParagraph > paragraph && { lastParagraph }),
    ...(page !== undefined && { page }),
    ...(lastPage !== page && lastPage !== undefined && { lastPage }),
    ...(section !== undefined && { section }),
    ...(speakers.size > 0 && { speakers: [...speakers] }),
    ...(document.url !== undefined && { url: document.url }),
  };
}

/** The page on which an offset is, from 1, of a document with pages. */
function pageOf({ pages }: Document, offset: number): number | undefined {
  if (!pages) return undefined;
  const next = pages.findIndex((start) => start > offset);
  return next < 0 ? pages.length : Math.max(1, next);
}

/** First words that refer to the sentence before: alone they would leave the reader asking "who?" or "what?". */
export const OPENS_WITH_PRONOUN = /^(?:this|these|it|they|he|she|such|that (?!is\b)|those|both|neither)\b/i;

/**
 * Quotes a sentence so that it can be read alone: one that opens with "This" or "They" comes with the sentence before
 * it in its paragraph, an item of a list with the line that introduces the list, and that line with the whole list.
 */
export function citeSentence(indexed: IndexedSentence, highlight?: Span): CitedExcerpt {
  const { passage, sentence, position } = indexed;
  const { document } = passage;
  const before = passage.sentences[position - 1]?.sentence;
  const first = passage.sentences[0]?.sentence;
  const textOf = (span: Span): string => document.text.slice(span.start, span.end);
  let { start, end } = sentence;
  if (passage.passage.kind === 'list' && first && /[:：]$/u.test(textOf(first))) {
    start = first.start;
    if (sentence === first) end = passage.passage.end;
  } else if (before && before.paragraph === sentence.paragraph && OPENS_WITH_PRONOUN.test(textOf(sentence))) {
    start = before.start;
  }
  return citeSpan(passage, { start, end }, highlight);
}

/** A bullet or number on its line before what it marks. */
const MARK = /(?:^|\n)[^\S\n]*(\S{1,4}[^\S\n]*)$/;

/** Quotes a whole passage; a list with the bullet or number of its first item. */
export function citePassage(passage: IndexedPassage, highlight?: Span): CitedExcerpt {
  const { document } = passage;
  const { start, end, kind } = passage.passage;
  const mark = kind === 'list' ? MARK.exec(document.text.slice(Math.max(0, start - 20), start))?.[1] : undefined;
  return citeSpan(passage, { start: start - (mark?.length ?? 0), end }, highlight);
}

/**
 * Quotes the paragraphs that hold some of a span, which is highlighted; a list whole.
 *
 * @param passages Those that hold some of the span, in order.
 */
export function citeParagraphs(passages: readonly [IndexedPassage, ...IndexedPassage[]], span: Span): CitedExcerpt {
  const [passage] = passages;
  const sentences = passages.flatMap((each) => each.passage.sentences);
  const held = sentences.filter(({ start, end }) => start < span.end && span.start < end);
  const [from, to] = [held[0]?.paragraph, held.at(-1)?.paragraph];
  const around = sentences.filter(
    ({ paragraph }) => from !== undefined && to !== undefined && paragraph >= from && paragraph <= to,
  );
  const [first, last] = [around[0], around.at(-1)];
  if (passage.passage.kind === 'list' || !first || !last)
    return citePassage(passage, { start: span.start, end: Math.min(span.end, passage.passage.end) });
  const highlight = { start: Math.max(span.start, first.start), end: Math.min(span.end, last.end) };
  return citeSpan(passage, { start: first.start, end: last.end }, highlight);
}

/** The sentences that an excerpt has whole. */
export function sentencesWithin(
  { excerpt: { document, start, end } }: CitedExcerpt,
  index: SearchIndex,
): IndexedSentence[] {
  return index
    .ofDocument(document)
    .filter(({ passage }) => passage.start < end && start < passage.end)
    .flatMap(({ sentences }) => sentences.filter(({ sentence }) => sentence.start >= start && sentence.end <= end));
}

/** Whether two excerpts have characters of a document in common. */
export function shareText({ excerpt: a }: CitedExcerpt, { excerpt: b }: CitedExcerpt): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

/**
 * Ends of paragraphs within an excerpt, in UTF-16 code units from its start: blank lines, and the line ends before the document's
 * paragraphs, items and rows.
 */
export function paragraphBreaks({ document, start, end, text }: Excerpt): number[] {
  const breaks = new Set([...text.matchAll(/\n[^\S\n]*\n/g)].map(({ index }) => index));
  const sentences = document.passages
    .filter((passage) => passage.start < end && passage.end > start)
    .flatMap((passage) => passage.sentences);
  for (const [i, sentence] of sentences.entries()) {
    const before = sentences[i - 1];
    if (!before || before.paragraph === sentence.paragraph) continue;
    // An item's mark is before its sentence, on the same line.
    const lineEnd = document.text.lastIndexOf('\n', sentence.start);
    if (lineEnd >= before.end && lineEnd > start && lineEnd < end) breaks.add(lineEnd - start);
  }
  return [...breaks].sort((a, b) => a - b);
}

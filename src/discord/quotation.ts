import type { CardLine, QuoteBlock } from '../cards/card.ts';
import { paragraphBreaks } from '../corpus/excerpt.ts';
import type { Excerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import { lineToMarkdown } from './markdown.ts';
import { fits, type Size } from './size.ts';
import { greatest, wholeCharacters } from './truncate.ts';

/** Marks, outside the quoted words, that some are left out. */
const CUT = ' […]';
/** Shortest quotation, in UTF-16 code units: set by hand, as a few words out of their sentence say nothing. */
const FEWEST = 20;

/**
 * An excerpt as a block quote: a line for each paragraph, the answering words in bold, the number after it. What is
 * longer than `budget` is cut at the end of a sentence, else of a word, else of a character, and marked with `[…]`.
 *
 * @param budget For the Markdown.
 * @returns Nothing when fewer than 20 code units of the excerpt fit.
 */
export function quotation({ cited: { excerpt }, number, marks = [] }: QuoteBlock, budget: Size): string | undefined {
  const mark = number === undefined ? '' : ` [${number}]`;
  const breaks = paragraphBreaks(excerpt);
  const upTo = (length: number): string => draw(excerpt, marks, breaks, excerpt.text.slice(0, length).trimEnd().length);
  const { length } = excerpt.text;
  const whole = upTo(length);
  if (whole === '') return undefined;
  if (fits(whole + mark, budget)) return whole + mark;
  const most = greatest(length - 1, (n) => fits(upTo(n) + CUT + mark, budget));
  if (most < FEWEST) return undefined;
  const [sentence = 0] = sentenceEnds(excerpt)
    .filter((end) => end <= most)
    .slice(-1);
  const [word = 0] = [...excerpt.text.slice(0, most + 1).matchAll(/\s+/g)].map(({ index }) => index).slice(-1);
  const isEnough = (end: number): boolean => end >= Math.max(FEWEST, most / 2);
  const end = wholeCharacters(excerpt.text, isEnough(sentence) ? sentence : isEnough(word) ? word : most);
  return end === 0 ? undefined : upTo(end) + CUT + mark;
}

/** The first `length` code units of the excerpt, with its highlight and the marked words in bold. */
function draw(
  { text, start, highlight }: Excerpt,
  marks: readonly Span[],
  breaks: readonly number[],
  length: number,
): string {
  const bold = [...(highlight ? [highlight] : []), ...marks]
    .map((span) => ({ start: span.start - start, end: span.end - start }))
    .sort((a, b) => a.start - b.start);
  const ends = [...breaks.filter((end) => end < length), length];
  return ends
    .map((end, i): CardLine => pieces(text, bold, ends[i - 1] ?? 0, end))
    .map((line) => lineToMarkdown(line).trim())
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** A part of a text, with some of it in bold. */
function pieces(text: string, bold: readonly Span[], begin: number, end: number): CardLine {
  const line: (string | { text: string; bold: true })[] = [];
  let at = begin;
  for (const span of bold) {
    const [from, to] = [Math.max(span.start, at), Math.min(span.end, end)];
    if (from >= to) continue;
    line.push(text.slice(at, from), { text: text.slice(from, to), bold: true });
    at = to;
  }
  return [...line, text.slice(at, end)];
}

/** Ends of the document's sentences within the excerpt, in code units from its start. */
function sentenceEnds({ document, start, end }: Excerpt): number[] {
  const isInside = (span: Span): boolean => span.end > start && span.end < end;
  return document.passages
    .filter((passage) => passage.start < end && passage.end > start)
    .flatMap(({ sentences }) => sentences.filter(isInside))
    .map((sentence) => sentence.end - start);
}
